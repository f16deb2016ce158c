import type { Command, Report } from './messages.ts';

/** The engine as the page sees it, wherever it runs. */
export interface Port {
  send(command: Command): void;
  close(): void;
}

/** A worker that was started and loads the network. */
interface Started {
  worker: Worker;
  /** Why it failed before anybody listened. */
  failure?: string;
}
let early: Started | undefined;

/** Starts the worker and lets it load the network while the page still loads the rest of its script. */
export function startEarly(source: string): void {
  if (drawsInWorkers()) early ??= startWorker(source);
}

/**
 * Starts the engine: in a worker where the browser can draw there, so that the page stays free, otherwise in the page.
 * `open` hands the canvas over for good.
 */
export async function openPort(canvas: HTMLCanvasElement, source: string, onReport: (report: Report) => void): Promise<Port> {
  if (drawsInWorkers()) {
    const { worker, failure } = early ?? startWorker(source);
    early = undefined;
    worker.addEventListener('message', ({ data }: MessageEvent<Report>) => onReport(data));
    worker.addEventListener('error', (event) => onReport({ type: 'failed', message: event.message }));
    if (failure !== undefined) onReport({ type: 'failed', message: failure });
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
  engine.handle({ type: 'load', source });
  return { send: (command) => engine.handle(command), close: () => engine.close() };
}

const drawsInWorkers = () =>
  typeof HTMLCanvasElement.prototype.transferControlToOffscreen === 'function' && typeof Worker === 'function';

function startWorker(source: string): Started {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const started: Started = { worker };
  worker.addEventListener('error', ({ message }) => (started.failure = message), { once: true });
  worker.postMessage({ type: 'load', source } satisfies Command);
  return started;
}
