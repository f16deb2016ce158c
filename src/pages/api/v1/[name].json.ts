import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { jsonSchemaOf, resources } from '#model/machine/api.ts';
import { absolute } from '#site/href.ts';

/** `/api/v1/<name>.json` and its schema `/api/v1/<name>.schema.json`. */
export function getStaticPaths() {
  return Object.keys(resources).flatMap((name) => [{ params: { name } }, { params: { name: `${name}.schema` } }]);
}

export const GET: APIRoute = async ({ params: { name = '' } }) => {
  const resource = name.replace(/\.schema$/, '');
  const body =
    name === resource
      ? resources[resource]?.data(await getSurvey())
      : { $id: absolute(`/api/v1/${name}.json`), ...jsonSchemaOf(resource) };
  return new Response(`${JSON.stringify(body, null, 1)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
