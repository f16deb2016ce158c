import { Engine } from './engine.ts';
import type { Command } from './messages.ts';

const engine = new Engine((report) => postMessage(report));
addEventListener('message', ({ data }: MessageEvent<Command>) => engine.handle(data));
