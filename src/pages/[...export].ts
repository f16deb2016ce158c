import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { citedWorks } from '#model/bibliography/cited.ts';
import { formatReferences, formats, type Format } from '#model/bibliography/formats.ts';
import { compareReferences } from '#model/bibliography/names.ts';
import type { Prose } from '#markdown/prose.ts';
import type { Reference } from '#model/survey.ts';

/**
 * The bibliography in every format at stable addresses: `/references.bib` for all works, `/references/<key>.bib` for one,
 * `/chapters/<chapter>/<section>.bib` for what a section cites, `/chapters/<chapter>.bib` for a chapter.
 */
export async function getStaticPaths() {
  const survey = await getSurvey();
  const cited = (prose: Prose) => citedWorks(survey, prose).map(({ reference }) => reference);
  const sets: { path: string; works: Reference[] }[] = [
    { path: 'references', works: [...survey.references.values()] },
    ...[...survey.references.values()].map((reference) => ({ path: `references/${reference.key}`, works: [reference] })),
    ...survey.chapters.map(({ id, sections }) => ({
      path: `chapters/${id}`,
      works: [...new Set(sections.flatMap(({ prose }) => cited(prose)))].sort(compareReferences),
    })),
    ...[...survey.sections.values()].map(({ path, prose }) => ({ path: `chapters/${path}`, works: cited(prose) })),
  ];
  return sets
    .filter(({ works }) => works.length > 0)
    .flatMap(({ path, works }) =>
      (Object.keys(formats) as Format[]).map((format) => ({
        params: { export: `${path}${formats[format].ending}` },
        props: { works, format },
      })),
    );
}

export const GET: APIRoute<{ works: Reference[]; format: Format }> = ({ props: { works, format } }) =>
  new Response(formatReferences(works, format), { headers: { 'Content-Type': formats[format].mediaType } });
