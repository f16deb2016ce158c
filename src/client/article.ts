import { followScroll } from './contents.ts';
import { copyFormulasAsLatex, fitFormulasToPaper, offerLatex } from './formulas.ts';
import { previewLinks } from './link-preview.ts';
import { openFoldsForTargets } from './reading.ts';

followScroll();
openFoldsForTargets();
previewLinks();
offerLatex();
copyFormulasAsLatex();
fitFormulasToPaper();

// Most pages have no such table.
const tables = document.querySelectorAll<HTMLTableElement>('table[data-sortable]');
if (tables.length > 0) void import('./table-sort.ts').then(({ sortRows }) => tables.forEach((table) => sortRows(table)));
