import { fit, reveal, revealAll, type Camera, type Size } from '#model/citation-graph/camera.ts';
import { boundsOf, boundsOfSelection, type Scene } from './scene.ts';

/** What the panel leaves of the window: it covers the right, in narrow upright windows the lower part, as the style sheet says. */
export function besidePanel({ width, height }: Size): Size {
  const isBeside = width > 700 || width > height;
  return isBeside ? { width: width - Math.min(370, width * 0.5), height } : { width, height: height * 0.45 };
}

/**
 * The camera that has the selected work beside the panel, with all works that it is joined to. Who has zoomed in to look
 * closely keeps the size, and sees the work at least.
 */
export function withSelection(camera: Camera, scene: Scene, size: Size): Camera {
  const { selected, places } = scene;
  if (selected === undefined) return camera;
  const free = besidePanel(size);
  const bounds = boundsOfSelection(scene);
  const isClose = camera.scale > 1.05 * fit(boundsOf(scene), size).scale;
  const isTooLarge = camera.scale > fit(bounds, size, free).scale;
  if (isClose && isTooLarge) return reveal(camera, size, { x: places.x[selected] ?? 0, y: places.y[selected] ?? 0 }, free);
  return revealAll(camera, size, bounds, free);
}
