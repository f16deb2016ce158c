import { describe, expect, it } from 'vitest';
import { inOrder, makePageFile, readPageFile } from '../../../../src/model/search/page-list.ts';

const file = makePageFile([
  { id: 'z', title: 'DDPO', filters: { kind: ['technique'], year: ['2023'] } },
  { id: 'm', title: 'Best-of-N', filters: { kind: ['term'] } },
  { id: 'a', title: 'Diffusion-DPO', filters: { kind: ['technique'], year: ['2023'], feedback: ['pairwise', 'binary'] } },
  { id: 'b', title: 'alignment', filters: { year: ['2025'] } },
]);
const list = readPageFile(JSON.parse(JSON.stringify(file)) as typeof file);

describe('the list of all pages that the search knows', () => {
  it('holds the ids by title, whatever its capitals', () => {
    expect(list.ids).toEqual(['b', 'm', 'z', 'a']);
  });

  it('gives back which pages have which value', () => {
    expect(list.sets.get('kind')?.get('technique')).toEqual(new Set(['z', 'a']));
    expect(list.sets.get('feedback')?.get('binary')).toEqual(new Set(['a']));
    expect(list.sets.get('venue')).toBeUndefined();
  });

  it('orders some of them by title or year, those of unknown year last', () => {
    expect(inOrder(['a', 'm', 'z', 'b'], list, 'relevance')).toEqual(['a', 'm', 'z', 'b']);
    expect(inOrder(['a', 'm', 'z', 'b'], list, 'title')).toEqual(['b', 'm', 'z', 'a']);
    expect(inOrder(['a', 'm', 'z', 'b'], list, 'newest')).toEqual(['b', 'z', 'a', 'm']);
    expect(inOrder(['a', 'm', 'z', 'b'], list, 'oldest')).toEqual(['z', 'a', 'b', 'm']);
  });
});
