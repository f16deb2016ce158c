import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { roles } from '#model/citation-graph/roles.ts';
import { getNetwork } from '#site/network.ts';

/**
 * The network for other programmes: works by number, each citation as [citing, cited, evidence, kinds], evidence
 * by its place in a table of [where it was seen, day of reading]; what the roles of works mean stands beside them.
 */
export const GET: APIRoute = async () => {
  const { graph, layouts } = getNetwork(await getSurvey());
  const table: string[][] = [];
  const placeOf = new Map<string, number>();
  const evidenceAt = (evidence: string, read: string) => {
    const name = `${read} ${evidence}`;
    const place = placeOf.get(name) ?? table.push([evidence, read]) - 1;
    placeOf.set(name, place);
    return place;
  };
  const works = graph.works.map(({ key, title, authors, date, role, isInList, topics, chapters, list }) => {
    const { x, y } = layouts.force.get(key) ?? { x: 0, y: 0 };
    return { key, title, authors, date, role, inSurveyList: isInList, topics, chapters, referenceList: list, x, y };
  });
  const citations = graph.edges.map(({ citing, cited, evidence, read, kinds }) => [
    citing,
    cited,
    evidenceAt(evidence, read ?? ''),
    ...(kinds.length > 0 ? [kinds] : []),
  ]);
  const meanings = Object.fromEntries(roles.map(({ id, label, meaning }) => [id, `${label}: ${meaning}`]));
  return new Response(JSON.stringify({ roles: meanings, works, citations, evidence: table }), {
    headers: { 'Content-Type': 'application/json' },
  });
};
