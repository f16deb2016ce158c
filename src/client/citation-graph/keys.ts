import type { Direction } from '#model/citation-graph/nearest.ts';

/** What keys on the canvas ask for. */
export interface KeyListener {
  onWalk(direction: Direction): void;
  onZoom(factor: number): void;
  onReset(): void;
  onOpen(): void;
  /** False where there was nothing to let go of. */
  onLetGo(): boolean;
}
const directions: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** Arrow keys walk, plus and minus zoom, 0 shows all, Enter opens, Escape lets go. Other keys are left to the browser. */
export function listenToKeys(canvas: HTMLElement, listener: KeyListener, signal: AbortSignal): void {
  const act = (key: string): boolean => {
    const direction = directions[key];
    if (direction) listener.onWalk(direction);
    else if (key === '+' || key === '=') listener.onZoom(1.4);
    else if (key === '-') listener.onZoom(1 / 1.4);
    else if (key === '0') listener.onReset();
    else if (key === 'Enter') listener.onOpen();
    else if (key === 'Escape') return listener.onLetGo();
    else return false;
    return true;
  };
  canvas.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (act(event.key)) event.preventDefault();
    },
    { signal },
  );
}
