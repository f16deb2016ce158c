import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { buildJumpEntries } from '#model/search/jump-entries.ts';
import { packPlaces } from '#model/search/packed-places.ts';

/** What the jump box searches: every place with a name of its own. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(packPlaces(buildJumpEntries(await getSurvey()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
