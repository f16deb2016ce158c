import { fit, reveal, revealAll, type Camera, type Room, type Size } from '#model/citation-graph/camera.ts';
import { roomIn } from './room.ts';
import { boundsOf, boundsOfSelection, type Scene } from './scene.ts';

/** What is free in a scene. */
export const roomOf = ({ selected, years }: Scene, size: Size): Room =>
  roomIn(size, { isCovered: selected !== undefined, hasAxis: years.length > 0 });

/**
 * The camera that has the selected work beside the panel, with all works that it is joined to. Who has zoomed in to look
 * closely keeps the size, and sees the work at least.
 */
export function withSelection(camera: Camera, scene: Scene, size: Size): Camera {
  const { selected, places } = scene;
  if (selected === undefined) return camera;
  const free = roomOf(scene, size);
  const bounds = boundsOfSelection(scene);
  const isClose = camera.scale > 1.05 * fit(boundsOf(scene), size).scale;
  const isTooLarge = camera.scale > fit(bounds, size, free).scale;
  if (isClose && isTooLarge) return reveal(camera, size, { x: places.x[selected] ?? 0, y: places.y[selected] ?? 0 }, free);
  return revealAll(camera, size, bounds, free);
}
