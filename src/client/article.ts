import { followScroll } from './contents.ts';
import { copyFormulasAsLatex, offerLatex } from './formulas.ts';
import { openFoldsForTargets, makeWideBoxesReachable } from './reading.ts';
import { previewLinks } from './link-preview.ts';

followScroll();
openFoldsForTargets();
makeWideBoxesReachable();
previewLinks();
offerLatex();
copyFormulasAsLatex();
