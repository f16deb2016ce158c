import { toWindow, type Camera, type Size } from '#model/citation-graph/camera.ts';
import { placeLabels, type LabelWish, type PlacedLabel } from '#model/citation-graph/labels.ts';
import type { WireWorks } from '#model/citation-graph/wire.ts';
import { labelSize, radiusInWindow } from './draw.ts';
import type { Scene } from './scene.ts';
import { laneNames } from './axis.ts';
import { roomOf } from './selection-view.ts';

/** One label for so many square pixels; more would be a wall of text. */
const areaOfLabel = 15_000;
/** Marks of this radius in pixels are not to be covered. */
const keepClear = 6;
/** So many works are tried: what finds no room among those is not important enough. */
const tries = 600;

/** Labels of the works in view by importance: the selected one, its neighbours, and unless they stand alone the most cited. */
export function chooseLabels(
  scene: Scene,
  works: WireWorks,
  { camera, size, widthOf }: { camera: Camera; size: Size; widthOf: (work: number) => number },
): PlacedLabel[] {
  const free = roomOf(scene, size);
  const { top = 0 } = free;
  const wishes: LabelWish[] = [];
  const asked = new Set<number>();
  const ask = (work: number) => {
    if (asked.has(work) || scene.shown[work] !== 1) return;
    const { x, y } = toWindow(camera, size, scene.places.x[work] ?? 0, scene.places.y[work] ?? 0);
    if (x < 0 || y < top || x > free.width || y > free.height) return;
    asked.add(work);
    wishes.push({ work, x, y, radius: radiusInWindow(camera, works.citedBy[work] ?? 0) * 1.2, width: widthOf(work) });
  };
  if (scene.selected === undefined) {
    for (let work = 0; work < works.count; work += 1) if (works.role[work] === 0) ask(work);
    for (let work = 0; work < works.count && wishes.length < tries; work += 1) ask(work);
  } else {
    ask(scene.selected);
    const rest = scene.path && scene.path.length > 0 ? scene.path : [...scene.cites, ...scene.citedBy].sort((a, b) => a - b);
    for (const work of rest.slice(0, tries)) ask(work);
  }
  return placeLabels(wishes, {
    ...free,
    line: labelSize * 1.3,
    limit: Math.ceil((size.width * size.height) / areaOfLabel),
    keepClear,
    taken: [{ left: 0, top: 0, right: size.width, bottom: top }, ...laneNames(scene, camera, size)],
  });
}
