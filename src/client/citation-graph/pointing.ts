import { toWindow, type Camera, type Size } from '#model/citation-graph/camera.ts';
import { findAt } from '#model/citation-graph/nearest.ts';
import { roleAt } from '#model/citation-graph/roles.ts';
import { radiusInWindow } from './draw.ts';
import type { Tip } from './messages.ts';
import type { NetworkData } from './network-data.ts';
import type { Scene } from './scene.ts';

/** How the scene is seen. */
interface View {
  data: NetworkData;
  scene: Scene;
  camera: Camera;
  size: Size;
}

/** The work at a place of the window, as far as `reach` pixels beside its mark. */
export function workAt(
  { data, scene, camera, size }: View,
  { x, y, reach }: { x: number; y: number; reach: number },
): number | undefined {
  const { scale } = camera;
  const place = {
    x: (x - size.width / 2) / scale + camera.x,
    y: (y - size.height / 2) / scale + camera.y,
    reach: reach / scale,
  };
  const radius = (work: number) => radiusInWindow(camera, data.works.citedBy[work] ?? 0) / scale;
  return findAt(scene.places, place, radius, (work) => scene.shown[work] === 1);
}

/** What is told of a work below its mark. */
export function tipOf({ data: { works, text }, scene: { places }, camera, size }: View, work: number): Tip {
  const { x, y } = toWindow(camera, size, places.x[work] ?? 0, places.y[work] ?? 0);
  const citedBy = works.citedBy[work] ?? 0;
  return {
    title: text?.titles[work] ?? `${citedBy} citations`,
    role: roleAt(works.role[work] ?? 3).label,
    x,
    y: y + radiusInWindow(camera, citedBy),
  };
}
