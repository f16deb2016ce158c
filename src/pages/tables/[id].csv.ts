import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { list } from '#markdown/prose.ts';
import { techniqueTable } from '#model/techniques/table.ts';
import { toCsv } from '#model/techniques/table-formats.ts';

/** The tables that the sections ask for, with what they ask. */
export async function getStaticPaths() {
  const { sections } = await getSurvey();
  const asked = [...sections.values()].flatMap(({ prose }) => prose.names.filter(({ name }) => name === 'TechniqueTable'));
  return asked.map(({ attributes: { id, families, columns } }) => ({
    params: { id: String(id) },
    props: { families: String(families), columns: String(columns) },
  }));
}

/** The rows of a table. */
export const GET: APIRoute<{ families: string; columns: string }> = async ({ props }) => {
  const table = techniqueTable(await getSurvey(), list(props.families), list(props.columns));
  return new Response(toCsv(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
