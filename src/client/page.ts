/** What every page does: the theme button, the search dialog, words marked after a search, old links led on, wide boxes reached by keyboard. */
import './theme.ts';
import './search/dialog.ts';
import './selection/buttons.ts';
import { highlightSearchWords } from './highlight.ts';
import { followMovedPlaces } from './moved.ts';
import { watchWideBoxes } from './wide-boxes.ts';

highlightSearchWords();
followMovedPlaces();
watchWideBoxes();
