/** What of the picture is seen: the place in the middle of the window, and pixels per unit. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}
/** Size of the window in pixels. */
export interface Size {
  width: number;
  height: number;
}
/** A stretch of the picture in units of the layout. */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The part of the window that nothing covers: from its left edge and from `top` on, up to a width and a height of the window. */
export interface Room extends Size {
  top?: number;
}

/** From unreadable to one work filling the window. */
const limits = { least: 0.002, most: 12 };
/** Pixels between what is shown and the edge. */
export const air = 32;

/**
 * The camera that shows all of it with some air. Close views of little are held back, so that marks do not become huge.
 *
 * @param free the part of the window that nothing covers
 */
export function fit(bounds: Bounds, size: Size, free: Room = size): Camera {
  const [width, height] = [Math.max(1, bounds.right - bounds.left), Math.max(1, bounds.bottom - bounds.top)];
  const { top = 0 } = free;
  const scale = Math.max(limits.least, Math.min((free.width - 2 * air) / width, (free.height - top - 2 * air) / height, 2.5));
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2, scale };
  return pan(middle, (free.width - size.width) / 2, (free.height + top - size.height) / 2);
}

/** Moves the picture by some pixels. */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y - dy / camera.scale };
}

/**
 * Zooms so that the place under (x, y) stays there.
 *
 * @param least how far out it goes; a camera that is further out already stays where it is
 */
export function zoomAt(
  camera: Camera,
  size: Size,
  { x, y, factor }: { x: number; y: number; factor: number },
  least: number = limits.least,
): Camera {
  const scale = Math.min(limits.most, Math.max(Math.min(least, camera.scale), camera.scale * factor));
  const keep = 1 / camera.scale - 1 / scale;
  return { x: camera.x + (x - size.width / 2) * keep, y: camera.y + (y - size.height / 2) * keep, scale };
}

/** Where a place of the picture lies in the window. */
export function toWindow(camera: Camera, size: Size, x: number, y: number): { x: number; y: number } {
  return { x: (x - camera.x) * camera.scale + size.width / 2, y: (y - camera.y) * camera.scale + size.height / 2 };
}

/**
 * The factors by which a picture is drawn out, in one direction, to fill a window of another shape; at most `most`, so that what
 * belongs together stays together.
 */
export function spreadOver(bounds: Bounds, free: Room, most = 8): { x: number; y: number } {
  const shapeOf = (width: number, height: number) => Math.max(1, width) / Math.max(1, height);
  const wanted = shapeOf(free.width - 2 * air, free.height - (free.top ?? 0) - 2 * air);
  const ratio = wanted / shapeOf(bounds.right - bounds.left, bounds.bottom - bounds.top);
  return { x: Math.min(most, Math.max(1, ratio)), y: Math.min(most, Math.max(1, 1 / ratio)) };
}

/** The camera that has the same part of a picture in its middle once that is drawn out by other factors. */
export function keepMiddle(camera: Camera, from: { x: number; y: number }, to: { x: number; y: number }): Camera {
  return { ...camera, x: (camera.x * to.x) / from.x, y: (camera.y * to.y) / from.y };
}

/** Whether a line lies wholly at one side of a stretch, so that none of it is seen there. */
export function isBeside({ left, top, right, bottom }: Bounds, ax: number, ay: number, bx: number, by: number): boolean {
  return (ax < left && bx < left) || (ax > right && bx > right) || (ay < top && by < top) || (ay > bottom && by > bottom);
}

/** The stretch of the picture that is seen. */
export function seen(camera: Camera, size: Size): Bounds {
  const [width, height] = [size.width / camera.scale / 2, size.height / camera.scale / 2];
  return { left: camera.x - width, top: camera.y - height, right: camera.x + width, bottom: camera.y + height };
}

/** The camera that has this place in the free part of the window, moved no more than needed. */
export function reveal(camera: Camera, size: Size, { x, y }: { x: number; y: number }, free: Room = size): Camera {
  return moveInto(camera, size, { left: x, top: y, right: x, bottom: y }, { free, air: 60 });
}

/** The camera that has this stretch in the free part of the window: moved no more than needed, further away where it does not fit. */
export function revealAll(camera: Camera, size: Size, bounds: Bounds, free: Room = size): Camera {
  const whole = fit(bounds, size, free);
  return camera.scale > whole.scale ? whole : moveInto(camera, size, bounds, { free, air });
}

function moveInto(camera: Camera, size: Size, bounds: Bounds, room: { free: Room; air: number }): Camera {
  const start = toWindow(camera, size, bounds.left, bounds.top);
  const end = toWindow(camera, size, bounds.right, bounds.bottom);
  const push = (from: number, to: number, least: number, most: number) =>
    from < least + room.air ? least + room.air - from : to > most - room.air ? most - room.air - to : 0;
  const { width, height, top = 0 } = room.free;
  return pan(camera, push(start.x, end.x, 0, width), push(start.y, end.y, top, height));
}
