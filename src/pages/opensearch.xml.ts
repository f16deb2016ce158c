import type { APIRoute } from 'astro';
import { getEdition } from '#content.ts';
import { paths } from '#model/paths.ts';
import { absolute } from '#site/href.ts';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Tells a browser how to search the Atlas from its address bar (OpenSearch 1.1; a short name has 16 characters at most). */
export const GET: APIRoute = async () => {
  const { title } = await getEdition();
  const search = absolute(paths.search);
  const description = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>Diffusion Atlas</ShortName>
  <Description>Search the ${escape(title)}: techniques, benchmarks, metrics, works, chapters and terms.</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escape(absolute('/favicon.svg'))}</Image>
  <Url type="text/html" template="${escape(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(description, { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } });
};
