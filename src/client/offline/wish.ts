const key = 'atlas-offline';

/** Whether this browser can keep pages. Only a secure address has what it takes. */
export const isAble = (): boolean => 'serviceWorker' in navigator && 'caches' in globalThis;

/** Whether pages may be kept: until the reader has removed them. */
export function isWanted(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function setWanted(wanted: boolean): void {
  try {
    if (wanted) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // Storage can be forbidden; then nothing is kept either.
  }
}
