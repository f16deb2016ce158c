import { packSiblings } from 'd3';
import type { Layout } from './places.ts';
import { round } from './shapes.ts';

/** A disc that holds the works of one topic. */
export interface Cluster {
  id: string;
  label: string;
  x: number;
  y: number;
  r: number;
}
export interface TopicLayout {
  places: Layout;
  clusters: Cluster[];
}

/** Distance between neighbours in a disc, and the air around it. */
const pitch = 15;
const air = 34;
/** The angle between one leaf and the next in a sunflower, which fills a disc evenly (Vogel 1979). */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/**
 * One disc a topic, its most cited works in the middle, the discs packed without overlap.
 *
 * @param works the most cited first
 * @param families topics in the order of the taxonomy; works of none of them share a last disc
 */
export function topicLayout(
  works: readonly { key: string; paradigm: string | undefined }[],
  families: readonly { id: string; short: string }[],
): TopicLayout {
  const known = new Set(families.map(({ id }) => id));
  const groups = [...families, { id: 'none', short: 'No topic yet' }]
    .map(({ id, short }) => ({
      id,
      label: short,
      members: works.filter(({ paradigm }) => (paradigm !== undefined && known.has(paradigm) ? paradigm : 'none') === id),
    }))
    .filter(({ members }) => members.length > 0)
    // Large discs first pack more tightly.
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
  const discs = packSiblings(groups.map(({ members }) => ({ x: 0, y: 0, r: pitch * Math.sqrt(members.length) + air })));
  const places: Layout = new Map();
  const clusters = groups.map(({ id, label, members }, index): Cluster => {
    const { x, y, r } = discs[index] ?? { x: 0, y: 0, r: air };
    members.forEach(({ key }, place) => {
      const reach = pitch * Math.sqrt(place + 0.5);
      places.set(key, {
        x: round(x + reach * Math.cos(place * goldenAngle)),
        y: round(y + reach * Math.sin(place * goldenAngle)),
      });
    });
    return { id, label, x: round(x), y: round(y), r: round(r - air / 2) };
  });
  return { places, clusters };
}
