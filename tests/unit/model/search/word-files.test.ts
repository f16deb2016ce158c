import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../../src/model/search/asked.ts';
import { unpackWords } from '../../../../src/model/search/known-words.ts';
import { packIds, unpackIds } from '../../../../src/model/search/packed-places.ts';
import { makeWordFiles, wordsOfNames } from '../../../../src/model/search/word-files.ts';

const files = makeWordFiles(
  Array<string>(3).fill('guidance for Rafailov'),
  wordsOfNames([{ kind: 'Work', title: 'A work', path: '/references/a/', people: ['Rafailov'] }]),
  Array.from({ length: 128 }, () => ({ asked: [], properties: [] })),
);

describe('what the search box must know of words', () => {
  it('stands in the file that the beginning of a word tells, so that it is found while the word is typed', () => {
    for (const typed of ['gui', 'guid', 'guidance']) expect(unpackWords(files[fileOf(typed)]?.known ?? '')).toContain('guidance');
  });

  it('leaves out the words of names, which the box has already', () => {
    expect(files.flatMap(({ known }) => unpackWords(known)).sort()).toEqual(['for', 'guidance']);
  });
});

describe('makeWordFiles(texts, named, asked)', () => {
  it('takes the ways to ask of files for other pages, and none of their words', () => {
    const others = makeWordFiles(Array<string>(3).fill('zebra'), new Set(), files);
    expect(others.flatMap(({ known }) => unpackWords(known))).toEqual(['zebra']);
  });
});

describe('ids of pages', () => {
  it('arrive as they were packed, with none where a place is no page', () => {
    const ids = ['en_3c68a89', '', 'en_b708ee4', ''];
    expect(unpackIds(packIds(ids))).toEqual(ids);
    expect(unpackIds(packIds([]))).toEqual([]);
  });
});
