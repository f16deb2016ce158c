import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { formatReferences } from '../../../../src/model/bibliography/formats.ts';
import type { Reference } from '../../../../src/model/survey.ts';
import type { Name } from '../../../../src/schemas/reference.ts';
import { hardCases } from '../../../fixtures/bibtex/hard-cases.ts';
import { realReferences } from '../../../helpers/references.ts';
import { readEnw, readRis } from '../../../helpers/tagged.ts';

const real = realReferences();
const cases = hardCases();
const groups = [
  ['every work of the bibliography', real],
  ['every hard case', cases],
] as const;

/** The fields that biblatex-csl-converter is asked for. */
interface Read {
  title?: unknown;
  author?: unknown[];
  doi?: string;
  eprint?: string;
}
/** What a reader of BibTeX calls the parts of a name. */
interface Creator {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
  suffix?: string;
}
const compose = (value: unknown) => JSON.parse(JSON.stringify(value).normalize('NFC')) as unknown;
const expectedCreators = ({ csl, moreAuthors }: Reference): Creator[] => [...(csl.author ?? []).map(creatorOf), ...(moreAuthors && csl.author ? [{ lastName: 'others' }] : [])];
function creatorOf(name: Name): Creator {
  if ('literal' in name) return { name: name.literal };
  const prefix = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  if (!name.given && !name.suffix && name.family.includes(' ')) return { name: name.family };
  return { lastName: name.family, ...(name.given ? { firstName: name.given } : {}), ...(prefix ? { prefix } : {}), ...(name.suffix ? { suffix: name.suffix } : {}) };
}
const months = ({ csl }: Reference) => csl.issued?.['date-parts'][0] ?? [];
const fold = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');
const bookOf = ({ csl }: Reference) => ['paper-conference', 'chapter'].includes(csl.type);

describe.each(groups)('%s', (_name, references) => {
  it.each(['bibtex', 'biblatex'] as const)('comes back whole from %s, read by @retorquere/bibtex-parser', (dialect) => {
    const { entries, errors } = parse(formatReferences(references, dialect), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(references.map(({ key }) => key));
    references.forEach((reference, index) => {
      const { csl, key, arxiv } = reference;
      const fields = (entries[index]?.fields ?? {}) as Record<string, string | string[] | undefined>;
      const field = (name: string) => (fields[name] === undefined ? undefined : fold([fields[name]].flat().join('; ')));
      const [year, month, day] = months(reference);
      expect(field('title'), key).toBe(fold(csl.title));
      expect(compose(entries[index]?.fields.author ?? []), key).toEqual(compose(expectedCreators(reference)));
      expect(field('doi'), key).toBe(csl.DOI);
      expect(field('url'), key).toBe(csl.URL);
      expect(field('eprint'), key).toBe(arxiv);
      expect(field('volume'), key).toBe(csl.volume);
      expect(field('series'), key).toBe(csl['collection-title']);
      expect(field('pages')?.replace('–', '-'), key).toBe(csl.page?.replace(/[-–]/, '-'));
      expect(field('booktitle') ?? field('journal') ?? field('journaltitle'), key).toBe(csl['container-title'] && fold(csl['container-title']));
      if (bookOf(reference)) expect(field('booktitle'), key).toBe(csl['container-title'] && fold(csl['container-title']));
      if (csl.type !== 'report') expect(field('publisher'), key).toBe(csl.publisher);
      else expect(field('institution'), key).toBe(csl.publisher);
      if (csl.type === 'article-journal') expect([field('number'), field('eid')], key).toEqual([csl.issue, csl.number]);
      if (dialect === 'bibtex') expect([field('year'), field('month')], key).toEqual([year, month].map((part) => part && String(part)));
      else expect(field('date'), key).toBe(year && [year, month, day].filter(Boolean).map((part) => String(part).padStart(2, '0')).join('-'));
    });
  });

  it.each(['bibtex', 'biblatex'] as const)('comes back from %s, read by biblatex-csl-converter', (dialect) => {
    const { entries, errors } = new BibLatexParser(formatReferences(references, dialect), { processUnexpected: true, processUnknown: true }).parse() as unknown as {
      entries: Record<string, { entry_key: string; fields: Read; unexpected_fields?: Read }>;
      errors: { type: string }[];
    };
    expect(errors.filter(({ type }) => type !== 'unknown_uri')).toEqual([]);
    const read = Object.values(entries);
    expect(read.map(({ entry_key: key }) => key)).toEqual(references.map(({ key }) => key));
    references.forEach((reference, index) => {
      // It knows eprint only with some types, and puts it aside with others.
      const fields = { ...read[index]?.unexpected_fields, ...read[index]?.fields };
      // This reader leaves out three signs it has no letter for; the other reader holds us to them.
      const bare = (text: string) => fold(text).replace(/[<>^]/g, '').replace(/ +/g, ' ').trim();
      expect(bare(textOf(fields.title)), reference.key).toBe(bare(reference.csl.title));
      expect(fields.author?.length ?? 0, reference.key).toBe(expectedCreators(reference).length);
      expect(fields.doi, reference.key).toBe(reference.csl.DOI);
      expect(fields.eprint, reference.key).toBe(reference.arxiv);
    });
  });

  it('comes back whole from RIS', () => {
    const records = readRis(formatReferences(references, 'ris'));
    expect(records.map((record) => record.get('ID')?.[0])).toEqual(references.map(({ key }) => key));
    references.forEach((reference, index) => {
      const { csl, key, arxiv, moreAuthors } = reference;
      const tag = (name: string) => records[index]?.get(name)?.[0];
      const [year, month, day] = months(reference);
      const [first, last] = csl.page?.split(/[-–]/) ?? [];
      expect(tag('TI'), key).toBe(csl.title.replace(/\s+/g, ' '));
      expect(records[index]?.get('AU') ?? [], key).toEqual([...(csl.author ?? []).map(risName), ...(moreAuthors && csl.author ? ['others'] : [])]);
      expect([tag('PY'), tag('SP'), tag('EP'), tag('DO'), tag('UR')], key).toEqual([year?.toString(), first, last, csl.DOI, csl.URL]);
      expect([tag('VL'), tag('IS'), tag('PB'), tag('T2'), tag('T3')], key).toEqual([csl.volume, csl.issue, csl.publisher, csl['container-title'], csl['collection-title']]);
      expect(tag('AN'), key).toBe(arxiv && `arXiv:${arxiv}`);
      if (month) expect(tag('DA'), key).toBe(`${year}/${String(month).padStart(2, '0')}/${day ? String(day).padStart(2, '0') : ''}`);
    });
  });

  it('comes back whole from EndNote', () => {
    const records = readEnw(formatReferences(references, 'enw'));
    expect(records.map((record) => record.get('F')?.[0])).toEqual(references.map(({ key }) => key));
    references.forEach(({ csl, key, arxiv, moreAuthors }, index) => {
      const tag = (name: string) => records[index]?.get(name)?.[0];
      expect(records[index]?.get('A') ?? [], key).toEqual([...(csl.author ?? []).map(risName), ...(moreAuthors && csl.author ? ['others'] : [])]);
      expect([tag('T'), tag('R'), tag('U'), tag('P'), tag('V')], key).toEqual([csl.title.replace(/\s+/g, ' '), csl.DOI, csl.URL, csl.page, csl.volume]);
      expect(tag('M'), key).toBe(arxiv && `arXiv:${arxiv}`);
    });
  });

  it('comes back whole from CSL-JSON', () => {
    const items = JSON.parse(formatReferences(references, 'csl')) as ({ id: string; author?: unknown[]; archive_location?: string } & Record<string, unknown>)[];
    references.forEach(({ csl, key, arxiv, moreAuthors }, index) => {
      const { id, archive: _archive, archive_location: location, author, ...rest } = items[index] ?? { id: '' };
      const { author: names, ...record } = csl;
      expect(id).toBe(key);
      expect(location).toBe(arxiv);
      expect(rest).toEqual(record);
      expect(author).toEqual(names && [...names, ...(moreAuthors ? [{ literal: 'others' }] : [])]);
    });
  });
});

function risName(name: Name): string {
  if ('literal' in name) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  return value && typeof value === 'object' && 'text' in value ? String(value.text) : '';
}
