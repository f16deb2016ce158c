import { describe, expect, it } from 'vitest';
import { propertyWords, readProperties } from '../../../../src/model/search/properties.ts';

const names = {
  'needs no reward model': ['without reward model', 'reward-free'],
  'needs a reward model': ['learned reward model'],
  'works at test time': ['training-free', 'test time'],
  'makes videos': ['video'],
};
const properties = Object.entries(names).map(([label, ways]) => ({
  search: label,
  label,
  phrases: ways.map((way) => propertyWords(way).join(' ')),
  pages: [],
}));
const shareOf = (query: string) => readProperties(query, properties).share;
const named = (query: string) => readProperties(query, properties).properties.map(({ label }) => label);

describe('readProperties(query, properties)', () => {
  it('reads the properties that a query names, in other forms of the words too', () => {
    expect(named('training-free alignment for videos')).toEqual(['works at test time', 'makes videos']);
  });

  it('takes every way to say no for the same', () => {
    for (const query of ['no reward model', "I don't have a reward model", 'reward-free', 'not using any reward model']) {
      expect(named(query), query).toEqual(['needs no reward model']);
    }
  });

  it('reads nothing from the opposite of a name', () => {
    expect(named('no learned reward model')).toEqual(['needs no reward model']);
    expect(named('not video')).toEqual([]);
  });

  it('wants the words of a name together and in their order', () => {
    expect(named('model of learned reward')).toEqual([]);
    expect(named('time to run the test')).toEqual([]);
    expect(named('learned image reward model')).toEqual(['needs a reward model']);
  });

  it('tells by how much of the query they are named', () => {
    expect(shareOf('training-free video')).toBe(1);
    expect(shareOf('training-free video for cats and dogs')).toBeCloseTo(3 / 5, 12);
    expect(shareOf('')).toBe(0);
  });
});

describe('propertyWords(text)', () => {
  it('gives stems in their order, with one word for every negation before what it negates', () => {
    expect(propertyWords('reward-free')).toEqual(['no', 'reward']);
    expect(propertyWords('without any optimization of the weights')).toEqual(propertyWords('no optimisation weight'));
  });
});
