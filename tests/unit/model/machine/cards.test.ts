import { describe, expect, it } from 'vitest';
import { buildCitationGraph } from '../../../../src/model/citation-graph/graph.ts';
import { allCards, cardPath, drawCardMap } from '../../../../src/model/machine/cards.ts';
import { readSurvey } from '../../../helpers/survey.ts';

const survey = await readSurvey();

describe('cardPath(path)', () => {
  it.each([
    ['/', '/cards/home.png'],
    ['/techniques/ddpo/', '/cards/techniques/ddpo.png'],
  ])('gives %s the card %s', (path, card) => {
    expect(cardPath(path)).toBe(card);
  });
});

describe('allCards(survey)', () => {
  const cards = new Map(allCards(survey).map((card) => [card.path, card]));

  it('has one card for a page', () => {
    expect(cards.size).toBe(allCards(survey).length);
  });

  it('shows the works that a section cites', () => {
    expect(cards.get('/chapters/basics/start/')?.works).toEqual(['adams2023first', 'brown2024second']);
  });

  it('shows the work of a record first, then those that it cites or that cite it', () => {
    expect(cards.get('/techniques/beta/')).toMatchObject({ kind: 'Technique', title: 'Beta', note: 'It steers late.' });
    expect(cards.get('/techniques/beta/')?.works).toEqual(['brown2024second', 'adams2023first']);
  });
});

describe('drawCardMap(graph, layout, shown)', () => {
  const graph = buildCitationGraph(survey);
  const layout = new Map(graph.works.map(({ key }, index) => [key, { x: index * 100, y: 0 }]));

  it('lets every work stand out where none is named', () => {
    expect(drawCardMap(graph, layout, [])).toMatchObject({ rest: '', marks: { length: graph.works.length } });
  });

  it('keeps back the works that are not named', () => {
    const { rest, marks } = drawCardMap(graph, layout, ['brown2024second']);
    expect([rest.startsWith('M'), marks.length]).toEqual([true, 1]);
  });

  it('draws a work without a place, and a network of one point', () => {
    expect(drawCardMap(graph, new Map(), []).marks.every(({ path }) => !path.includes('NaN'))).toBe(true);
  });
});
