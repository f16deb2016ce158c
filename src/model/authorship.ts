import type { Edition } from '../schemas/edition.ts';

/**
 * Who wrote the texts of the Atlas, as a name of one piece: an institution. The authors of the survey that it grows out of
 * are not named, because they did not write them. Everything that credits a text asks here; `CITATION.cff` says the same.
 */
export const atlasAuthor = ({ title }: Pick<Edition, 'title'>): { literal: string } => ({
  literal: `The authors of the ${title}`,
});
