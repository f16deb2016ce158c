import { describe, expect, it } from 'vitest';
import type { Reference, Survey } from '../../../../src/model/survey.ts';
import { lineagePicture } from '../../../../src/model/techniques/lineage.ts';

/** A survey of techniques, each with the date of its work. */
function make(...techniques: { id: string; date?: string; family?: string; name?: string; buildsOn?: string[] }[]): Survey {
  return {
    families: new Map([
      ['train', { id: 'train', name: 'Training' }],
      ['steer', { id: 'steer', name: 'Steering' }],
      ['late', { id: 'late', name: 'Late steering', parent: 'steer' }],
    ]),
    references: new Map(techniques.map(({ id, date }) => [id, { date }])),
    techniques: new Map(
      techniques.map(({ id, family = 'train', name = id, buildsOn = [] }) => [
        id,
        { id, name, work: id, families: [family], lineage: { buildsOn: buildsOn.map((technique) => ({ technique })) } },
      ]),
    ),
  } as unknown as Survey;
}
const places = (survey: Survey) => lineagePicture(survey).nodes.map(({ technique, x, y }) => [technique.id, x, y]);

describe('lineagePicture(survey)', () => {
  it('begins with the half-year of the first technique and puts later ones to its right', () => {
    const picture = lineagePicture(make({ id: 'b', date: '2024-01-01' }, { id: 'a', date: '2022-08-01' }));
    expect(picture.times.map(({ label }) => label)).toEqual(['July 2022', '2023', '2024']);
    expect(picture.nodes.map(({ technique }) => technique.id)).toEqual(['a', 'b']);
    expect(picture.nodes[1]?.x).toBe(picture.times[2]?.x);
  });

  it('puts what is known by year only at the end of the year, and says so', () => {
    const { nodes } = lineagePicture(
      make({ id: 'year', date: '2023' }, { id: 'last', date: '2023-12' }, { id: 'next', date: '2024-01' }),
    );
    expect(nodes.map(({ technique, isYearOnly }) => [technique.id, isYearOnly])).toEqual([
      ['last', false],
      ['year', true],
      ['next', false],
    ]);
  });

  it('shows a technique of whose work only the year of publication is known', () => {
    const survey = make({ id: 'a', date: '2023-01' }, { id: 'issued' });
    const issued = { csl: { issued: { 'date-parts': [[2025]] } } } as Reference;
    expect(lineagePicture({ ...survey, references: new Map([...survey.references, ['issued', issued]]) }).nodes).toMatchObject([
      { isYearOnly: false },
      { isYearOnly: true, technique: { id: 'issued' } },
    ]);
  });

  it('gives each paradigm with techniques a lane, and families below it the same', () => {
    const survey = make({ id: 'a', date: '2023-01', family: 'late' }, { id: 'b', date: '2023-01', family: 'steer' });
    expect(lineagePicture(survey).lanes.map(({ label }) => label)).toEqual(['Steering']);
  });

  it('puts a technique into the next row where its label has no room', () => {
    const [[, , first], [, , close], [, , far]] = places(
      make({ id: 'a', date: '2022-01', name: 'A long name' }, { id: 'b', date: '2022-02' }, { id: 'c', date: '2024-01' }),
    ) as [[string, number, number], [string, number, number], [string, number, number]];
    expect([close > first, far === first]).toEqual([true, true]);
  });

  it('leaves out what has no date, and lines to it', () => {
    const picture = lineagePicture(make({ id: 'a', date: '2023-01', buildsOn: ['undated'] }, { id: 'undated' }));
    expect([picture.nodes.length, picture.edges.length]).toEqual([1, 0]);
  });

  it('draws a line from the older technique to the one that builds on it, also into another lane', () => {
    const survey = make({ id: 'a', date: '2022-01' }, { id: 'b', date: '2023-01', family: 'steer', buildsOn: ['a'] });
    expect(lineagePicture(survey).edges.map(({ from, to }) => [from.technique.id, to.technique.id])).toEqual([['a', 'b']]);
  });

  it('has room for every label', () => {
    const { width, nodes } = lineagePicture(make({ id: 'a', date: '2022-01', name: 'A name that is rather long' }));
    expect(nodes.every(({ x, width: room }) => x + room <= width)).toBe(true);
  });
});
