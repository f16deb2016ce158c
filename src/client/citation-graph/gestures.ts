/** What pointers on the canvas ask for; places are pixels from its corner. */
export interface GestureListener {
  onPan(dx: number, dy: number): void;
  onZoom(x: number, y: number, factor: number): void;
  onPoint(x: number, y: number, reach: number): void;
  onLeave(): void;
  onPick(x: number, y: number, reach: number): void;
  /** The wheel or a finger was left to the page, which scrolls. */
  onRefused(by: 'wheel' | 'finger'): void;
}

/** A press that moves less than this is a click. */
const clickPx = 5;
/** How far beside a mark still hits it; fingers are wider than arrows. */
const reachOf = (event: PointerEvent) => (event.pointerType === 'touch' ? 18 : 8);

/**
 * Drag moves, wheel and pinch zoom, a short press picks, the free pointer points. Who scrolls down the page is not caught: the
 * wheel alone and one finger are the picture's only once it has the focus or fills the screen (the style sheet says the same of
 * fingers by `touch-action`); until then the wheel zooms with Ctrl or ⌘, and two fingers move and zoom.
 */
export function listenToGestures(canvas: HTMLElement, listener: GestureListener, signal: AbortSignal): void {
  const pressed = new Map<number, { x: number; y: number }>();
  let travelled = 0;
  const place = (event: MouseEvent) => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const isHeld = () => document.activeElement === canvas || document.fullscreenElement !== null;
  const spread = () => {
    const [a, b] = [...pressed.values()];
    return a && b ? { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 } : undefined;
  };

  canvas.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      canvas.setPointerCapture(event.pointerId);
      if (pressed.size === 0) travelled = 0;
      pressed.set(event.pointerId, place(event));
      // Two fingers never pick.
      if (pressed.size > 1) travelled = Infinity;
    },
    { signal },
  );
  canvas.addEventListener(
    'pointermove',
    (event) => {
      const now = place(event);
      const last = pressed.get(event.pointerId);
      if (!last) return listener.onPoint(now.x, now.y, reachOf(event));
      const before = spread();
      pressed.set(event.pointerId, now);
      const after = spread();
      if (before && after) {
        listener.onPan(after.x - before.x, after.y - before.y);
        if (before.distance > 0) listener.onZoom(after.x, after.y, after.distance / before.distance);
        return;
      }
      travelled += Math.hypot(now.x - last.x, now.y - last.y);
      if (event.pointerType === 'touch' && !isHeld()) return;
      if (travelled > clickPx) listener.onPan(now.x - last.x, now.y - last.y);
    },
    { signal },
  );
  const release = (event: PointerEvent, isClick: boolean) => {
    if (!pressed.delete(event.pointerId)) return;
    if (!isClick && travelled < Infinity && event.pointerType === 'touch' && !isHeld()) return listener.onRefused('finger');
    if (isClick && travelled <= clickPx) {
      const { x, y } = place(event);
      canvas.focus({ preventScroll: true });
      listener.onPick(x, y, reachOf(event));
    }
  };
  canvas.addEventListener('pointerup', (event) => release(event, true), { signal });
  canvas.addEventListener('pointercancel', (event) => release(event, false), { signal });
  canvas.addEventListener('pointerleave', () => listener.onLeave(), { signal });
  canvas.addEventListener(
    'wheel',
    (event) => {
      const isMeant = event.ctrlKey || event.metaKey;
      if (!isMeant && !isHeld()) return listener.onRefused('wheel');
      event.preventDefault();
      const { x, y } = place(event);
      // Lines and pages of a mouse wheel in pixels; a pinch on a touchpad comes as a wheel with Ctrl and small steps.
      const step = event.deltaY * (event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1);
      const isPinch = event.ctrlKey && Math.abs(step) < 40;
      listener.onZoom(x, y, Math.exp(-step * (isPinch ? 0.01 : 0.0018)));
    },
    { signal, passive: false },
  );
}
