const namespace = 'http://www.w3.org/1998/Math/MathML';
/** Signs before which a formula may go on in the next line. */
const signs = new Set(['=', '≈', '∝', '≤', '≥', ':=', '+', '−', '-', '⋅', '×']);
const opening = /^[([{]$/;
const closing = /^[)\]}]$/;
const sums = new Set(['munder', 'munderover']);

/**
 * Makes of a formula in one piece several that may stand in lines below each other, which browsers do not do by themselves: cut
 * before signs, sums, and where it was set with a space. What is in brackets that grow is cut too, not what is in small ones or
 * in a norm.
 */
export function cutFormula(formula: Element): Element[] {
  const row =
    formula.children.length === 1 && formula.firstElementChild?.localName === 'mrow' ? formula.firstElementChild : formula;
  const pieces: Element[][] = [];
  const within = new Within();
  let before: Element | undefined;
  for (const part of flatten(row)) {
    const last = pieces.at(-1);
    if (last && !(before && within.isOutside && isCut(part, before))) last.push(part);
    else pieces.push([part]);
    within.pass(part);
    before = part;
  }
  return pieces.map((parts, index) => {
    const piece = document.createElementNS(namespace, 'math');
    piece.setAttribute('displaystyle', 'true');
    // At the beginning of a piece it would be taken for a sign of what follows, and lose the space around it.
    if (index > 0 && isSign(parts[0])) parts[0]?.setAttribute('form', 'infix');
    piece.append(...parts);
    return piece;
  });
}

/** Whether small brackets or bars of a norm are open. A bar that parts two things, as in a divergence, ends with its brackets. */
class Within {
  #brackets = 0;
  #isNorm = false;

  get isOutside(): boolean {
    return this.#brackets === 0 && !this.#isNorm;
  }

  pass(part: Element): void {
    // A bar may carry an exponent.
    const sign = (part.localName === 'mo' || part.localName === 'mi' ? part : (part.firstElementChild ?? part)).textContent;
    const isSmall = part.getAttribute('stretchy') === 'false';
    if (isSmall && opening.test(sign)) this.#brackets += 1;
    if (sign === '∥' && this.#brackets === 0) this.#isNorm = !this.#isNorm;
    if (!closing.test(sign)) return;
    if (isSmall && this.#brackets > 0) this.#brackets -= 1;
    else this.#isNorm = false;
  }
}

/** The parts of a row; a bracketed row, which KaTeX makes of `\left( ... \right)`, gives its own. */
function flatten(row: Element): Element[] {
  return [...row.children].flatMap((part) =>
    part.localName === 'mrow' && part.firstElementChild?.getAttribute('fence') === 'true' ? flatten(part) : [part],
  );
}

function isCut(part: Element, before: Element): boolean {
  if (isSpace(before)) return !isSpace(part);
  // A sign after another sign or an opening bracket belongs to what follows.
  if (isSign(part)) return before.localName !== 'mo' || closing.test(before.textContent);
  return sums.has(part.localName) && before.localName !== 'mo' && !sums.has(before.localName);
}

const isSign = (part: Element | undefined) => part?.localName === 'mo' && signs.has(part.textContent.trim());
/** Thin spaces and wider ones; not those that draw together. */
const isSpace = ({ localName, textContent }: Element) =>
  localName === 'mspace' || (localName === 'mtext' && /^[ \u00a0\u2002-\u2009]+$/.test(textContent));
