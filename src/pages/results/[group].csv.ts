import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { numbersTable } from '#model/results/csv.ts';
import { allNumbers, resultGroups } from '#model/results/groups.ts';
import { placedNumbers } from '#model/results/places.ts';
import { toCsv } from '#model/techniques/table-formats.ts';
import { absolute } from '#site/href.ts';

/** `/results/<group>.csv`, and `/results/all.csv` for all groups together. */
export async function getStaticPaths() {
  return [allNumbers, ...resultGroups(await getSurvey()).map(({ id }) => id)].map((group) => ({ params: { group } }));
}

/** Reported numbers with all that is known of each. */
export const GET: APIRoute = async ({ params: { group = allNumbers } }) => {
  const survey = await getSurvey();
  const numbers = resultGroups(survey).find(({ id }) => id === group)?.numbers ?? placedNumbers(survey);
  return new Response(toCsv(numbersTable(survey, numbers, absolute)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
