import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { mathml } from '#markdown/mathml.ts';
import { paths } from '#model/paths.ts';
import { comparisonOf } from '#model/techniques/comparison.ts';
import { href } from '#site/href.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(comparisonOf(await getSurvey(), { path: (id) => href(paths.technique(id)), mathml })), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
