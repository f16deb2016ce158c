import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { benchmarkMatrix, matrixTable } from '#model/records/matrix.ts';
import { toCsv } from '#model/techniques/table-formats.ts';

/** Which techniques train on or report results on which benchmarks. */
export const GET: APIRoute = async () =>
  new Response(toCsv(matrixTable(benchmarkMatrix(await getSurvey()))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
