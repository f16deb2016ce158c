import { describe, expect, it } from 'vitest';
import { arrange, arrangementFor, beginning } from '../../../../src/client/citation-graph/arrange.ts';
import { laneNames } from '../../../../src/client/citation-graph/axis.ts';
import { radiusInWindow } from '../../../../src/client/citation-graph/draw.ts';
import { NetworkData } from '../../../../src/client/citation-graph/network-data.ts';
import { boundsOf, buildScene } from '../../../../src/client/citation-graph/scene.ts';
import { axisBottom, roomIn } from '../../../../src/client/citation-graph/room.ts';
import { fit, toWindow, type Size } from '../../../../src/model/citation-graph/camera.ts';
import { timeLayout } from '../../../../src/model/citation-graph/time-layout.ts';
import { toWire } from '../../../../src/model/citation-graph/to-wire.ts';
import { topicLayout } from '../../../../src/model/citation-graph/topic-layout.ts';
import { initialState } from '../../../../src/model/citation-graph/view-state.ts';
import { makeSyntheticGraph, syntheticFamilies } from '../../../../scripts/bench/synthetic.ts';

/** The view by year and topic of a made-up network as large as the Atlas. */
function makeData(): NetworkData {
  const graph = makeSyntheticGraph(440, { degree: 9, seed: 1 });
  const time = timeLayout(graph.works, syntheticFamilies);
  const layouts = { force: new Map(), time, topic: topicLayout(graph.works, syntheticFamilies) };
  const wire = toWire(graph, layouts, { families: new Map(), chapters: [], aliases: [] });
  return Object.assign(new NetworkData(), wire);
}

const frameOf = (size: Size, hasAxis: boolean, isWhole = false) => ({
  size,
  free: roomIn(size, { isCovered: false, hasAxis }),
  isWhole,
});

describe.each([
  { window: 'wide', size: { width: 1380, height: 648 }, isWhole: false },
  { window: 'narrow', size: { width: 326, height: 533 }, isWhole: false },
  { window: 'low', size: { width: 706, height: 352 }, isWhole: false },
  { window: 'narrow', size: { width: 326, height: 576 }, isWhole: true },
])('the view by year and topic in a $window window, all of it: $isWhole', ({ size, isWhole }) => {
  const data = makeData();
  const frame = frameOf(size, true, isWhole);
  const scene = buildScene(data, { ...initialState, view: 'time' }, frame);
  const camera = beginning('time', boundsOf(scene), frame);
  const marks = Array.from({ length: data.works.count }, (_, work) => ({
    ...toWindow(camera, size, scene.places.x[work] ?? 0, scene.places.y[work] ?? 0),
    radius: radiusInWindow(camera, data.works.citedBy[work] ?? 0),
  }));

  it('keeps the rows of the axis free of works and of names of lanes', () => {
    const names = laneNames(scene, camera, size);
    expect(names.length).toBe(scene.lanes.length);
    expect(Math.min(...names.map(({ top }) => top), ...marks.map(({ y, radius }) => y - radius))).toBeGreaterThan(
      axisBottom(size),
    );
  });

  it('lets no work lie on the name of a lane', () => {
    const covered = laneNames(scene, camera, size).filter(({ left, top, right, bottom }) =>
      marks.some(({ x, y, radius }) => x + radius > left && x - radius < right && y + radius > top && y - radius < bottom),
    );
    expect(covered).toEqual([]);
  });

  it('fills the window', () => {
    const width = Math.max(...marks.map(({ x }) => x)) - Math.min(...marks.map(({ x }) => x));
    expect(width).toBeGreaterThan(0.75 * size.width);
  });
});

describe('a phone held upright', () => {
  const size = { width: 326, height: 533 };
  const data = makeData();

  it('begins with the last years, as wide as can be read, and with the names of most lanes', () => {
    const frame = frameOf(size, true);
    const scene = buildScene(data, { ...initialState, view: 'time' }, frame);
    const camera = beginning('time', boundsOf(scene), frame);
    const inWindow = scene.years.filter(({ start }) => toWindow(camera, size, start, 0).x >= 0);
    expect(inWindow.length).toBeGreaterThanOrEqual(2);
    expect(inWindow.at(-1)).toBe(scene.years.at(-1));
    for (const { start, end } of inWindow) expect((end - start) * camera.scale).toBeGreaterThan(9);
    expect(toWindow(camera, size, boundsOf(scene).right, 0).x).toBeLessThan(size.width);
    const names = laneNames(scene, camera, size).filter(({ bottom }) => bottom < size.height);
    expect(names.length).toBeGreaterThan(0.6 * scene.lanes.length);
    expect(names[0]?.top).toBeGreaterThan(axisBottom(size));
  });

  it('sees a wide layout turned and drawn out, so that it fills the window', () => {
    const bounds = { left: -580, right: 580, top: -420, bottom: 420 };
    const frame = frameOf(size, false);
    const places = { x: Float32Array.of(bounds.left, bounds.right), y: Float32Array.of(bounds.top, bounds.bottom) };
    const { x, y } = arrange(
      places,
      arrangementFor('force', () => bounds, frame),
    );
    const { scale } = fit({ left: Math.min(...x), right: Math.max(...x), top: Math.min(...y), bottom: Math.max(...y) }, size);
    expect((Math.max(...x) - Math.min(...x)) * scale).toBeGreaterThan(0.75 * size.width);
    expect((Math.max(...y) - Math.min(...y)) * scale).toBeGreaterThan(0.75 * size.height);
  });

  it('leaves the layout as it is in a wide window', () => {
    const places = { x: Float32Array.of(0), y: Float32Array.of(0) };
    const arrangement = arrangementFor('force', () => expect.unreachable(), frameOf({ width: 1380, height: 648 }, false));
    expect(arrange(places, arrangement)).toBe(places);
  });
});
