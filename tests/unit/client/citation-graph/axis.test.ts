import { describe, expect, it } from 'vitest';
import { axisBottom, laneNames } from '../../../../src/client/citation-graph/axis.ts';
import { radiusInWindow } from '../../../../src/client/citation-graph/draw.ts';
import { NetworkData } from '../../../../src/client/citation-graph/network-data.ts';
import { boundsOf, buildScene } from '../../../../src/client/citation-graph/scene.ts';
import { roomIn, roomOf } from '../../../../src/client/citation-graph/selection-view.ts';
import { fit, toWindow } from '../../../../src/model/citation-graph/camera.ts';
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

describe.each([
  { window: 'wide', size: { width: 1380, height: 648 } },
  { window: 'narrow', size: { width: 326, height: 576 } },
])('the view by year and topic in a $window window', ({ size }) => {
  const data = makeData();
  const scene = buildScene(data, { ...initialState, view: 'time' }, roomIn(size, { isCovered: false, hasAxis: true }));
  const camera = fit(boundsOf(scene), size, roomOf(scene, size));
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
