import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { figures, isFigureId } from '#model/figures/registry.ts';
import { toCsv } from '#model/techniques/table-formats.ts';

export function getStaticPaths() {
  return Object.keys(figures).map((id) => ({ params: { id } }));
}

/** The numbers behind a figure. */
export const GET: APIRoute = async ({ params: { id = '' } }) => {
  if (!isFigureId(id)) throw new Error(`There is no figure "${id}".`);
  return new Response(toCsv(figures[id].table(await getSurvey())), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
