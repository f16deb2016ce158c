import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import { round } from './shapes.ts';
import { radiusOf } from './size.ts';

/** A place in the picture, in units of the layout; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}
/** Places by cite key. */
export type Layout = Map<string, Point>;

/** What a layout needs to know of a network. */
export interface LayoutInput {
  works: readonly { key: string; role: string; citedBy: number }[];
  edges: readonly { citing: number; cited: number }[];
}
interface Body extends Point {
  index: number;
  radius: number;
  /** Has citations besides those of the survey. */
  isLinked: boolean;
  /** Where the work stood in the earlier picture. */
  home: Point | undefined;
  fx?: number;
  fy?: number;
}

/**
 * A force-directed picture (d3-force), the same bytes for the same input, whatever the order of the works.
 *
 * Works of `earlier` start where they were and are held there, so that the map readers remember stays; without any
 * new work it is returned as it is. The survey stands in the middle: its own citations pull nobody, since they would
 * draw everything into one star.
 */
export function forceLayout(input: LayoutInput, earlier: Layout = new Map()): Layout {
  const works = input.works.map((work, index) => ({ ...work, index })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const start = placeMissing(input, earlier);
  if (works.every(({ key }) => earlier.has(key))) return start;
  const isWarm = works.some(({ key }) => earlier.has(key));
  const place = new Map(works.map(({ index }, rank) => [index, rank]));
  const surveys = new Set(works.flatMap(({ role }, rank) => (role === 'survey' ? [rank] : [])));
  const links = input.edges
    .map(({ citing, cited }) => ({ source: place.get(citing) ?? 0, target: place.get(cited) ?? 0 }))
    .filter(({ source, target }) => !surveys.has(source) && !surveys.has(target))
    .sort((a, b) => a.source - b.source || a.target - b.target);
  const linked = new Set(links.flatMap(({ source, target }) => [source, target]));
  const bodies = works.map(({ key, role, citedBy }, rank): Body => {
    const point = start.get(key) ?? { x: 0, y: 0 };
    const pinned = role === 'survey' && !earlier.has(key) ? { fx: 0, fy: 0 } : {};
    return { index: rank, ...point, radius: radiusOf(citedBy), isLinked: linked.has(rank), home: earlier.get(key), ...pinned };
  });
  run(bodies, links, isWarm);
  return new Map(works.map(({ key }, rank) => [key, { x: round(bodies[rank]?.x ?? 0), y: round(bodies[rank]?.y ?? 0) }]));
}

function run(bodies: Body[], links: { source: number; target: number }[], isWarm: boolean): void {
  // Beyond some thousands of works, time counts more than the last bit of order.
  const isLarge = bodies.length > 5_000;
  const ticks = isLarge ? 80 : isWarm ? 150 : 400;
  const charge = forceManyBody<Body>().strength((body) => (body.isLinked ? -60 - 14 * body.radius : -12)).theta(isLarge ? 1.4 : 0.9).distanceMax(isLarge ? 1_500 : 500);
  const hold = (body: Body) => (body.home ? 0.6 : 0);
  const simulation = forceSimulation(bodies)
    .force('links', forceLink<Body, { source: number; target: number }>(links).distance(60))
    .force('charge', charge)
    .force('apart', forceCollide<Body>((body) => body.radius + 3).iterations(isLarge ? 1 : 2))
    // Screens are wider than high.
    .force('x', forceX<Body>(0).strength(isLarge ? 0.02 : 0.05))
    .force('y', forceY<Body>(0).strength(isLarge ? 0.03 : 0.09))
    .force('home-x', forceX<Body>((body) => body.home?.x ?? 0).strength(hold))
    .force('home-y', forceY<Body>((body) => body.home?.y ?? 0).strength(hold))
    .alpha(isWarm ? 0.3 : 1)
    .alphaDecay(1 - Math.pow(0.001, 1 / ticks))
    .stop();
  simulation.tick(ticks);
}

/**
 * Gives every work a place without moving those that have one: among its neighbours that have a place, otherwise
 * on a disc; in both cases at an offset that its key alone decides. Places of works that are gone are left out.
 */
export function placeMissing({ works, edges }: LayoutInput, layout: Layout): Layout {
  const neighbours = new Map<number, number[]>();
  const join = (a: number, b: number) => {
    const known = neighbours.get(a);
    if (known) known.push(b);
    else neighbours.set(a, [b]);
  };
  const missing = new Set(works.flatMap(({ key }, index) => (layout.has(key) ? [] : [index])));
  for (const { citing, cited } of edges) {
    if (missing.has(citing)) join(citing, cited);
    if (missing.has(cited)) join(cited, citing);
  }
  const spread = 20 * Math.sqrt(works.length);
  const placed = works.map(({ key, role }, index): [string, Point] => {
    const known = layout.get(key);
    if (known) return [key, known];
    const [angle, distance] = [hash(key, 1) * 2 * Math.PI, Math.sqrt(hash(key, 2))];
    const around = (neighbours.get(index) ?? []).flatMap((other) => (works[other]?.role === 'survey' ? [] : (layout.get(works[other]?.key ?? '') ?? [])));
    const centre = mean(around);
    const reach = role === 'survey' ? 0 : around.length > 0 ? 30 + 30 * distance : spread * distance;
    return [key, { x: round(centre.x + reach * Math.cos(angle)), y: round(centre.y + reach * Math.sin(angle)) }];
  });
  return new Map(placed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mean(points: readonly Point[]): Point {
  const n = Math.max(1, points.length);
  return { x: points.reduce((sum, { x }) => sum + x, 0) / n, y: points.reduce((sum, { y }) => sum + y, 0) / n };
}

/** A number in [0, 1) that depends on the text alone: FNV-1a (Fowler, Noll, Vo), 32 bit, with a last mixing step. */
export function hash(text: string, salt: number): number {
  let state = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
}
