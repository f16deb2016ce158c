import { describe, expect, it } from 'vitest';
import { news, newsByDay } from '../../../../src/model/machine/news.ts';
import type { Survey } from '../../../../src/model/survey.ts';

const section = (path: string, number: string, status: string, ...history: { date: string; change: string }[]) => ({
  path,
  number,
  title: `Title of ${path}`,
  summary: 'A summary.',
  status,
  history,
});
interface Given {
  sections?: ReturnType<typeof section>[];
  techniques?: { id: string; name: string; gist: string; checked: string; since?: string }[];
  metrics?: { id: string; name: string; gist: string; checked: string; since?: string }[];
  references?: { key: string; csl: object; yearLetter: string; since?: string; summary?: object }[];
}
const make = ({ sections = [], techniques = [], metrics = [], references = [] }: Given) =>
  ({
    sections: new Map(sections.map((each) => [each.path, each])),
    techniques: new Map(techniques.map((each) => [each.id, each])),
    benchmarks: new Map(),
    metrics: new Map(metrics.map((each) => [each.id, each])),
    references: new Map(references.map((each) => [each.key, each])),
  }) as unknown as Survey;

describe('what is new', () => {
  const survey = make({
    sections: [
      section('b/late', '1.10', 'written', { date: '2026-11-27', change: 'Extended.' }),
      section(
        'c/early',
        '1.2',
        'written',
        { date: '2026-11-27', change: 'Extended.' },
        { date: '2026-11-23', change: 'Written.' },
        { date: '2026-11-23', change: 'Outlined.' },
      ),
      section('a/planned', '2.1', 'planned', { date: '2026-11-28', change: 'Outlined.' }),
    ],
    techniques: [
      { id: 'ddpo', name: 'DDPO', gist: 'Policy gradients.', checked: '2026-11-27' },
      { id: 'miro', name: 'MIRO', gist: 'Many rewards.', since: '2026-11-27', checked: '2026-11-27' },
    ],
    metrics: [{ id: 'fid', name: 'FID', gist: 'A distance.', checked: '2026-11-27' }],
    references: [
      {
        key: 'li2026new',
        csl: { title: 'A New Work', author: [{ family: 'Li' }], issued: { 'date-parts': [[2026]] } },
        yearLetter: 'b',
        since: '2026-11-27',
        summary: { text: 'It is new.' },
      },
      { key: 'luce1959', csl: { title: 'An Old Work' }, yearLetter: '' },
    ],
  });

  const lists = newsByDay(survey).map(({ lists }) => lists);
  const list = (day: number, kind: string) => lists[day]?.find((each) => each.kind === kind);

  it('comes by day, the newest first, each page once a day with all its changes, the first one first', () => {
    expect(newsByDay(survey).map(({ date }) => date)).toEqual(['2026-11-27', '2026-11-23']);
    expect(lists.map((each) => each.map(({ heading }) => heading))).toEqual([
      ['1 new technique', '1 new work', '2 sections written or changed', '1 record of a technique checked'],
      ['1 section written or changed'],
    ]);
    expect(list(0, 'section')?.pages.map(({ name }) => name)).toEqual(['1.2 Title of c/early', '1.10 Title of b/late']);
    expect(list(1, 'section')?.pages.map(({ notes }) => notes)).toEqual([['Outlined.', 'Written.']]);
    expect(list(0, 'checked')?.pages.map(({ name, notes }) => [name, notes])).toEqual([['DDPO', []]]);
  });

  it('names works and records that came after the first day, which are not told as checked that day', () => {
    expect(list(0, 'work')?.pages).toEqual([{ path: '/references/li2026new/', name: 'A New Work', notes: ['Li, 2026b'] }]);
    expect(list(0, 'technique')?.pages.map(({ name, notes }) => [name, notes])).toEqual([['MIRO', ['Many rewards.']]]);
    const told = news(survey).map(({ title, text }) => [title, text]);
    expect(told).toContainEqual(['New technique: MIRO', 'Many rewards.']);
    expect(told).toContainEqual(['New work: A New Work', 'Li, 2026b. It is new.']);
  });

  it('has one id for each item, and another where a record that was new is checked later', () => {
    const later = make({ techniques: [{ id: 'miro', name: 'MIRO', gist: '.', since: '2026-11-27', checked: '2026-11-28' }] });
    expect(news(later).map(({ id, date }) => [id, date])).toEqual([
      ['/techniques/miro/', '2026-11-28'],
      ['/techniques/miro/@new', '2026-11-27'],
    ]);
  });

  it('says nothing of sections that are not written, and nothing at all where there is nothing', () => {
    expect(news(survey).map(({ path }) => path)).not.toContain('/chapters/a/planned/');
    expect(newsByDay(make({}))).toEqual([]);
  });
});
