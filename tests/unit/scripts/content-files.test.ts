import { describe, expect, it } from 'vitest';
import { readContent, readTexts } from '../../../scripts/lib/content-files.ts';
import { findParts } from '../../../scripts/lib/parts.ts';
import { checkTexts, validate } from '../../../scripts/lib/validate.ts';
import { createSurvey } from '../../../src/model/survey.ts';
import { tinySurvey } from '../../helpers/fixtures.ts';

const tiny = await readTexts(tinySurvey);
const changed = (path: string, change: (text: string) => string) => new Map([...tiny, [path, change(tiny.get(path) ?? '')]]);

describe('readContent(texts)', () => {
  it('counts lines of an MDX file from its first line, in the fields and in the text', () => {
    const [, beta] = readContent(tiny).of('techniques');
    expect(beta?.lineOf(['lineage', 'buildsOn', 0, 'technique'])).toBe(18);
    expect(beta?.prose?.headings[0]?.line).toBe(24);
  });

  it('gives sections in reading order, with ids without their numbers', () => {
    expect(
      readContent(tiny)
        .of('sections')
        .map(({ id }) => id),
    ).toEqual(['basics/start', 'basics/later']);
  });

  it('reads the rows of a table with their lines', () => {
    const [edges] = readContent(changed('citation-graph/edges.tsv', (text) => `${text}\n${text.split('\n')[1]}`)).of('edges');
    expect(edges?.data).toHaveLength(2);
    expect(edges?.lineOf([1, 'cited'])).toBe(4);
  });

  it('reads the text of a file whose fields cannot be read', () => {
    const [alpha] = readContent(changed('techniques/alpha.mdx', (text) => text.replace('name: Alpha', 'name: "Alpha'))).of(
      'techniques',
    );
    expect(alpha?.data).toBeUndefined();
    expect(alpha?.prose?.citations[0]?.keys).toEqual(['adams2023first']);
  });
});

describe('checkTexts(texts)', () => {
  it('finds nothing in the smallest whole content', () => {
    expect(checkTexts(tiny).problems).toEqual([]);
  });

  it('finds nothing where lines end as on Windows', () => {
    expect(checkTexts(new Map([...tiny].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')]))).problems).toEqual([]);
  });

  it('finds a problem of a file whose other part cannot be read', () => {
    const texts = changed('techniques/alpha.mdx', (text) =>
      text.replace('work: adams2023first', 'work: adams2024first').replace('It steers <', '<Note>\n\n<'),
    );
    expect(checkTexts(texts).problems.map(({ rule }) => rule)).toEqual(['citation-exists', 'prose-parses']);
  });
});

describe('findParts(content)', () => {
  it('gives what createSurvey joins', () => {
    const parts = findParts(readContent(tiny));
    expect(parts && createSurvey(parts).techniques.get('alpha')?.extendedBy).toEqual(['beta']);
  });

  it('gives nothing where a record does not fit its schema', () => {
    expect(findParts(readContent(changed('techniques/alpha.mdx', (text) => text.replace('gist: ', 'gits: '))))).toBeUndefined();
  });

  it('gives nothing where a file is missing', () => {
    expect(findParts(readContent(new Map([...tiny].filter(([path]) => path !== 'edition.yaml'))))).toBeUndefined();
  });
});

describe('validate(folder)', () => {
  it('names files so that they can be opened', async () => {
    const [problem] = await validate('tests/fixtures/broken/edge-is-no-loop/');
    expect(problem?.file).toMatch(/^tests\/fixtures\/broken\/edge-is-no-loop\/[a-z]/);
  });

  it('throws where there is no folder', async () => {
    await expect(validate('tests/fixtures/nowhere')).rejects.toThrow(/nowhere/);
  });
});
