import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3';
import { hash, type Layout, type Point } from './places.ts';
import { placeOnRim } from './rim.ts';
import { round } from './shapes.ts';
import { radiusOf } from './size.ts';

/** What a layout needs to know of a network. */
export interface LayoutInput {
  works: readonly { key: string; role: string; citedBy: number }[];
  edges: readonly { citing: number; cited: number }[];
}
interface Body extends Point {
  index: number;
  radius: number;
  /** Where the work stood in the earlier picture. */
  home: Point | undefined;
  fx?: number;
  fy?: number;
}
interface Link {
  source: number;
  target: number;
}

/**
 * A force-directed picture (d3-force), the same bytes for the same input, whatever the order of the works.
 *
 * Works of `earlier` start where they were and are held there, so that the map readers remember stays; without any
 * new work it is returned as it is. The survey stands in the middle: its own citations pull nobody, since they would
 * draw everything into one star. Works without other known citations stand on a rim around the rest.
 */
export function forceLayout(input: LayoutInput, earlier: Layout = new Map()): Layout {
  const start = placeMissing(input, earlier);
  const works = input.works.map((work, index) => ({ ...work, index })).sort((a, b) => (a.key < b.key ? -1 : 1));
  if (works.every(({ key }) => earlier.has(key))) return start;
  const linked = linkedWorks(input);
  const core = works.filter(({ role, index }) => role === 'survey' || linked.has(index));
  const bodies = core.map(({ key, role, citedBy }, index): Body => {
    const pinned = role === 'survey' && !earlier.has(key) ? { fx: 0, fy: 0 } : {};
    return { index, ...(start.get(key) ?? { x: 0, y: 0 }), radius: radiusOf(citedBy), home: earlier.get(key), ...pinned };
  });
  const rank = new Map(core.map(({ index }, place) => [index, place]));
  const links = input.edges
    .flatMap(({ citing, cited }): Link[] =>
      isSurvey(input, citing, cited) ? [] : [{ source: rank.get(citing) ?? 0, target: rank.get(cited) ?? 0 }],
    )
    .sort((a, b) => a.source - b.source || a.target - b.target);
  run(
    bodies,
    links,
    core.some(({ key }) => earlier.has(key)),
  );
  const places: Layout = new Map(core.map(({ key }, place) => [key, bodies[place] ?? { x: 0, y: 0 }]));
  const rim = placeOnRim(
    works.filter(({ key }) => !places.has(key)).map(({ key }) => key),
    [...places.values()],
    earlier,
  );
  return new Map(works.map(({ key }) => [key, rounded(places.get(key) ?? rim.get(key) ?? { x: 0, y: 0 })]));
}

function run(bodies: Body[], links: Link[], isWarm: boolean): void {
  // Beyond some thousands of works, time counts more than the last bit of order.
  const isLarge = bodies.length > 5_000;
  const ticks = isLarge ? 80 : isWarm ? 150 : 400;
  const hold = (body: Body) => (body.home ? 0.6 : 0);
  const simulation = forceSimulation(bodies)
    .force('links', forceLink<Body, Link>(links).distance(60))
    .force(
      'charge',
      forceManyBody<Body>()
        .strength((body) => -60 - 14 * body.radius)
        .theta(isLarge ? 1.4 : 0.9)
        .distanceMax(isLarge ? 1_500 : 500),
    )
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

const isSurvey = ({ works }: LayoutInput, ...ends: number[]) => ends.some((end) => works[end]?.role === 'survey');

function linkedWorks(input: LayoutInput): Set<number> {
  return new Set(input.edges.flatMap(({ citing, cited }) => (isSurvey(input, citing, cited) ? [] : [citing, cited])));
}

/**
 * Gives every work a place without moving those that have one: among its neighbours that have a place, otherwise
 * on a disc; in both cases at an offset that its key alone decides. Places of works that are gone are left out.
 */
export function placeMissing(input: LayoutInput, layout: Layout): Layout {
  const { works, edges } = input;
  const neighbours = works.map((): Point[] => []);
  for (const { citing, cited } of edges) {
    if (isSurvey(input, citing, cited)) continue;
    const [from, to] = [layout.get(works[citing]?.key ?? ''), layout.get(works[cited]?.key ?? '')];
    if (to && !from) neighbours[citing]?.push(to);
    if (from && !to) neighbours[cited]?.push(from);
  }
  const spread = 20 * Math.sqrt(works.length);
  const placed = works.map(({ key, role }, index): [string, Point] => {
    const known = layout.get(key);
    if (known) return [key, known];
    const [angle, distance] = [hash(key, 1) * 2 * Math.PI, Math.sqrt(hash(key, 2))];
    const around = neighbours[index] ?? [];
    const reach = role === 'survey' ? 0 : around.length > 0 ? 30 + 30 * distance : spread * distance;
    const centre = mean(around);
    return [key, rounded({ x: centre.x + reach * Math.cos(angle), y: centre.y + reach * Math.sin(angle) })];
  });
  return new Map(placed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mean(points: readonly Point[]): Point {
  const n = Math.max(1, points.length);
  return { x: points.reduce((sum, { x }) => sum + x, 0) / n, y: points.reduce((sum, { y }) => sum + y, 0) / n };
}

const rounded = ({ x, y }: Point): Point => ({ x: round(x), y: round(y) });
