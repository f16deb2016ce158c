import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { list } from '#markdown/prose.ts';
import { numbersTable } from '#model/results/csv.ts';
import { placedIn } from '#model/results/places.ts';
import { settingsOf } from '#model/results/table.ts';
import { techniqueTable } from '#model/techniques/table.ts';
import { toCsv } from '#model/techniques/table-formats.ts';
import { absolute } from '#site/href.ts';

type Asked = { families: string; columns: string } | { metric: string; benchmark?: string };

/** The tables that the sections ask for, with what they ask. */
export async function getStaticPaths() {
  const { sections } = await getSurvey();
  const named = [...sections.values()].flatMap(({ prose }) => prose.names);
  return named.flatMap(({ name, attributes: { id, families, columns, metric, benchmark } }) => {
    const params = { id: String(id) };
    if (name === 'TechniqueTable') return [{ params, props: { families: String(families), columns: String(columns) } as Asked }];
    if (name !== 'ResultTable') return [];
    return [{ params, props: { metric: String(metric), ...(benchmark ? { benchmark: String(benchmark) } : {}) } as Asked }];
  });
}

/** The rows of a table. */
export const GET: APIRoute<Asked> = async ({ props }) => {
  const survey = await getSurvey();
  const table =
    'metric' in props
      ? numbersTable(survey, settingsOf(survey, props.metric, props.benchmark).flatMap(placedIn), absolute)
      : techniqueTable(survey, list(props.families), list(props.columns));
  return new Response(toCsv(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
