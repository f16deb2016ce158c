import { air, fit, spreadOver, type Bounds, type Camera, type Room, type Size } from '#model/citation-graph/camera.ts';
import { cell, leastLane } from '#model/citation-graph/time-layout.ts';
import type { View } from '#model/citation-graph/view-state.ts';
import type { Places } from '#model/citation-graph/wire.ts';
import { leastNamedLane } from './axis.ts';
import { isSmall, isUpright, roomIn } from './room.ts';

/** The window, and how much of the view by year is to be seen in a small one: all of it, or as much as can be read. */
export interface Frame {
  size: Size;
  /** What is free of the window. */
  free: Room;
  isWhole: boolean;
}

/** How a layout is turned and drawn out. */
export interface Arrangement {
  /** Whether x and y have changed places. */
  isTurned: boolean;
  spread: { x: number; y: number };
}

export const asItIs: Arrangement = { isTurned: false, spread: { x: 1, y: 1 } };
/** Circles that are drawn out further no longer look like what belongs together. */
const mostInSmall = 1.7;
/** Pixels that a lane with one row of works takes where its name stands clear of them. */
const clearLane = 1.5 * leastNamedLane;
/** Pixels between two works of a lane that can be told apart and hit. */
const leastCell = 9;

/**
 * How a view fills its window. Years and lanes are drawn out to fill what is free. In a small window the other views are, too, and
 * one that is wider than high is turned for an upright one; years there are as wide as can be read, and go on beside the window.
 *
 * @param boundsOf tells how far the layout reaches; only asked where that matters
 */
export function arrangementFor(view: View, boundsOf: () => Bounds, frame: Frame): Arrangement {
  const { size, free } = frame;
  if (view !== 'time' && !isSmall(size)) return asItIs;
  const bounds = boundsOf();
  if (isReadable(view, frame)) return { isTurned: false, spread: { x: readableSpread(bounds, size), y: 1 } };
  if (view === 'time') return { isTurned: false, spread: spreadOver(bounds, free) };
  const isTurned = isUpright(size) && bounds.right - bounds.left > bounds.bottom - bounds.top;
  const room = roomIn(size, { isCovered: false, hasAxis: false });
  return { isTurned, spread: spreadOver(isTurned ? turned(bounds) : bounds, room, mostInSmall) };
}

/** Places as they are arranged; those of the layout where nothing is to be done. */
export function arrange(places: Places, { isTurned, spread }: Arrangement): Places {
  const { x, y } = isTurned ? { x: places.y, y: places.x } : places;
  if (spread.x === 1 && spread.y === 1) return isTurned ? { x, y } : places;
  return { x: x.map((each) => each * spread.x), y: y.map((each) => each * spread.y) };
}

/** Whether a view begins with as much of it as can be read, not with all of it. */
export const isReadable = (view: View, { size, isWhole }: Frame): boolean => view === 'time' && isSmall(size) && !isWhole;

/** The camera with which a view begins: all of it, or what can be read of it, with the first lanes and the last years. */
export function beginning(view: View, bounds: Bounds, frame: Frame): Camera {
  const { size, free } = frame;
  if (!isReadable(view, frame)) return fit(bounds, size, free);
  const room = roomIn(size, { isCovered: false, hasAxis: true });
  const scale = readableScale(bounds, size);
  const [width, height] = [insideOf(room).width / scale, insideOf(room).height / scale];
  const left = Math.max(bounds.left, bounds.right - width);
  return fit({ ...bounds, left, bottom: Math.min(bounds.bottom, bounds.top + height) }, size, room);
}

/** Lanes fill the height, unless their names could not be read then. */
function readableScale({ top, bottom }: Bounds, size: Size): number {
  const { height } = insideOf(roomIn(size, { isCovered: false, hasAxis: true }));
  return Math.max(clearLane / leastLane, height / Math.max(1, bottom - top));
}

/** Years fill the width, unless their works could not be told apart then. */
function readableSpread(bounds: Bounds, size: Size): number {
  const scale = readableScale(bounds, size);
  const { width } = insideOf(roomIn(size, { isCovered: false, hasAxis: true }));
  return Math.max(1, leastCell / (cell * scale), width / (Math.max(1, bounds.right - bounds.left) * scale));
}

const insideOf = ({ width, height, top = 0 }: Room): Size => ({ width: width - 2 * air, height: height - top - 2 * air });
const turned = ({ left, top, right, bottom }: Bounds): Bounds => ({ left: top, top: left, right: bottom, bottom: right });
