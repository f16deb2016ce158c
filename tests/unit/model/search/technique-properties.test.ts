import { expect, it, describe } from 'vitest';
import { propertiesOfTechniques } from '../../../../src/model/search/technique-properties.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const attributes = `attributes:
  - id: level
    label: Signal at
    field: signal.level
    meaning: Where the signal arrives.
    values:
      - { id: terminal, label: Final sample, meaning: Only the finished sample is judged. }
      - { id: step, label: Single steps, meaning: Steps get their own signal. }
    also: { terminal: [outcome reward], step: [step reward] }
  - id: reward-model
    label: Reward model
    field: signal.rewardModel
    meaning: Whether a reward model is needed.
    values:
      - { id: "yes", label: "Yes", meaning: It is. }
      - { id: "no", label: "No", meaning: It is not. }
      - { id: optional, label: Optional, meaning: Both are shown. }
    also: { "no": [without reward model] }
`;
const technique = (name: string, families: string, fields: string) => `---
name: ${name}
work: adams2023first
families: [${families}]
gist: It does.
${fields}
checked: "2026-11-23"
---

Text.
`;
const sources = 'sources: [{ work: adams2023first, place: Sec. 1, checked: "2026-11-23" }]';
const survey = await readSurvey(undefined, {
  'attributes.yaml': attributes,
  'taxonomy.yaml': `families:
  - { id: steering, name: Steering the sampler, short: Steering, summary: Change what is sampled. }
  - { id: prompt, name: Prompt, short: Prompt, summary: Change the prompt. }
`,
  'search/aliases.yaml': 'groups:\n  - [steering the sampler, inference-time guidance]\n',
  'techniques/alpha.mdx': technique('Alpha', 'steering', `signal: { rewardModel: optional, level: terminal, ${sources} }`),
  'techniques/beta.mdx': technique(
    'Beta',
    'prompt',
    `signal: { rewardModel: "no", ${sources} }\nsetting: { baseModels: [SDXL], ${sources} }`,
  ),
  'techniques/gamma.mdx': technique('Gamma', 'prompt', `setting: { baseModels: [SDXL, SDXL Turbo], ${sources} }`),
  'techniques/delta.mdx': technique('Delta', 'prompt', `setting: { baseModels: [SDXL Turbo], ${sources} }`),
});
const properties = propertiesOfTechniques(survey);
const labelled = (label: string) => properties.find((property) => property.label === label);
const [alpha, beta, gamma, delta] = ['alpha', 'beta', 'gamma', 'delta'].map((id) => `/techniques/${id}/`);

describe('propertiesOfTechniques(survey)', () => {
  it('names a value as the attributes say, with the techniques that have it', () => {
    expect(labelled('Signal at: Final sample')).toEqual({
      search: 'level=terminal',
      label: 'Signal at: Final sample',
      names: ['outcome reward'],
      pages: [alpha],
    });
  });

  it('leaves out what no technique has, and what has no name', () => {
    expect([labelled('Signal at: Single steps'), labelled('Reward model: Optional')]).toEqual([undefined, undefined]);
  });

  it('counts what is optional as done without', () => {
    expect(labelled('Reward model: No')).toMatchObject({
      search: 'reward-model=no&reward-model=optional',
      pages: expect.toSatisfy((pages: string[]) => pages.includes(alpha ?? '') && pages.includes(beta ?? '')),
    });
  });

  it('names paradigms by their names and what means the same, but not by one common word', () => {
    expect(labelled('Paradigm: Steering')?.names).toEqual(['Steering the sampler', 'inference-time guidance']);
    expect(labelled('Paradigm: Prompt')).toBeUndefined();
  });

  it('takes a base model for every one that has its name', () => {
    expect(labelled('Base model: SDXL')?.pages.toSorted()).toEqual([beta, delta, gamma]);
    expect(labelled('Base model: SDXL Turbo')?.pages.toSorted()).toEqual([delta, gamma]);
  });
});
