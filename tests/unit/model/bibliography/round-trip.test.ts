import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { formatReferences } from '../../../../src/model/bibliography/formats.ts';
import type { Reference } from '../../../../src/model/survey.ts';
import type { Name } from '../../../../src/schemas/reference.ts';
import { hardCases } from '../../../fixtures/bibtex/hard-cases.ts';
import { realReferences } from '../../../helpers/references.ts';

const groups = [
  ['every work of the bibliography', realReferences()],
  ['every hard case', hardCases()],
] as const;
const dialects = ['bibtex', 'biblatex'] as const;

/** Type of the entry in BibTeX and in BibLaTeX, with the field of each that holds the publisher. */
const expected: Record<Reference['csl']['type'], Record<(typeof dialects)[number], [type: string, publisher: string]>> = {
  article: { bibtex: ['misc', 'howpublished'], biblatex: ['online', 'organization'] },
  'article-journal': { bibtex: ['article', 'publisher'], biblatex: ['article', 'publisher'] },
  'paper-conference': { bibtex: ['inproceedings', 'publisher'], biblatex: ['inproceedings', 'publisher'] },
  book: { bibtex: ['book', 'publisher'], biblatex: ['book', 'publisher'] },
  chapter: { bibtex: ['incollection', 'publisher'], biblatex: ['incollection', 'publisher'] },
  report: { bibtex: ['techreport', 'institution'], biblatex: ['report', 'institution'] },
  software: { bibtex: ['misc', 'howpublished'], biblatex: ['software', 'organization'] },
  thesis: { bibtex: ['phdthesis', 'school'], biblatex: ['thesis', 'institution'] },
  webpage: { bibtex: ['misc', 'howpublished'], biblatex: ['online', 'organization'] },
  dataset: { bibtex: ['misc', 'howpublished'], biblatex: ['dataset', 'publisher'] },
};

/** What a reader of BibTeX calls the parts of a name. */
interface Creator {
  name?: string;
  lastName?: string;
  firstName?: string;
  prefix?: string;
  suffix?: string;
}
function creatorOf(name: Name): Creator {
  if ('literal' in name) return { name: name.literal };
  const prefix = [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' ');
  if (!name.given && !name.suffix && name.family.includes(' ')) return { name: name.family };
  return {
    lastName: name.family,
    ...(name.given ? { firstName: name.given } : {}),
    ...(prefix ? { prefix } : {}),
    ...(name.suffix ? { suffix: name.suffix } : {}),
  };
}
const authorsOf = ({ csl, moreAuthors }: Reference): Creator[] | undefined =>
  csl.author && [...csl.author.map(creatorOf), ...(moreAuthors ? [{ lastName: 'others' }] : [])];

/** Unicode has two ways to write an accent; both are the same text. */
const compose = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value).normalize('NFC'));
const fold = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

/** The fields that an entry has to have, by the names that the first reader gives them. */
function fieldsOf(reference: Reference, dialect: (typeof dialects)[number]): Record<string, unknown> {
  const { csl, arxiv, arxivCategories, formerKeys } = reference;
  const [year, month, day] = csl.issued?.['date-parts'][0] ?? [];
  const isBibtex = dialect === 'bibtex';
  const isPart = csl.type === 'paper-conference' || csl.type === 'chapter';
  const isOnArxiv = csl.type === 'article' && arxiv !== undefined;
  // Classic BibTeX takes a number in a book only with a series and without a volume.
  const isPlaced = !isBibtex || !isPart || (csl.volume === undefined && csl['collection-title'] !== undefined);
  return {
    title: csl.title,
    author: authorsOf(reference),
    editor: csl.editor?.map(creatorOf),
    [isPart ? 'booktitle' : isBibtex ? 'journal' : 'journaltitle']: csl['container-title'],
    series: csl['collection-title'],
    volume: csl.volume,
    number: isPlaced ? (csl.issue ?? (isOnArxiv || csl.type === 'article-journal' ? undefined : csl.number)) : undefined,
    issue: !isPlaced && csl.volume !== undefined ? csl.issue : undefined,
    eid:
      csl.type === 'article-journal'
        ? csl.number
        : isPlaced
          ? undefined
          : csl.volume === undefined
            ? (csl.issue ?? csl.number)
            : csl.issue === undefined
              ? csl.number
              : undefined,
    pages: csl.page?.replace('-', '–'),
    edition: csl.edition,
    [expected[csl.type][dialect][1]]: isOnArxiv ? (isBibtex ? `arXiv:${arxiv}` : undefined) : csl.publisher,
    [isBibtex ? 'address' : 'location']: csl['publisher-place'],
    type: csl.type === 'article' ? undefined : csl.genre,
    isbn: csl.ISBN,
    issn: csl.ISSN,
    language: csl.language,
    doi: csl.DOI?.replace(/[{}]/g, encodeURIComponent),
    url: csl.URL?.replace(/[{}]/g, encodeURIComponent),
    eprint: arxiv,
    eprinttype: arxiv && 'arxiv',
    archiveprefix: isBibtex && arxiv ? 'arXiv' : undefined,
    [isBibtex ? 'primaryclass' : 'eprintclass']: arxiv && arxivCategories?.[0],
    key: isBibtex && !csl.author ? csl.title : undefined,
    ids: isBibtex || formerKeys.length === 0 ? undefined : formerKeys.join(','),
    year: isBibtex ? year?.toString() : undefined,
    month: isBibtex ? month?.toString() : undefined,
    date: isBibtex
      ? undefined
      : year &&
        [year, month, day]
          .filter(Boolean)
          .map((part) => String(part).padStart(2, '0'))
          .join('-'),
  };
}

/** Every field of an entry as one value; what is in `expected` but not in the entry is there as undefined. */
function readFields(fields: Record<string, unknown>): Record<string, unknown> {
  const read = Object.entries(fields).map(([name, value]) => {
    const isNames = name === 'author' || name === 'editor';
    return [
      name,
      isNames
        ? value
        : [value]
            .flat()
            .map(String)
            .join(name === 'ids' ? ',' : '; '),
    ];
  });
  return Object.fromEntries(read) as Record<string, unknown>;
}

describe.each(groups)('%s', (_name, references) => {
  it.each(dialects)('comes back from %s with every field and no other, read by @retorquere/bibtex-parser', (dialect) => {
    const { entries, errors } = parse(formatReferences(references, dialect), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ key }) => key)).toEqual(references.map(({ key }) => key));
    references.forEach((reference, index) => {
      const entry = entries[index];
      expect(entry?.type, reference.key).toBe(expected[reference.csl.type][dialect][0]);
      const wanted = fieldsOf(reference, dialect);
      for (const [name, value] of Object.entries(wanted)) if (typeof value === 'string') wanted[name] = fold(value);
      const read = readFields((entry?.fields ?? {}) as Record<string, unknown>);
      for (const [name, value] of Object.entries(read)) if (typeof value === 'string') read[name] = fold(value);
      expect(compose(read), reference.key).toEqual(compose(wanted));
    });
  });

  it.each(dialects)('comes back from %s, read by biblatex-csl-converter', (dialect) => {
    const parser = new BibLatexParser(formatReferences(references, dialect), { processUnexpected: true, processUnknown: true });
    const { entries, errors } = parser.parse() as unknown as {
      entries: Record<
        string,
        { entry_key: string; fields: Record<string, unknown>; unexpected_fields?: Record<string, unknown> }
      >;
      errors: { type: string }[];
    };
    expect(errors.filter(({ type }) => type !== 'unknown_uri')).toEqual([]);
    const read = Object.values(entries);
    expect(read.map(({ entry_key: key }) => key)).toEqual(references.map(({ key }) => key));
    references.forEach((reference, index) => {
      // It knows eprint only with some types, and puts it aside with others.
      const fields: Record<string, unknown> = { ...read[index]?.unexpected_fields, ...read[index]?.fields };
      // This reader leaves out five signs it has no letter for; the other reader holds us to them.
      const bare = (text: string) =>
        fold(text)
          .replace(/[<>^{}]/g, '')
          .replace(/ +/g, ' ')
          .trim();
      expect(bare(textOf(fields.title)), reference.key).toBe(bare(reference.csl.title));
      expect((fields.author as unknown[] | undefined)?.length, reference.key).toBe(authorsOf(reference)?.length);
      expect([fields.doi, fields.eprint], reference.key).toEqual([
        reference.csl.DOI?.replace(/[{}]/g, encodeURIComponent),
        reference.arxiv,
      ]);
    });
  });

  it.each(dialects)('has balanced braces in every field of %s, as BibTeX counts them: backslash or not', (dialect) => {
    const fields = formatReferences(references, dialect)
      .split('\n')
      .filter((line) => line.startsWith('  '));
    const isUnbalanced = (line: string) => line.split('{').length !== line.split('}').length;
    expect(fields.filter(isUnbalanced)).toEqual([]);
  });

  it('comes back whole from CSL-JSON', () => {
    const items = JSON.parse(formatReferences(references, 'csl')) as Record<string, unknown>[];
    expect(items).toEqual(
      references.map(({ csl, key, arxiv, moreAuthors }) => ({
        ...csl,
        ...(csl.type === 'software' ? { type: 'document', genre: csl.genre ?? 'Computer software' } : {}),
        ...(csl.type === 'article' && arxiv ? { number: csl.number ?? `arXiv:${arxiv}` } : {}),
        id: key,
        ...(csl.author ? { author: [...csl.author, ...(moreAuthors ? [{ literal: 'others' }] : [])] } : {}),
        ...(arxiv ? { archive: 'arXiv', archive_location: arxiv } : {}),
      })),
    );
  });
});

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  return value && typeof value === 'object' && 'text' in value ? String(value.text) : '';
}
