import { followScroll } from './contents.ts';
import { copyFormulasAsLatex, offerLatex } from './formulas.ts';
import { openFoldsForTargets, makeWideBoxesReachable } from './reading.ts';
import { previewCitations } from './citation-preview.ts';

followScroll();
openFoldsForTargets();
makeWideBoxesReachable();
previewCitations();
offerLatex();
copyFormulasAsLatex();
