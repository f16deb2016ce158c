import { followScroll } from './contents.ts';
import { openFoldsForTargets, makeWideBoxesReachable } from './reading.ts';
import { previewCitations } from './citation-preview.ts';

followScroll();
openFoldsForTargets();
makeWideBoxesReachable();
previewCitations();
