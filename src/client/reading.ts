import { targetOfHash } from './target-of-hash.ts';
import { openFolds, whilePrinting } from './while-printing.ts';

/** Opens folded text when a link leads into it, because browsers do not do so for every kind of link. */
export function openFoldsForTargets(): void {
  const open = () => {
    const target = targetOfHash();
    const fold = target?.closest('details');
    if (fold && !fold.open) {
      fold.open = true;
      target?.scrollIntoView();
    }
  };
  addEventListener('hashchange', open);
  open();
  whilePrinting(() => openFolds(document));
}
