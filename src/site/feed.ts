import { Feed } from 'feed';
import { atlasAuthor } from '#model/authorship.ts';
import { news, type NewsItem } from '#model/machine/news.ts';
import type { Survey } from '#model/survey.ts';
import { absolute } from './href.ts';

/** The newest changes that a feed carries. */
const length = 150;
const timeOf = (day: string) => `${day}T00:00:00Z`;
// An identifier has no spaces.
const idOf = ({ id }: NewsItem) => `${absolute('/')}#${encodeURI(id)}`;
const authorOf = ({ edition }: Survey) => ({ name: atlasAuthor(edition).literal, url: absolute('/about/') });

/** How a kind of feed wants its texts: what Atom shows is HTML here, and so is the description in RSS. */
const isHtml = { rss: { title: false, text: true }, atom: { title: true, text: true } };

/** What is new, as a feed to be written as RSS or Atom. */
export function makeFeed(survey: Survey, kind: keyof typeof isHtml): Feed {
  const { edition } = survey;
  const items = news(survey).slice(0, length);
  const { name, url } = authorOf(survey);
  const feed = new Feed({
    id: absolute('/'),
    link: absolute('/'),
    title: edition.title,
    description: edition.tagline,
    language: 'en',
    copyright: 'Text and data under CC BY 4.0',
    updated: new Date(timeOf(items[0]?.date ?? edition.date)),
    author: { name, link: url },
    feedLinks: { rss: absolute('/rss.xml'), atom: absolute('/atom.xml'), json: absolute('/feed.json') },
  });
  for (const item of items) {
    feed.addItem({
      id: idOf(item),
      link: absolute(item.path),
      title: isHtml[kind].title ? escapeHtml(item.title) : item.title,
      description: isHtml[kind].text ? escapeHtml(item.text) : item.text,
      date: new Date(timeOf(item.date)),
    });
  }
  return feed;
}

/** What is new by JSON Feed 1.1 (jsonfeed.org); the library knows version 1 only. */
export function makeJsonFeed(survey: Survey): object {
  const { edition } = survey;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: edition.title,
    home_page_url: absolute('/'),
    feed_url: absolute('/feed.json'),
    description: edition.tagline,
    language: 'en',
    authors: [authorOf(survey)],
    items: news(survey)
      .slice(0, length)
      .map((item) => ({
        id: idOf(item),
        url: absolute(item.path),
        title: item.title,
        content_text: item.text,
        date_published: timeOf(item.date),
      })),
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
