/** A work that the reader has collected, with the note that the reader wrote. */
export interface Selected {
  key: string;
  note: string;
}

/** Fired on the document when the selection has changed, here or in another tab. */
export const changed = 'atlas-selection-change';
const storageName = 'selection';

/** What storage refused to keep, because it is forbidden or full: that selection lasts as long as the page. */
let unkept: Selected[] | undefined;

/** The collected works in the reader's order. What is not of the form that `writeSelection` writes is left out. */
export function readSelection(): Selected[] {
  if (unkept) return unkept;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageName) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSelectedWork).map(({ key, note }) => ({ key, note })) : [];
  } catch {
    return [];
  }
}

/** Keeps the works on this device and tells the page. */
export function writeSelection(works: readonly Selected[]): void {
  try {
    localStorage.setItem(storageName, JSON.stringify(works));
    unkept = undefined;
  } catch {
    unkept = [...works];
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
