/** A work that the reader has collected, with the note that the reader wrote. */
export interface Selected {
  key: string;
  note: string;
}

/** Fired on the document when the selection has changed, here or in another tab. */
export const changed = 'atlas-selection-change';
const storageName = 'selection';

/** Where storage is forbidden, the selection lasts as long as the page. */
let inMemory: Selected[] = [];

/** The collected works in the reader's order. What is not of the form that `writeSelection` writes is left out. */
export function readSelection(): Selected[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageName) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSelectedWork).map(({ key, note }) => ({ key, note })) : [];
  } catch {
    return inMemory;
  }
}

/** Keeps the works on this device and tells the page. */
export function writeSelection(works: readonly Selected[]): void {
  inMemory = [...works];
  try {
    localStorage.setItem(storageName, JSON.stringify(works));
  } catch {
    // Forbidden or full.
  }
  document.dispatchEvent(new CustomEvent(changed));
}

/** Collects a work, or lets it go. Returns whether it is collected now. */
export function toggleSelected(key: string): boolean {
  const works = readSelection();
  const isIn = works.some((work) => work.key === key);
  writeSelection(isIn ? works.filter((work) => work.key !== key) : [...works, { key, note: '' }]);
  return !isIn;
}

/** Collects works behind those that are there. Returns how many were new. */
export function addSelected(keys: readonly string[]): number {
  const works = readSelection();
  const known = new Set(works.map(({ key }) => key));
  const added = [...new Set(keys)].filter((key) => !known.has(key));
  if (added.length > 0) writeSelection([...works, ...added.map((key) => ({ key, note: '' }))]);
  return added.length;
}

addEventListener('storage', (event) => {
  if (event.key === storageName || event.key === null) document.dispatchEvent(new CustomEvent(changed));
});

function isSelectedWork(value: unknown): value is Selected {
  const work = value as Partial<Selected> | null;
  return typeof work?.key === 'string' && /^[a-z0-9-]+$/.test(work.key) && typeof work.note === 'string';
}
