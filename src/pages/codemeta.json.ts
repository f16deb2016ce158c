import type { APIRoute } from 'astro';
import { parse } from 'yaml';
import citationFile from '/CITATION.cff?raw';
import { getSurvey } from '#content.ts';
import { getReference } from '#model/bibliography/cited.ts';
import { codemeta, type CitationFile } from '#model/machine/codemeta.ts';
import { absolute } from '#site/href.ts';

export const GET: APIRoute = async () => {
  const survey = await getSurvey();
  const reference = getReference(survey, survey.edition.survey);
  const description = codemeta(survey, reference, parse(citationFile) as CitationFile, absolute('/'));
  return new Response(`${JSON.stringify(description, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  });
};
