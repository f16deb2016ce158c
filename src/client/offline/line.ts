import { state } from './keep.ts';

let line: HTMLElement | undefined;

/** Tells a reader who is offline what is read here. */
export async function showLine(): Promise<void> {
  const current = await state.current();
  line ??= document.createElement('p');
  line.className = 'offline-line status no-print';
  line.role = 'status';
  document.body.append(line);
  line.textContent = current
    ? `You are offline. Pages come from a kept copy: edition ${current.edition}, released on ${current.day}.`
    : 'You are offline. Pages that you visited are kept.';
}

export function hideLine(): void {
  line?.remove();
}
