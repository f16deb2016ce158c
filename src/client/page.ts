/** What every page does: the theme button, the search dialog, words marked after a search, old links led on. */
import './theme.ts';
import './search/dialog.ts';
import './selection/buttons.ts';
import { highlightSearchWords } from './highlight.ts';
import { followMovedPlaces } from './moved.ts';

highlightSearchWords();
followMovedPlaces();
