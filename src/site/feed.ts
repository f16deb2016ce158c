import { Feed } from 'feed';
import { news } from '#model/machine/pages.ts';
import type { Survey } from '#model/survey.ts';
import { absolute } from './href.ts';

/** The newest changes that a feed carries. */
const length = 60;

/** What is new, as a feed that can be written as RSS, Atom or JSON Feed. */
export function makeFeed(survey: Survey): Feed {
  const { edition } = survey;
  const items = news(survey).slice(0, length);
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: edition.title,
    description: edition.tagline,
    language: 'en',
    copyright: 'Text and data under CC BY 4.0',
    updated: new Date(`${items[0]?.date ?? edition.date}T00:00:00Z`),
    author: { name: `The authors of the ${edition.title}`, link: absolute('/about/') },
    feedLinks: { rss: absolute('/rss.xml'), atom: absolute('/atom.xml'), json: absolute('/feed.json') },
  });
  for (const { id, title, text, path, date } of items) {
    feed.addItem({
      id: `${absolute('/')}#${id}`,
      link: absolute(path),
      title,
      description: text,
      date: new Date(`${date}T00:00:00Z`),
    });
  }
  return feed;
}
