import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { propertiesOfTechniques } from '#model/search/technique-properties.ts';

/** What a query can ask of techniques; the build puts it into the search index and takes the file away. */
export const GET: APIRoute = async () => Response.json(propertiesOfTechniques(await getSurvey()));
