import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { makeFeed } from '#site/feed.ts';

export const GET: APIRoute = async () =>
  new Response(makeFeed(await getSurvey(), 'atom').atom1(), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
