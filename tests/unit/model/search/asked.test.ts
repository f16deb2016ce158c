import { describe, expect, it } from 'vitest';
import { filesFor, makeAnswerer } from '../../../../src/model/search/answers.ts';
import { compileAsked } from '../../../../src/model/search/asked.ts';

const questions = [
  { asks: ['all images look alike', 'every seed gives the same picture'], pages: ['/glossary/#mode-collapse', '/techniques/a/'] },
  { asks: ['images are too dark', 'colours look burnt'], pages: ['/techniques/b/', '/gone/'] },
  { asks: ['colours on the wrong object'], pages: ['/techniques/c/', '/techniques/b/'] },
];
const addresses = ['/glossary/#mode-collapse', '/techniques/a/', '/techniques/b/', '/techniques/c/', '/references/b2024/'];
const properties = [
  { search: 'stage=test-time', label: 'When: Test time', names: ['training-free'], pages: ['/techniques/a/', '/techniques/c/'] },
  { search: 'modality=video', label: 'Modality: Video', names: ['video'], pages: ['/techniques/c/'] },
];
const { index, words } = compileAsked(questions, properties, {
  all: addresses.length,
  numberOf: (address) => (addresses.includes(address) ? addresses.indexOf(address) : undefined),
  workOf: (address) => (address === '/techniques/b/' ? '/references/b2024/' : undefined),
});
const answer = makeAnswerer(
  index,
  addresses.map((address) => `id of ${address}`),
);
/** As the browser does: with the files that the query needs, and no others. */
const answersTo = (query: string) =>
  answer(
    query,
    filesFor(query).flatMap((file) => words[file] ?? []),
  );
const found = (query: string) =>
  [...answersTo(query).scores].sort(([, a], [, b]) => b - a).map(([id]) => id.replace('id of ', ''));

describe('makeAnswerer(index)', () => {
  it('gives the pages of the question that shares words with the query, the best first', () => {
    expect(found('why does every seed look the same')).toEqual(['/glossary/#mode-collapse', '/techniques/a/']);
  });

  it('takes other forms of a word for the same', () => {
    expect(found('burning colour')[0]).toBe('/techniques/b/');
  });

  it('puts the question with more of the words first, and adds up pages of several', () => {
    expect(found('wrong colours')).toEqual(['/techniques/c/', '/techniques/b/', '/references/b2024/']);
  });

  it('gives the work of an answering page, with half its score', () => {
    const { scores: answers } = answersTo('images are too dark');
    expect(answers.get('id of /references/b2024/')).toBe((answers.get('id of /techniques/b/') ?? NaN) / 2);
  });

  it('is at least 1 at the first page where a way to ask is the query, and leaves out pages that are not there', () => {
    const { scores: answers } = answersTo('images are too dark');
    expect(answers.get('id of /techniques/b/')).toBeGreaterThan(1 - 1e-12);
    expect(answers.has('id of /gone/')).toBe(false);
  });

  it('gives the techniques that have the properties which the query names, one that has all of them first', () => {
    expect(found('training-free').sort()).toEqual(['/techniques/a/', '/techniques/c/']);
    expect(found('training-free video')[0]).toBe('/techniques/c/');
    expect(answersTo('training-free video').properties.map(({ label }) => label)).toEqual(['When: Test time', 'Modality: Video']);
  });

  it('is empty where no word is one that readers are expected to ask with', () => {
    expect(answersTo('zebra').scores.size).toBe(0);
    expect(answersTo('').scores.size).toBe(0);
  });
});
