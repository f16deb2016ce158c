import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { buildJumpEntries } from '#model/search/jump-entries.ts';

/** What the jump box searches: every place with a name of its own. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(buildJumpEntries(await getSurvey())), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
