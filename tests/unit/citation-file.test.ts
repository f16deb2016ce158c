import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { atlasAuthor } from '../../src/model/authorship.ts';
import { editionSchema } from '../../src/schemas/edition.ts';
import { realReferences } from '../helpers/references.ts';

/** The parts of the Citation File Format 1.2.0 that the file uses, by its guide (citation-file-format.github.io). */
const text = z.string().min(1);
const person = z.strictObject({ 'family-names': text, 'given-names': text });
const entity = z.strictObject({ name: text });
const identifier = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('doi'), value: z.string().regex(/^10\.\d{4,9}(?:\.\d+)?\/\S+$/) }),
  z.strictObject({ type: z.literal('other'), value: text }),
]);
const citationFileSchema = z.strictObject({
  'cff-version': z.literal('1.2.0'),
  message: text,
  type: z.enum(['software', 'dataset']),
  title: text,
  abstract: text,
  version: text,
  'date-released': z.iso.date(),
  license: z.enum(['CC-BY-4.0', 'MIT']),
  keywords: z.array(text).min(1),
  authors: z.array(z.union([person, entity])).min(1),
  'repository-code': z.url().optional(),
  url: z.url().optional(),
  'preferred-citation': z.strictObject({
    type: z.literal('article'),
    title: text,
    authors: z.array(person).min(1),
    journal: text,
    volume: text,
    issue: text,
    start: text,
    end: text,
    year: z.int(),
    doi: z.string().regex(/^10\.\d{4,9}(?:\.\d+)?\/\S+$/),
    identifiers: z.array(identifier),
  }),
});

describe('CITATION.cff', () => {
  const file = citationFileSchema.parse(parse(readFileSync('CITATION.cff', 'utf8')));

  it('tells the edition of the content', () => {
    const edition = editionSchema.parse(parse(readFileSync('content/edition.yaml', 'utf8')));
    expect([file.title, file.abstract, file.version, file['date-released']]).toEqual([
      edition.title,
      edition.tagline,
      edition.version,
      edition.date,
    ]);
    expect(file.authors).toEqual([{ name: atlasAuthor(edition).literal }]);
  });

  it('asks to cite the survey as its record has it', () => {
    const survey = realReferences().find(({ origin }) => origin === 'self');
    const cited = file['preferred-citation'];
    const { csl, arxiv } = survey ?? {};
    expect(cited.authors).toEqual(
      csl?.author?.map((name) => 'family' in name && { 'family-names': name.family, 'given-names': name.given }),
    );
    expect([cited.title, cited.journal, cited.volume, cited.issue, `${cited.start}-${cited.end}`, cited.doi]).toEqual([
      csl?.title,
      csl?.['container-title'],
      csl?.volume,
      csl?.issue,
      csl?.page,
      csl?.DOI,
    ]);
    expect(cited.year).toBe(csl?.issued?.['date-parts'][0]?.[0]);
    expect(cited.identifiers.map(({ value }) => value)).toEqual([csl?.DOI, `arXiv:${arxiv}`]);
  });
});
