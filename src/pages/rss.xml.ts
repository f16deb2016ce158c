import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { makeFeed } from '#site/feed.ts';

export const GET: APIRoute = async () =>
  new Response(makeFeed(await getSurvey(), 'rss').rss2(), { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
