/**
 * The element that a fragment names, percent-encoded as in the address or not.
 *
 * @param hash with its `#`, as `location` and links have it
 * @returns null also where the fragment cannot be decoded, such as `#100%`, which anybody can write behind an address
 */
export function targetOfHash(hash = location.hash): HTMLElement | null {
  if (hash.length < 2) return null;
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
