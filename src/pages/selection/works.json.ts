import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { citationLabel } from '#model/bibliography/labels.ts';

/** What the selection shows of each work: one small file instead of a request for each. */
export const GET: APIRoute = async () => {
  const { references, formerKeys } = await getSurvey();
  const works = Object.fromEntries(
    [...references.values()].map((work) => [work.key, { title: work.csl.title, by: citationLabel(work) }]),
  );
  return new Response(JSON.stringify({ works, former: Object.fromEntries(formerKeys) }), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};
