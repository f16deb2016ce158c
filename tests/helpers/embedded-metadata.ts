import type { HTMLElement } from 'node-html-parser';

/** What a reference manager makes of a page: the kind of item, and its fields. */
export interface SavedItem {
  type: string;
  fields: Record<string, string>;
  authors: string[];
}

/** Vocabularies that Zotero knows by their usual prefix; a tag of theirs is no Highwire tag. */
const vocabularies = new Set([
  'bib',
  'bibo',
  'dc',
  'dcterms',
  'prism',
  'foaf',
  'vcard',
  'link',
  'z',
  'eprint',
  'eprints',
  'og',
  'article',
  'book',
  'music',
  'video',
  'so',
  'codemeta',
  'rdf',
]);
/** Highwire tags that name a container, and the kind each stands for; the last on the page decides. */
const containers: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};
/** Where each tag goes. */
const places: Record<string, string> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_journal_title: 'container',
  citation_inbook_title: 'container',
  citation_conference_title: 'conference',
  citation_volume: 'volume',
  citation_issue: 'issue',
  citation_series_title: 'series',
  citation_technical_report_institution: 'publisher',
  citation_technical_report_number: 'number',
  citation_dissertation_institution: 'publisher',
  citation_publisher: 'publisher',
  citation_isbn: 'ISBN',
  citation_issn: 'ISSN',
  citation_doi: 'DOI',
  citation_public_url: 'url',
  citation_firstpage: 'first',
  citation_lastpage: 'last',
  citation_abstract: 'abstract',
  'eprints.place_of_pub': 'place',
};
/** Item types that `DC.type` may name. */
const itemTypes = new Set(['preprint', 'book', 'computerProgram', 'dataset', 'webpage', 'report', 'thesis']);

/**
 * The rules of Zotero's Embedded Metadata translator, as of June 2026, as far as they decide what this site saves as. The
 * word between the first two underscores decides whether a tag is Highwire's at all: `citation_book_title` is taken for
 * the vocabulary "book". Addresses and descriptions fall back on the page's own.
 */
export function saveByMetadata(root: HTMLElement): SavedItem {
  const tags = root
    .querySelectorAll('head meta')
    .map((meta): [string, string] => [
      meta.getAttribute('name') ?? meta.getAttribute('property') ?? '',
      decode(meta.getAttribute('content') ?? ''),
    ]);
  const isHighwire = (name: string) => name.startsWith('citation_') && !vocabularies.has(name.split(/[.:_]/)[1] ?? '');
  const kinds = tags.flatMap(([name]) => (isHighwire(name) ? (containers[name] ?? []) : []));
  const named = tags.find(([name]) => name === 'DC.type')?.[1] ?? '';
  const guess = tags.some(([name]) => name === 'citation_title') ? 'journalArticle' : 'webpage';
  const fields: Record<string, string> = {};
  for (const [name, content] of tags) {
    const place = places[name];
    if (place && !(place in fields)) fields[place] = content;
  }
  return {
    type: kinds.at(-1) ?? (itemTypes.has(named) ? named : guess),
    fields,
    authors: tags.filter(([name]) => name === 'citation_author').map(([, content]) => content),
  };
}

/** The parser leaves entities in attributes as they are. */
export function decode(text: string): string {
  const entities: Record<string, string> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#38;': '&',
    '&#34;': '"',
  };
  return text.replace(/&(?:amp|lt|gt|quot|#39|#38|#34);/g, (entity) => entities[entity] ?? entity);
}
