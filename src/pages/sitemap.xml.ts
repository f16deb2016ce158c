import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { allPages } from '#model/machine/pages.ts';
import { absolute } from '#site/href.ts';

// Addresses hold only characters that XML allows: ids are letters, digits and hyphens.
export const GET: APIRoute = async () => {
  const entries = allPages(await getSurvey()).map(
    ({ path, changed }) => `  <url><loc>${absolute(path)}</loc><lastmod>${changed}</lastmod></url>`,
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
    '',
  ].join('\n');
  return new Response(text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
