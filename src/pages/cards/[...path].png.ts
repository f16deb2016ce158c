import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { allCards, cardPath, drawCardMap, type Card } from '#model/machine/cards.ts';
import { drawCard } from '#site/card.ts';
import { getNetwork } from '#site/network.ts';

export async function getStaticPaths() {
  return allCards(await getSurvey()).map((card) => ({
    params: { path: cardPath(card.path).replace(/^\/cards\/|\.png$/g, '') },
    props: { card },
  }));
}

/** The social card of a page. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card } }) => {
  const survey = await getSurvey();
  const { graph, layouts } = getNetwork(survey);
  const png = await drawCard(card, drawCardMap(graph, layouts.force, card.works), survey.edition.title);
  return new Response(png, { headers: { 'Content-Type': 'image/png' } });
};
