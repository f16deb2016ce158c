const key = 'atlas-recent-searches';
const most = 6;

/** Searches of this reader, the newest first. They stay in this browser. */
export function readRecent(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Notes a search that led somewhere. A browser that keeps nothing is left alone. */
export function remember(words: string): void {
  if (words === '') return;
  const others = readRecent().filter((each) => each.toLowerCase() !== words.toLowerCase());
  store([words, ...others].slice(0, most));
}

/** Forgets all of them. */
export const forgetRecent = (): void => store([]);

function store(searches: string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // Private windows may refuse; the list is a convenience.
  }
}
