import { neighboursOf } from '#model/citation-graph/adjacency.ts';
import type { Bounds } from '#model/citation-graph/camera.ts';
import { egoLayout } from '#model/citation-graph/ego-layout.ts';
import { filterWorks } from '#model/citation-graph/filter.ts';
import { findNeighborhood } from '#model/citation-graph/neighborhood.ts';
import { roleIndex } from '#model/citation-graph/roles.ts';
import { findPath } from '#model/citation-graph/shortest-path.ts';
import type { ViewState } from '#model/citation-graph/view-state.ts';
import type { Places, WireBand, WireCluster } from '#model/citation-graph/wire.ts';
import { arrange, arrangementFor, type Arrangement, type Frame } from './arrange.ts';
import type { NetworkData } from './network-data.ts';

/** A topic as an ellipse: a disc that was drawn out with the works in it. */
export interface Cluster {
  label: string;
  x: number;
  y: number;
  rx: number;
  ry: number;
}

/** What the choices of the reader make of the data; everything that is drawn is read from here. */
export interface Scene {
  places: Places;
  /** How the layout was made to fill the window. */
  arrangement: Arrangement;
  shown: Uint8Array;
  shownCount: number;
  shownEdges: number;
  selected: number | undefined;
  /** Shown neighbours of the selected work. */
  cites: number[];
  citedBy: number[];
  /** The chain to the other work; undefined where none was asked for, empty where there is none. */
  path: number[] | undefined;
  years: WireBand[];
  lanes: WireBand[];
  clusters: Cluster[];
}

/** Makes the scene of a state, arranged for a window. Views whose layout has not come yet show the force layout. */
export function buildScene(data: NetworkData, state: ViewState, frame: Frame): Scene {
  const { works, text } = data;
  const selected = data.numberOf(state.work);
  const to = data.numberOf(state.to);
  const shown = filterWorks(works, text, state);
  const survey = roleIndex('survey');
  const isSurvey = (work: number) => works.role[work] === survey;
  const layout = state.view === 'time' || state.view === 'topic' ? data.layouts[state.view] : undefined;
  let places: Places = layout ?? works;
  if (state.view === 'near' && selected !== undefined) {
    // The survey cites nearly everything: a walk through it would make one neighbourhood of all.
    const distances = findNeighborhood(data.adjacency, selected, state.steps, (work) => !isSurvey(work));
    for (let work = 0; work < works.count; work += 1) if (!distances.has(work)) shown[work] = 0;
    places = placesOf(works.count, egoLayout(data.adjacency, selected, distances));
  }
  if (selected !== undefined) shown[selected] = 1;
  const view = layout || state.view === 'near' ? state.view : 'force';
  const arrangement = arrangementFor(view, () => boundsOfSome(places, places.x.keys()), frame);
  const { spread } = arrangement;
  const isShown = (work: number) => shown[work] === 1;
  const path =
    selected === undefined || state.to === undefined
      ? undefined
      : to === undefined
        ? []
        : (findPath(data.adjacency, selected, to, isSurvey)?.works ?? []);
  for (const work of path ?? []) if (state.view !== 'near') shown[work] = 1;
  return {
    places: arrange(places, arrangement),
    arrangement,
    shown,
    shownCount: shown.reduce((sum, each) => sum + each, 0),
    shownEdges: countEdges(data, shown),
    selected,
    cites: selected === undefined ? [] : [...neighboursOf(data.adjacency.cites, selected)].filter(isShown),
    citedBy: selected === undefined ? [] : [...neighboursOf(data.adjacency.citedBy, selected)].filter(isShown),
    path: path?.filter(isShown),
    years: state.view === 'time' ? stretched(text?.years, spread.x) : [],
    lanes: state.view === 'time' ? stretched(text?.lanes, spread.y) : [],
    clusters: state.view === 'topic' ? (text?.clusters ?? []).map((cluster) => clusterIn(cluster, arrangement)) : [],
  };
}

function clusterIn({ label, x, y, r }: WireCluster, { isTurned, spread }: Arrangement): Cluster {
  const [across, down] = isTurned ? [y, x] : [x, y];
  return { label, x: across * spread.x, y: down * spread.y, rx: r * spread.x, ry: r * spread.y };
}

const stretched = (bands: readonly WireBand[] = [], by: number): WireBand[] =>
  bands.map(({ label, start, end }) => ({ label, start: start * by, end: end * by }));

/** The stretch that holds every shown work, with the name of its lane; with a selection in a fading view still all of them. */
export function boundsOf({ places, shown, lanes }: Pick<Scene, 'places' | 'shown' | 'lanes'>): Bounds {
  const bounds = boundsOfSome(places, shown.keys(), (work) => shown[work] === 1);
  const highest = lanes.find(({ end }) => end >= bounds.top);
  return highest ? { ...bounds, top: Math.min(bounds.top, highest.start) } : bounds;
}

/** The stretch that holds the selected work with the works that it is joined to. */
export function boundsOfSelection({ places, selected, cites, citedBy, path }: Scene): Bounds {
  return boundsOfSome(places, [...(selected === undefined ? [] : [selected]), ...(path?.length ? path : [...cites, ...citedBy])]);
}

function boundsOfSome({ x, y }: Places, works: Iterable<number>, isWanted: (work: number) => boolean = () => true): Bounds {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const work of works) {
    if (!isWanted(work)) continue;
    const [px, py] = [x[work] ?? 0, y[work] ?? 0];
    if (px < bounds.left) bounds.left = px;
    if (px > bounds.right) bounds.right = px;
    if (py < bounds.top) bounds.top = py;
    if (py > bounds.bottom) bounds.bottom = py;
  }
  return bounds.left === Infinity ? { left: 0, top: 0, right: 1, bottom: 1 } : bounds;
}

function countEdges({ edges }: NetworkData, shown: Uint8Array): number {
  let count = 0;
  for (let edge = 0; edge < edges.cited.length; edge += 1)
    if (shown[edges.citing[edge] ?? 0] === 1 && shown[edges.cited[edge] ?? 0] === 1) count += 1;
  return count;
}

function placesOf(count: number, points: ReadonlyMap<number, { x: number; y: number }>): Places {
  const places = { x: new Float32Array(count), y: new Float32Array(count) };
  for (const [work, { x, y }] of points) {
    places.x[work] = x;
    places.y[work] = y;
  }
  return places;
}
