import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineFiles } from '../../../../src/model/bibliography/combine.ts';
import { formatReferences } from '../../../../src/model/bibliography/formats.ts';
import type { Format } from '../../../../src/model/bibliography/format-names.ts';
import { contextObject } from '../../../../src/model/machine/coins.ts';
import { invertedName, metaOfReference } from '../../../../src/model/machine/highwire.ts';
import type { Reference } from '../../../../src/model/survey.ts';
import { anyReference } from '../../../helpers/arbitrary-references.ts';
import { readEnw, readName, readRis } from '../../../helpers/tagged.ts';

/** Fixed, so that a failure shows again; a failing run prints its own seed and the smallest work that fails. */
const runs = { numRuns: 300, seed: 20_261_123 };
const fold = (text: string | undefined) => text?.normalize('NFC').replace(/\s+/g, ' ');
const text = (fields: Record<string, unknown>, name: string) => fold([fields[name] ?? undefined].flat().join('; ') || undefined);

/** Names as the reader of BibTeX gives them, in one string each. */
function namesOf(reference: Reference): string[] | undefined {
  return reference.csl.author?.map((name) =>
    'literal' in name
      ? name.literal
      : [name['non-dropping-particle'], name.family, name.suffix, name.given].filter(Boolean).join('|'),
  );
}
const readNames = (creators: { name?: string; prefix?: string; lastName?: string; suffix?: string; firstName?: string }[]) =>
  creators.map(
    ({ name, prefix, lastName, suffix, firstName }) => name ?? [prefix, lastName, suffix, firstName].filter(Boolean).join('|'),
  );

describe('any work', () => {
  it.each(['bibtex', 'biblatex'] as const)('comes back from %s: title, authors, pages, DOI, address, container', (dialect) => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const { csl } = reference;
        const { entries, errors } = parse(formatReferences([reference], dialect), { sentenceCase: false });
        expect(errors).toEqual([]);
        const fields = (entries[0]?.fields ?? {}) as Record<string, unknown>;
        const container = csl.type === 'paper-conference' ? 'booktitle' : dialect === 'bibtex' ? 'journal' : 'journaltitle';
        expect(entries).toHaveLength(1);
        expect(text(fields, 'title')).toBe(fold(csl.title));
        expect(fields.author && readNames(fields.author as object[]).map(fold)).toEqual(namesOf(reference));
        expect(text(fields, 'pages')).toBe(csl.page?.replace('-', '–'));
        expect([text(fields, 'doi'), text(fields, 'url')]).toEqual([csl.DOI, csl.URL]);
        expect(text(fields, container)).toBe(fold(csl['container-title']));
      }),
      runs,
    );
  });

  it('comes back from RIS and EndNote', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const { csl } = reference;
        const [ris] = readRis(formatReferences([reference], 'ris'));
        const [enw] = readEnw(formatReferences([reference], 'enw'));
        const names = csl.author?.map((name) => readName(invertedName(name)).length);
        expect([ris?.get('TI'), enw?.get('T')]).toEqual([[csl.title], [csl.title]]);
        expect(ris?.get('AU')?.length).toBe(names?.length);
        expect(ris?.get('AU')).toEqual(enw?.get('A'));
        expect([ris?.get('DO')?.[0], enw?.get('R')?.[0]]).toEqual([csl.DOI, csl.DOI]);
        expect([ris?.get('UR')?.[0], enw?.get('U')?.[0]]).toEqual([csl.URL, csl.URL]);
      }),
      runs,
    );
  });

  it('stays the same when single files are put together', () => {
    fc.assert(
      fc.property(
        fc.array(anyReference, { maxLength: 4 }),
        fc.constantFrom<Format>('bibtex', 'ris', 'enw', 'csl'),
        (works, format) => {
          const files = works.map((work) => formatReferences([work], format));
          expect(combineFiles(files, format)).toBe(formatReferences(works, format));
        },
      ),
      { ...runs, numRuns: 100 },
    );
  });

  it('is whole in its context object, whatever signs it has', () => {
    fc.assert(
      fc.property(anyReference, ({ csl }) => {
        const pairs = contextObject(csl)
          .split('&')
          .map((pair) => pair.split('=').map(decodeURIComponent));
        const values = (key: string) => pairs.filter(([each]) => each === key).map(([, value]) => value);
        expect([...values('rft.atitle'), ...values('rft.title')]).toEqual([csl.title]);
        expect(values('rft.au')).toEqual((csl.author ?? []).map(invertedName));
        expect(values('rft_id')).toEqual([csl.DOI && `info:doi/${csl.DOI}`, csl.URL].filter(Boolean));
      }),
      runs,
    );
  });

  it('has one tag for each author and no empty tag in the head of its page', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const meta = metaOfReference(reference);
        expect(meta.filter(([name]) => name === 'citation_author')).toHaveLength(reference.csl.author?.length ?? 0);
        expect(meta.filter(([, content]) => content === '')).toEqual([]);
      }),
      runs,
    );
  });
});
