import { atlasAuthor } from '../authorship.ts';
import { fullName } from '../bibliography/names.ts';
import { paths } from '../paths.ts';
import type { Reference, Section, Survey } from '../survey.ts';

/** A node of linked data by schema.org. */
export type Node = { '@type': string } & Record<string, unknown>;
/** Turns an address inside the site into a full one. */
type Absolute = (path: string) => string;

/** The text of a script element: `<` is escaped, so that no string can end the element. */
export function writeJsonLd(...nodes: Node[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replaceAll('<', '\\u003c');
}

/** The site itself, with its search. */
export function siteNode({ edition }: Survey, absolute: Absolute): Node {
  return {
    '@type': 'WebSite',
    '@id': `${absolute(paths.home)}#site`,
    name: edition.title,
    description: edition.tagline,
    url: absolute(paths.home),
    inLanguage: 'en',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${absolute(paths.search)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** Who wrote the Atlas. */
export function authorNode({ edition }: Survey, absolute: Absolute): Node {
  return { '@type': 'Organization', name: atlasAuthor(edition).literal, url: absolute(paths.about) };
}

/** The trail of pages above a page. */
export function breadcrumbNode(trail: readonly { label: string; path: string }[], absolute: Absolute): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(path),
    })),
  };
}

/** A work of the bibliography. */
export function workNode(reference: Reference, absolute: Absolute, cites: readonly Reference[] = []): Node {
  const { csl, key, arxiv } = reference;
  const identifiers = [
    csl.DOI && { '@type': 'PropertyValue', propertyID: 'doi', value: csl.DOI },
    arxiv && { '@type': 'PropertyValue', propertyID: 'arXiv', value: arxiv },
  ].filter(Boolean);
  const types: Partial<Record<Reference['csl']['type'], string>> = {
    book: 'Book',
    software: 'SoftwareSourceCode',
    dataset: 'Dataset',
    report: 'Report',
    thesis: 'Thesis',
    webpage: 'WebPage',
  };
  return {
    '@type': types[csl.type] ?? 'ScholarlyArticle',
    '@id': workId(key, absolute),
    name: csl.title,
    ...(types[csl.type] ? {} : { headline: csl.title }),
    ...(csl.author
      ? { author: csl.author.map((name) => ({ '@type': 'literal' in name ? 'Organization' : 'Person', name: fullName(name) })) }
      : {}),
    ...(csl.issued ? { datePublished: csl.issued['date-parts'][0]?.map((part) => String(part).padStart(2, '0')).join('-') } : {}),
    ...(csl['container-title'] ? { isPartOf: { '@type': 'Periodical', name: csl['container-title'] } } : {}),
    ...(identifiers.length > 0 ? { identifier: identifiers } : {}),
    ...(csl.URL ? { url: csl.URL } : {}),
    ...(cites.length > 0 ? { citation: cites.map((each) => citationNode(each, absolute)) } : {}),
  };
}

/** A section as a chapter of the Atlas, with what it cites. */
export function sectionNode(survey: Survey, section: Section, cites: readonly Reference[], absolute: Absolute): Node {
  const [latest] = section.history;
  return {
    '@type': 'Chapter',
    '@id': `${absolute(paths.section(section.path))}#section`,
    name: section.title,
    headline: section.title,
    author: authorNode(survey, absolute),
    abstract: section.summary,
    url: absolute(paths.section(section.path)),
    inLanguage: 'en',
    isPartOf: {
      '@type': 'Book',
      '@id': `${absolute(paths.home)}#book`,
      name: survey.edition.title,
      version: survey.edition.version,
    },
    ...(latest ? { dateModified: latest.date } : {}),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    citation: cites.map((each) => citationNode(each, absolute)),
  };
}

const workId = (key: string, absolute: Absolute) => `${absolute(paths.reference(key))}#work`;

function citationNode(reference: Reference, absolute: Absolute): Node {
  return { '@type': 'CreativeWork', '@id': workId(reference.key, absolute), name: reference.csl.title };
}
