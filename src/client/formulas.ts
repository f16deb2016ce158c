import { copyOnClick } from './copy-on-click.ts';

/** The LaTeX of a typeset formula, which its MathML carries. */
function texOf(formula: Element): string {
  return formula.querySelector('annotation[encoding="application/x-tex"]')?.textContent?.trim() ?? '';
}

/** Gives every formula on a line of its own a button that copies its LaTeX. */
export function offerLatex(): void {
  if (!navigator.clipboard) return;
  for (const box of document.querySelectorAll('.formula-display')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'formula-copy no-print';
    button.textContent = 'Copy LaTeX';
    copyOnClick(button, () => navigator.clipboard.writeText(texOf(box)), 'Copying was refused');
    box.append(button);
  }
}

/** Text that is copied with formulas in it carries their LaTeX between dollar signs instead of broken rows of glyphs. */
export function copyFormulasAsLatex(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    const copy = selection.getRangeAt(0).cloneContents();
    const formulas = copy.querySelectorAll('.katex');
    if (formulas.length === 0) return;
    for (const formula of formulas) {
      const sign = formula.closest('.katex-display') ? '$$' : '$';
      formula.replaceWith(`${sign}${texOf(formula)}${sign}`);
    }
    for (const button of copy.querySelectorAll('button')) button.remove();
    for (const block of copy.querySelectorAll('p, li, h2, h3, h4, tr, .formula-display')) block.append('\n');
    event.clipboardData.setData('text/plain', copy.textContent.trim());
    event.preventDefault();
  });
}

/** Width of a line of A4 or Letter in the print styles, less the number of an equation, and the least that is still read. */
const paper = { em: 35, scale: 0.65 };

/** Formulas that are wider than paper are printed smaller. Those that would be too small, and all without a script, break. */
export function fitFormulasToPaper(): void {
  addEventListener('beforeprint', () => {
    for (const formula of document.querySelectorAll<HTMLElement>('.katex-display > .katex')) {
      const parts = [...formula.querySelectorAll('.katex-html > .katex-base')];
      const width = parts.reduce((sum, part) => sum + part.getBoundingClientRect().width, 0);
      const scale = paper.em / (width / Number.parseFloat(getComputedStyle(formula).fontSize));
      if (scale < 1) formula.style.setProperty('--on-paper', String(Math.max(scale, paper.scale)));
    }
  });
}
