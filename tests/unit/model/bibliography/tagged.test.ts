import { describe, expect, it } from 'vitest';
import { formatReferences } from '../../../../src/model/bibliography/formats.ts';
import type { Reference } from '../../../../src/model/survey.ts';
import type { Name } from '../../../../src/schemas/reference.ts';
import { hardCases } from '../../../fixtures/bibtex/hard-cases.ts';
import { realReferences } from '../../../helpers/references.ts';
import { readEnw, readName, readRis, type Tagged } from '../../../helpers/tagged.ts';

const groups = [
  ['every work of the bibliography', realReferences()],
  ['every hard case', hardCases()],
] as const;

/** RIS and EndNote types of each kind of work. */
const types: Record<Reference['csl']['type'], [ris: string, enw: string]> = {
  article: ['RPRT', 'Electronic Article'],
  'article-journal': ['JOUR', 'Journal Article'],
  'paper-conference': ['CPAPER', 'Conference Paper'],
  book: ['BOOK', 'Book'],
  chapter: ['CHAP', 'Book Section'],
  report: ['RPRT', 'Report'],
  software: ['COMP', 'Computer Program'],
  thesis: ['THES', 'Thesis'],
  webpage: ['ELEC', 'Web Page'],
  dataset: ['DATA', 'Dataset'],
};

/** The parts of a name that a reader has to find: a name in one piece, or family, given names and suffix. */
function partsOf(name: Name): string[] {
  if ('literal' in name) return [name.literal.replaceAll(',', '')];
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return given === '' ? [family] : [family, given, ...(name.suffix ? [name.suffix] : [])];
}
const authorsOf = ({ csl, moreAuthors }: Reference) =>
  csl.author && [...csl.author.map(partsOf), ...(moreAuthors ? [['et al.']] : [])];

/** Tags with values as the reader gave them, without the names. */
const others = (record: Tagged | undefined, names: readonly string[]) =>
  Object.fromEntries([...(record ?? [])].filter(([tag]) => !names.includes(tag)).map(([tag, values]) => [tag, values.join('|')]));
const namesIn = (record: Tagged | undefined, tag: string) => record?.get(tag)?.map(readName);
const given = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));

describe.each(groups)('%s', (_name, references) => {
  it('comes back from RIS with every field and no other', () => {
    const records = readRis(formatReferences(references, 'ris'));
    expect(records).toHaveLength(references.length);
    references.forEach((reference, index) => {
      const { csl, key, arxiv } = reference;
      const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
      const [first, last] = csl.page?.split('-') ?? [];
      const isReport = csl.type === 'article' || csl.type === 'report';
      expect(namesIn(records[index], 'AU'), key).toEqual(authorsOf(reference));
      expect(namesIn(records[index], 'A2'), key).toEqual(csl.editor?.map(partsOf));
      expect(others(records[index], ['AU', 'A2']), key).toEqual(
        given({
          TY: types[csl.type][0],
          ID: key,
          TI: csl.title.replace(/\s+/g, ' '),
          PY: year?.toString(),
          DA: month === undefined ? undefined : `${year}/${two(month)}/${two(day)}`,
          T2: csl['container-title'],
          C3: csl.type === 'paper-conference' ? csl['container-title'] : undefined,
          T3: csl['collection-title'],
          VL: csl.volume,
          IS: csl.issue,
          SP: first,
          EP: last,
          PB: csl.publisher,
          CY: csl['publisher-place'],
          DO: csl.DOI,
          UR: csl.URL,
          AN: arxiv && `arXiv:${arxiv}`,
          SN: isReport ? csl.number : (csl.ISBN ?? csl.ISSN),
          LA: csl.language,
          M1: isReport || csl.type === 'article-journal' ? undefined : csl.number,
          M3: csl.genre,
          C7: csl.type === 'article-journal' ? csl.number : undefined,
          ET: csl.edition,
        }),
      );
    });
  });

  it('comes back from EndNote with every field and no other', () => {
    const records = readEnw(formatReferences(references, 'enw'));
    expect(records).toHaveLength(references.length);
    references.forEach((reference, index) => {
      const { csl, key, arxiv } = reference;
      const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
      const isJournal = csl.type === 'article-journal';
      expect(namesIn(records[index], 'A'), key).toEqual(authorsOf(reference));
      expect(namesIn(records[index], 'E'), key).toEqual(csl.editor?.map(partsOf));
      expect(others(records[index], ['A', 'E']), key).toEqual(
        given({
          0: types[csl.type][1],
          F: key,
          T: csl.title.replace(/\s+/g, ' '),
          J: isJournal ? csl['container-title'] : undefined,
          B: isJournal ? undefined : csl['container-title'],
          S: csl['collection-title'],
          I: csl.publisher,
          C: csl['publisher-place'],
          V: csl.volume,
          N: csl.issue,
          1: csl.number,
          P: csl.page,
          7: csl.edition,
          9: csl.genre,
          8: month === undefined ? undefined : [String(year), two(month), ...(day ? [two(day)] : [])].join('/'),
          D: year?.toString(),
          '@': csl.ISBN ?? csl.ISSN,
          G: csl.language,
          R: csl.DOI,
          U: csl.URL,
          M: arxiv && `arXiv:${arxiv}`,
        }),
      );
    });
  });
});
