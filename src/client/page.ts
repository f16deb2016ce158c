/**
 * What every page does: the theme button, the search dialog, words marked after a search, old links led on, wide boxes
 * reached by keyboard, pages kept for reading offline.
 */
import './theme.ts';
import './search/dialog.ts';
import './selection/buttons.ts';
import { highlightSearchWords } from './highlight.ts';
import { followMovedPlaces } from './moved.ts';
import { isAble } from './offline/wish.ts';
import { watchWideBoxes } from './wide-boxes.ts';

highlightSearchWords();
followMovedPlaces();
watchWideBoxes();

// From here, because as a script of its own it would part what all pages share into more files.
if (document.querySelector('[data-part="near"]')) void import('./missing-page.ts').catch(() => undefined);

// The dev server's pages change under the reader's hands.
if (import.meta.env.PROD && isAble())
  addEventListener('load', () => void import('./offline/start.ts').then(({ start }) => start()));
