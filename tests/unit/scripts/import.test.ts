import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importReferences, type CollectedReference } from '../../../scripts/lib/import.ts';

const collected = JSON.parse(readFileSync('tests/fixtures/import/references.json', 'utf8')) as CollectedReference[];
const references = importReferences(collected);

describe('importReferences(collected)', () => {
  it('makes one work of each record, and of a duplicate and its original', () => {
    const duplicates = collected.filter(({ duplicateOf }) => duplicateOf);
    expect(collected).toHaveLength(348);
    expect(duplicates.map(({ key }) => key)).toEqual(['engstrom2020implementationb', 'wu2024multimodalb']);
    expect(references.size).toBe(346);
  });

  it.each(collected.filter(({ duplicateOf }) => !duplicateOf).map((each) => [each.key, each] as const))(
    'loses nothing of %s',
    (key, each) => {
      const record = references.get(key);
      const { id, author, ...csl } = each.csl;
      const { author: kept, ...keptCsl } = record?.csl ?? {};
      expect(id).toBe(key);
      expect(keptCsl).toEqual(csl);
      const others = record?.moreAuthors ? [{ literal: 'others' }] : [];
      expect([...(kept ?? []), ...others]).toEqual(author ?? []);
      expect(record?.origin).toBe(each.origin);
      expect(record?.arxiv ?? null).toBe(each.arxiv || null); // Two records hold an empty id.
      expect(record?.date ?? null).toBe(each.date);
      expect(record?.venueShort ?? null).toBe(each.venueShort);
      expect(record?.citesSurvey).toBe(each.citesSurvey ?? false);
      expect(record?.provenance.sources.slice(0, each.sources.length)).toEqual(each.sources);
      expect(record?.provenance.agree).toBe(each.agree);
      expect(record?.provenance.suspect ?? '').toContain(each.suspect ?? '');
      expect(record?.provenance.notes ?? '').toContain(each.notes ?? '');
    },
  );

  it('keeps title, key, sources, doubts and notes of a duplicate in the work it joins', () => {
    const original = references.get('wu2024multimodal');
    const duplicate = collected.find(({ key }) => key === 'wu2024multimodalb');
    expect(original?.otherTitles).toEqual([
      'Multimodal Large Language Model is a Human-Aligned Annotator for Text-to-Image Generation',
    ]);
    expect(original?.formerKeys).toEqual(['wu2024multimodalb']);
    expect(original?.provenance.sources).toEqual(expect.arrayContaining(duplicate?.sources ?? ['none']));
    expect(original?.provenance.suspect).toContain(duplicate?.suspect);
    expect(original?.provenance.notes).toContain(duplicate?.notes);
  });

  it('says which original is missing', () => {
    const lonely = { ...(collected[0] as CollectedReference), key: 'b', duplicateOf: 'a' };
    expect(() => importReferences([lonely])).toThrow('"b" is a duplicate of "a", which is not there.');
  });
});
