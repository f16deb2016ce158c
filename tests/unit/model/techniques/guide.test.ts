import { describe, expect, it } from 'vitest';
import { candidates, questions } from '../../../../src/model/techniques/guide.ts';
import { techniqueTable } from '../../../../src/model/techniques/table.ts';
import { techniqueCoverage } from '../../../../src/model/coverage.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const sources = 'sources: [{ work: adams2023first, place: Sec. 1, checked: "2026-11-23" }]';
const value = (id: string) => `{ id: "${id}", label: "Label of ${id}", meaning: Something. }`;
const attribute = (id: string, field: string, ...values: string[]) =>
  `  - { id: ${id}, label: Label of ${id}, field: ${field}, meaning: Something., values: [${values.map(value).join(', ')}] }\n`;
const survey = await readSurvey(undefined, {
  'attributes.yaml': `attributes:\n${attribute('pairs', 'signal.pairs', 'yes', 'no', 'optional')}${attribute('stage', 'training.stage', 'training', 'test-time')}${attribute('optimises', 'training.optimises', 'lora', 'full-weights')}${attribute('level', 'signal.level', 'terminal', 'step')}${attribute('modality', 'setting.modality', 'image')}`,
  'techniques/alpha.mdx': `---
name: Alpha
work: adams2023first
families: [steering]
gist: It does.
signal: { pairs: optional, level: not-reported, ${sources} }
training: { stage: training, optimises: [lora, full-weights], ${sources} }
checked: "2026-11-23"
---

Text.
`,
});

describe('candidates(survey)', () => {
  const [alpha, beta] = candidates(survey);

  it('come in the order of publication, with every answer that their values fit', () => {
    expect([alpha?.technique.id, beta?.technique.id]).toEqual(['alpha', 'beta']);
    expect(alpha?.fits).toEqual(['signal:pairs', 'change:train', 'change:adapter']);
  });

  it('fit nothing where nobody has looked', () => {
    expect(beta?.fits).toEqual([]);
  });

  it('show the values that the answers read, with their sources, and no others', () => {
    expect(alpha?.evidence.map(({ label, value, sources }) => [label, value, sources[0]?.place])).toEqual([
      ['Label of pairs', 'Label of optional', 'Sec. 1'],
      ['Label of stage', 'Label of training', 'Sec. 1'],
      ['Label of optimises', 'Label of lora, Label of full-weights', 'Sec. 1'],
    ]);
  });
});

describe('questions', () => {
  it('name the attributes that each answer reads', () => {
    for (const { answers } of questions)
      for (const answer of answers) {
        const read = new Set<string>();
        answer.fits((id) => read.add(id).size < 0);
        answer.fits((id) => read.add(id).size > 0);
        expect(
          [...read].filter((id) => !answer.attributes.includes(id)),
          answer.id,
        ).toEqual([]);
      }
  });
});

describe('techniqueTable(survey, families, columns)', () => {
  it('tells what was not reported from what nobody has looked up', () => {
    expect(techniqueTable(survey, ['steering'], ['level', 'pairs'])).toMatchObject({
      head: ['Technique', 'Year', 'Label of level', 'Label of pairs'],
      rows: [
        ['Alpha', '2023', 'Not reported', 'Label of optional'],
        ['Beta', '2024', 'Label of terminal', 'Not yet checked'],
      ],
    });
  });

  it('takes the techniques of narrower families too, but not of wider ones', () => {
    expect(techniqueTable(survey, ['steering-late'], []).techniques.map(({ id }) => id)).toEqual(['beta']);
  });

  it('throws where a column is no attribute', () => {
    expect(() => techniqueTable(survey, ['steering'], ['colour'])).toThrow('There is no attribute "colour".');
  });
});

describe('techniqueCoverage(survey)', () => {
  it('counts what is known, what the sources do not tell, and what nobody has checked', () => {
    const rows = new Map(techniqueCoverage(survey).map(({ label, ...counts }) => [label, counts]));
    expect(rows.get('Label of level')).toEqual({ known: 1, notReported: 1, notChecked: 0 });
    expect(rows.get('Label of pairs')).toEqual({ known: 1, notReported: 0, notChecked: 1 });
    expect(rows.get('Objective')).toEqual({ known: 1, notReported: 0, notChecked: 1 });
    expect(rows.get('Lineage')).toEqual({ known: 1, notReported: 0, notChecked: 1 });
  });
});
