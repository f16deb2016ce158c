import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { challengeMatrix, type LinkedKind } from '#model/records/challenges.ts';
import { matrixTable } from '#model/records/matrix.ts';
import { toCsv } from '#model/techniques/table-formats.ts';

const kinds: Record<string, LinkedKind> = { techniques: 'Technique', benchmarks: 'Benchmark' };

export function getStaticPaths() {
  return Object.entries(kinds).map(([kind, name]) => ({ params: { kind }, props: { name } }));
}

/** Which challenges name which techniques or benchmarks. */
export const GET: APIRoute<{ name: LinkedKind }> = async ({ props }) =>
  new Response(toCsv(matrixTable(challengeMatrix(await getSurvey(), props.name))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
