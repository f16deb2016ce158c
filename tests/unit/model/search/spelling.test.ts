import { describe, expect, it } from 'vitest';
import { british } from '../../../../src/model/search/spelling.ts';

describe('british(word)', () => {
  it.each([
    ['optimization', 'optimisation'],
    ['personalized', 'personalised'],
    ['colors', 'colours'],
    ['labelers', 'labellers'],
    ['modeling', 'modelling'],
    ['analyze', 'analyse'],
    ['regularizer', 'regulariser'],
    ['Behavior', 'behaviour'],
  ])('%s is %s', (american, word) => {
    expect(british(american)).toBe(word);
  });

  it.each(['size', 'parameter', 'prize', 'optimisation', 'model', 'color2gray', 'reward'])(
    '%s stays, or stays searchable',
    (word) => {
      expect(british(british(word))).toBe(british(word));
    },
  );

  it.each(['size', 'parameter', 'prize', 'optimisation', 'model', 'reward', 'gaze'])('%s is left alone', (word) => {
    expect(british(word)).toBe(word);
  });
});
