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
const make = (
  sections: ReturnType<typeof section>[],
  techniques: { id: string; name: string; gist: string; checked: string }[],
) =>
  ({
    sections: new Map(sections.map((each) => [each.path, each])),
    techniques: new Map(techniques.map((each) => [each.id, each])),
  }) as unknown as Survey;

describe('what is new', () => {
  const survey = make(
    [
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
    [{ id: 'ddpo', name: 'DDPO', gist: 'Policy gradients.', checked: '2026-11-27' }],
  );

  it('comes by day, the newest first, each page once a day with all its changes, the first one first', () => {
    const days = newsByDay(survey);
    expect(days.map(({ date }) => date)).toEqual(['2026-11-27', '2026-11-23']);
    expect(days.map(({ sections }) => sections.map(({ name }) => name))).toEqual([
      ['1.2 Title of c/early', '1.10 Title of b/late'],
      ['1.2 Title of c/early'],
    ]);
    expect(days[1]?.sections[0]?.changes).toEqual(['Outlined.', 'Written.']);
    expect(days[0]?.techniques.map(({ name, text }) => [name, text])).toEqual([['DDPO', 'Policy gradients.']]);
  });

  it('says nothing of sections that are not written, and nothing at all where there is nothing', () => {
    expect(news(survey).map(({ path }) => path)).not.toContain('/chapters/a/planned/');
    expect(newsByDay(make([], []))).toEqual([]);
  });
});
