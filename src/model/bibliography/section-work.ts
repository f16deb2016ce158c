import { atlasAuthor } from '../authorship.ts';
import { paths } from '../paths.ts';
import { unjoined, type Reference, type Section, type Survey } from '../survey.ts';

/**
 * A section of the Atlas as a work that others cite: a chapter of a book, by the authors of the Atlas, dated by its last
 * change.
 *
 * @param absolute gives the full address of a path inside the site
 */
export function sectionAsWork(survey: Survey, section: Section, absolute: (path: string) => string): Reference {
  const { edition } = survey;
  const date = section.history[0]?.date ?? edition.date;
  const address = absolute(paths.section(section.path));
  return unjoined(`atlas-${section.path.replace('/', '-')}`, {
    csl: {
      type: 'chapter',
      title: section.title,
      author: [atlasAuthor(edition)],
      issued: { 'date-parts': [date.split('-').map(Number)] },
      'container-title': edition.title,
      edition: edition.version,
      URL: address,
      language: 'en',
    },
    moreAuthors: false,
    origin: 'self',
    citesSurvey: false,
    date,
    otherTitles: [],
    formerKeys: [],
    topics: [...section.families],
    provenance: { sources: [address], agree: 0, suspect: null, notes: null },
  });
}
