import type { Name } from '../../schemas/reference.ts';
import type { Reference, Section, Survey } from '../survey.ts';

/** A `<meta name content>` of a page's head. */
export type Meta = [name: string, content: string];

/**
 * What reference managers read from a page about a work: the page saves as that work, not as a page of the Atlas.
 * Names and item types after Zotero's Embedded Metadata translator: a conference or journal tag decides the type, and
 * without one `DC.type` may say "preprint".
 */
export function metaOfReference({ csl, arxiv }: Reference): Meta[] {
  const [first, last] = csl.page?.split(/[-–]/) ?? [];
  const container: Record<string, Meta[]> = {
    'article-journal': [['citation_journal_title', csl['container-title'] ?? '']],
    'paper-conference': [['citation_conference_title', csl['container-title'] ?? '']],
    chapter: [['citation_book_title', csl['container-title'] ?? '']],
    report: [['citation_technical_report_institution', csl.publisher ?? '']],
    thesis: [['citation_dissertation_institution', csl.publisher ?? '']],
    article: [['DC.type', 'preprint']],
    book: [['DC.type', 'book']],
    software: [['DC.type', 'computerProgram']],
    dataset: [['DC.type', 'dataset']],
    webpage: [['DC.type', 'webpage']],
  };
  const rows: (Meta | false | undefined)[] = [
    ['citation_title', csl.title],
    ...(csl.author ?? []).map((name): Meta => ['citation_author', invertedName(name)]),
    ...(csl.editor ?? []).map((name): Meta => ['citation_editor', invertedName(name)]),
    csl.issued && ['citation_publication_date', dateOf(csl.issued['date-parts'][0] ?? [])],
    ...(container[csl.type] ?? []),
    csl['collection-title'] !== undefined && ['citation_series_title', csl['collection-title']],
    csl.volume !== undefined && ['citation_volume', csl.volume],
    csl.issue !== undefined && ['citation_issue', csl.issue],
    first !== undefined && ['citation_firstpage', first],
    last !== undefined && ['citation_lastpage', last],
    csl.publisher !== undefined && csl.type !== 'report' && csl.type !== 'thesis' && ['citation_publisher', csl.publisher],
    csl.DOI !== undefined && ['citation_doi', csl.DOI],
    csl.ISBN !== undefined && ['citation_isbn', csl.ISBN],
    csl.ISSN !== undefined && ['citation_issn', csl.ISSN],
    arxiv !== undefined && ['citation_arxiv_id', arxiv],
    arxiv !== undefined && ['citation_pdf_url', `https://arxiv.org/pdf/${arxiv}`],
    csl.URL !== undefined && ['citation_public_url', csl.URL],
  ];
  return rows.filter((row): row is Meta => Array.isArray(row) && row[1] !== '');
}

/** A section saves as a section of a book, which is the Atlas; its authors are those of the survey that it grows out of. */
export function metaOfSection(survey: Survey, section: Section, address: string): Meta[] {
  const { edition } = survey;
  const authors = survey.references.get(edition.survey)?.csl.author ?? [];
  const dates = section.history.map(({ date }) => date).sort();
  return [
    ['citation_title', section.title],
    ...authors.map((name): Meta => ['citation_author', invertedName(name)]),
    ['citation_book_title', edition.title],
    ['citation_publication_date', (dates.at(-1) ?? edition.date).replaceAll('-', '/')],
    ['citation_online_date', (dates[0] ?? edition.date).replaceAll('-', '/')],
    ['citation_language', 'en'],
    ['citation_fulltext_html_url', address],
    ['citation_abstract', section.summary],
  ];
}

/** `Gogh, Vincent van`, one name a tag. */
function invertedName(name: Name): string {
  if ('literal' in name) return name.literal;
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given, name.suffix].filter(Boolean).join(', ');
}

/** `2024/05/22`, as much as is known. */
function dateOf(parts: readonly number[]): string {
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join('/');
}
