import { describe, expect, it } from 'vitest';
import {
  fit,
  isBeside,
  keepMiddle,
  pan,
  reveal,
  revealAll,
  seen,
  spreadOver,
  toWindow,
  zoomAt,
  type Bounds,
} from '../../../../src/model/citation-graph/camera.ts';

const size = { width: 800, height: 600 };

describe('the camera', () => {
  const camera = { x: 10, y: 20, scale: 2 };
  it('keeps the place under the pointer while it zooms', () => {
    const place = { x: (500 - 400) / 2 + 10, y: (100 - 300) / 2 + 20 };
    const after = toWindow(zoomAt(camera, size, { x: 500, y: 100, factor: 1.7 }), size, place.x, place.y);
    expect(after.x).toBeCloseTo(500);
    expect(after.y).toBeCloseTo(100);
  });
  it('moves with the pointer', () => {
    expect(toWindow(pan(camera, 30, -12), size, 10, 20)).toEqual({ x: 430, y: 288 });
  });
  it('shows all of the picture, beside what covers the window', () => {
    const bounds = { left: -1000, top: -300, right: 1000, bottom: 500 };
    const whole = seen(fit(bounds, size), size);
    expect(whole.left < bounds.left && whole.right > bounds.right && whole.top < bounds.top && whole.bottom > bounds.bottom).toBe(
      true,
    );
    const covered = fit(bounds, size, { width: 500, height: 600 });
    expect(toWindow(covered, size, bounds.right, 0).x).toBeLessThan(500);
  });
  it('keeps below what covers the upper edge', () => {
    const bounds = { left: 0, top: 0, right: 4000, bottom: 3000 };
    const free = { ...size, top: 100 };
    expect(toWindow(fit(bounds, size, free), size, 0, bounds.top).y).toBeGreaterThanOrEqual(100);
    expect(toWindow(reveal(camera, size, { x: 0, y: -1_000 }, free), size, 0, -1_000).y).toBe(160);
  });
  it('draws a picture out to the shape of the window, in one direction and not without end', () => {
    const wide = spreadOver({ left: 0, top: 0, right: 368, bottom: 536 }, size);
    expect(wide).toEqual({ x: 2, y: 1 });
    expect(spreadOver({ left: 0, top: 0, right: 736, bottom: 268 }, size)).toEqual({ x: 1, y: 2 });
    expect(spreadOver({ left: 0, top: 0, right: 1, bottom: 1_000 }, size)).toEqual({ x: 8, y: 1 });
  });
  it('keeps the middle where a picture is drawn out', () => {
    expect(keepMiddle(camera, { x: 1, y: 2 }, { x: 3, y: 1 })).toEqual({ x: 30, y: 10, scale: 2 });
  });
  it('passes over only those lines that lie wholly at one side', () => {
    const view = { left: 0, top: 0, right: 10, bottom: 10 };
    expect([isBeside(view, -5, 2, -1, 8), isBeside(view, 2, 11, 8, 30), isBeside(view, -5, 5, 15, 5)]).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('stays where it is when the place is seen already', () => {
    expect(reveal(camera, size, { x: 12, y: 25 })).toEqual(camera);
    expect(toWindow(reveal(camera, size, { x: 900, y: 20 }), size, 900, 20).x).toBe(740);
  });
  it('goes no further out than it may, and never jumps back in', () => {
    const out = { x: 400, y: 300, factor: 0.01 };
    expect(zoomAt(camera, size, out, 1.5).scale).toBe(1.5);
    expect(zoomAt(camera, size, out, 3)).toEqual(camera);
  });
  it('moves a stretch into the part that nothing covers, and goes further away where it does not fit', () => {
    const free = { width: 400, height: 600 };
    const inFree = (bounds: Bounds) => {
      const moved = revealAll(camera, size, bounds, free);
      const [start, end] = [toWindow(moved, size, bounds.left, bounds.top), toWindow(moved, size, bounds.right, bounds.bottom)];
      return { isInside: start.x >= 0 && end.x <= 400 && start.y >= 0 && end.y <= 600, scale: moved.scale };
    };
    expect(inFree({ left: 100, top: 0, right: 200, bottom: 50 })).toEqual({ isInside: true, scale: 2 });
    const far = inFree({ left: -500, top: -100, right: 500, bottom: 300 });
    expect(far.isInside && far.scale < 2).toBe(true);
  });
});
