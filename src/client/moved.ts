import { targetOfHash } from './target-of-hash.ts';

/** Leads on from the fragment of an old link to where its place is now; without this the page says so and offers the link. */
export function followMovedPlaces(): void {
  const follow = () => {
    const place = targetOfHash();
    const link = place?.matches('.moved') ? place.querySelector('a') : null;
    if (link) location.replace(link.href);
  };
  addEventListener('hashchange', follow);
  follow();
}
