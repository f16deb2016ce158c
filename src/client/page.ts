/** What every page does: the theme button, the search dialog, words marked after a search. */
import './theme.ts';
import './search/dialog.ts';
import { highlightSearchWords } from './highlight.ts';

highlightSearchWords();
