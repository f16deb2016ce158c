import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { makeJsonFeed } from '#site/feed.ts';

export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(makeJsonFeed(await getSurvey()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
