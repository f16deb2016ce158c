import type { Name } from '../../schemas/reference.ts';
import { atlasAuthor } from '../authorship.ts';
import { addressesOf } from '../bibliography/addresses.ts';
import type { Chapter, Reference, Section, Survey } from '../survey.ts';

/** A `<meta name content>` of a page's head. */
export type Meta = [name: string, content: string];
type Row = Meta | false | undefined;

/**
 * What tells the kind of a work. Zotero's Embedded Metadata translator takes the last tag that names a container; only
 * without one does `DC.type` count. Of a book it hears through `citation_inbook_title` alone: it takes the middle of
 * `citation_book_title`, which search engines know, for the vocabulary "book:" of Open Graph. For a conference paper the
 * former gives the proceedings, and must stand before the conference, which gives the kind.
 */
function kindOf({ csl, arxiv }: Reference): Row[] {
  const container = csl['container-title'] ?? '';
  const byType: Record<Reference['csl']['type'], Row[]> = {
    'article-journal': [['citation_journal_title', container]],
    'paper-conference': [
      ['citation_inbook_title', container],
      ['citation_conference_title', container],
    ],
    chapter: inBook(container),
    report: [
      ['citation_technical_report_institution', csl.publisher ?? ''],
      ['citation_technical_report_number', csl.number ?? ''],
      csl.genre !== undefined && ['DC.type', csl.genre],
    ],
    thesis: [['citation_dissertation_institution', csl.publisher ?? '']],
    article: [
      ['DC.type', 'preprint'],
      // The one place from which a preprint gets its number.
      ['citation_technical_report_number', csl.number ?? (arxiv ? `arXiv:${arxiv}` : '')],
    ],
    book: [['DC.type', 'book']],
    software: [['DC.type', 'computerProgram']],
    dataset: [['DC.type', 'dataset']],
    webpage: [['DC.type', 'webpage']],
  };
  return byType[csl.type];
}

/** What reference managers read from a page about a work: the page saves as that work, not as a page of the Atlas. */
export function metaOfReference(reference: Reference): Meta[] {
  const { csl, arxiv } = reference;
  const { pdf } = addressesOf(reference);
  const [first, last] = csl.page?.split(/[-–]/) ?? [];
  return given([
    ['citation_title', csl.title],
    ...people(csl.author, 'citation_author'),
    ...people(csl.editor, 'citation_editor'),
    csl.issued && ['citation_publication_date', dateOf(csl.issued['date-parts'][0] ?? [])],
    ...kindOf(reference),
    csl['collection-title'] !== undefined && ['citation_series_title', csl['collection-title']],
    csl.volume !== undefined && ['citation_volume', csl.volume],
    csl.issue !== undefined && ['citation_issue', csl.issue],
    first !== undefined && ['citation_firstpage', first],
    last !== undefined && ['citation_lastpage', last],
    csl.publisher !== undefined && csl.type !== 'report' && csl.type !== 'thesis' && ['citation_publisher', csl.publisher],
    csl['publisher-place'] !== undefined && ['eprints.place_of_pub', csl['publisher-place']],
    csl.DOI !== undefined && ['citation_doi', csl.DOI],
    csl.ISBN !== undefined && ['citation_isbn', csl.ISBN],
    csl.ISSN !== undefined && ['citation_issn', csl.ISSN],
    csl.language !== undefined && ['citation_language', csl.language],
    arxiv !== undefined && ['citation_arxiv_id', arxiv],
    pdf !== undefined && ['citation_pdf_url', pdf],
    csl.URL !== undefined && ['citation_public_url', csl.URL],
  ]);
}

/** A section saves as a section of a book, which is the Atlas, by the authors of the Atlas. */
export function metaOfSection(survey: Survey, section: Section, address: string): Meta[] {
  const topics = section.families.flatMap((id) => survey.families.get(id)?.name ?? []);
  return partOfAtlas(survey, { ...section, dates: section.history.map(({ date }) => date), topics, address });
}

/** A chapter saves as a section of the same book. */
export function metaOfChapter(survey: Survey, chapter: Chapter, address: string): Meta[] {
  const dates = chapter.sections.flatMap(({ history }) => history.map(({ date }) => date));
  return partOfAtlas(survey, { ...chapter, dates, topics: [], address });
}

interface Part {
  title: string;
  summary: string;
  dates: string[];
  topics: string[];
  address: string;
}

function partOfAtlas({ edition }: Survey, { title, summary, dates, topics, address }: Part): Meta[] {
  const sorted = [...dates].sort();
  return given([
    ['citation_title', title],
    ...people([atlasAuthor(edition)], 'citation_author'),
    ...inBook(edition.title),
    ['citation_publication_date', (sorted.at(-1) ?? edition.date).replaceAll('-', '/')],
    ['citation_online_date', (sorted[0] ?? edition.date).replaceAll('-', '/')],
    ['citation_language', 'en'],
    ['citation_fulltext_html_url', address],
    ['citation_abstract', summary],
    ['citation_keywords', topics.join('; ')],
  ]);
}

const inBook = (title: string): Meta[] => [
  ['citation_inbook_title', title],
  ['citation_book_title', title],
];
const given = (rows: Row[]) => rows.filter((row): row is Meta => Array.isArray(row) && row[1] !== '');
const people = (names: readonly Name[] | undefined, tag: string) => (names ?? []).map((name): Meta => [tag, invertedName(name)]);

/**
 * `Gogh, Vincent van`, one name a tag. A suffix stands with the family name, because readers drop what follows a second
 * comma; a name in one piece ends in a comma, so that it is not taken apart.
 */
export function invertedName(name: Name): string {
  if ('literal' in name) {
    const whole = name.literal.replaceAll(',', '');
    return whole.includes(' ') ? `${whole},` : whole;
  }
  const family = [name['non-dropping-particle'], name.family, name.suffix].filter(Boolean).join(' ');
  const given = [name.given, name['dropping-particle']].filter(Boolean).join(' ');
  return [family, given].filter(Boolean).join(', ');
}

/** `2024/05/22`, as much as is known. */
function dateOf(parts: readonly number[]): string {
  return parts.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join('/');
}
