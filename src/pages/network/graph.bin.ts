import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { encodeNetwork } from '#model/citation-graph/wire-encode.ts';
import { toWire } from '#model/citation-graph/to-wire.ts';
import { getNetwork } from '#site/network.ts';

/** What the page's script reads; the form is told in `src/model/citation-graph/wire.ts`. */
export const GET: APIRoute = async () => {
  const survey = await getSurvey();
  const { graph, layouts } = getNetwork(survey);
  return new Response(encodeNetwork(toWire(graph, layouts, survey)), { headers: { 'Content-Type': 'application/octet-stream' } });
};
