import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeFeed, makeJsonFeed } from '../../../src/site/feed.ts';
import type { Survey } from '../../../src/model/survey.ts';
import { readSurvey } from '../../helpers/survey.ts';

beforeAll(() => void vi.stubEnv('SITE', 'https://atlas.example'));
afterAll(() => void vi.unstubAllEnvs());

const beta = (gist: string) => `---
name: A < B
work: brown2024second
families: [steering]
gist: ${gist}
checked: "2026-11-30"
---

Text.
`;
const read = (): Promise<Survey> => readSurvey(undefined, { 'techniques/beta.mdx': beta('Less & more.') });

describe('makeFeed(survey, kind)', () => {
  it('is dated by the newest change, which comes first', async () => {
    const { options, items } = makeFeed(await read(), 'rss');
    expect(options.updated).toEqual(new Date('2026-11-30'));
    expect([items[0]?.link, items[0]?.date]).toEqual(['https://atlas.example/techniques/beta/', new Date('2026-11-30')]);
  });

  it('escapes what its readers take for HTML: the text in both, the title in Atom only', async () => {
    const survey = await read();
    const [rss] = makeFeed(survey, 'rss').items;
    const [atom] = makeFeed(survey, 'atom').items;
    expect([rss?.title, rss?.description]).toEqual(['Technique: A < B', 'Less &amp; more.']);
    expect([atom?.title, atom?.description]).toEqual(['Technique: A &lt; B', 'Less &amp; more.']);
  });

  it('gives each change an id of its own without blanks', async () => {
    const ids = makeFeed(await read(), 'atom').items.map(({ id }) => id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /\s/.test(id))).toEqual([]);
  });
});

describe('makeJsonFeed(survey)', () => {
  it('holds the same changes as plain text', async () => {
    const { items } = makeJsonFeed(await read()) as { items: Record<string, string>[] };
    expect(items[0]).toMatchObject({
      title: 'Technique: A < B',
      content_text: 'Less & more.',
      date_published: '2026-11-30T00:00:00Z',
    });
  });
});
