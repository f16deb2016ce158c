import type { Command, Report } from './messages.ts';

/** The engine as the page sees it, wherever it runs. */
export interface Port {
  send(command: Command): void;
  close(): void;
}

/**
 * Starts the engine: in a worker where the browser can draw there, so that the page stays free, otherwise in the page.
 * `open` hands the canvas over for good.
 */
export async function openPort(canvas: HTMLCanvasElement, onReport: (report: Report) => void): Promise<Port> {
  if (typeof canvas.transferControlToOffscreen === 'function' && typeof Worker === 'function') {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => onReport(data));
    worker.addEventListener('error', (event) => onReport({ type: 'failed', message: event.message }));
    return {
      send(command) {
        if (command.type !== 'open') return worker.postMessage(command);
        const offscreen = canvas.transferControlToOffscreen();
        worker.postMessage({ ...command, canvas: offscreen }, [offscreen]);
      },
      close: () => worker.terminate(),
    };
  }
  const { Engine } = await import('./engine.ts');
  const engine = new Engine(onReport);
  return { send: (command) => engine.handle(command), close: () => engine.close() };
}
