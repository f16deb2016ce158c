/** Characters that TeX reads as commands, and how to print them. */
const specials: Record<string, string> = {
  '\\': '{\\textbackslash}',
  // BibTeX counts braces also after a backslash.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
};

/** Signs that TeX joins with the next one: two hyphens make a dash, two accents a quotation mark, `?` and an accent `¿`. */
const ligatures = /-(?=-)|`(?=`)|'(?=')|,(?=,)|[?!](?=`)/g;

/**
 * Letters that do not fall apart into a base letter and an accent. Dashes and curly quotes stay as they are: readers disagree
 * about their commands.
 */
const letters: Record<string, string> = {
  Å: '{\\AA}',
  å: '{\\aa}',
  ß: '{\\ss}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ı: '{\\i}',
  đ: '{\\dj}',
  Đ: '{\\DJ}',
  '…': '{\\ldots}',
  '\u00a0': '~',
};

/** Combining marks of Unicode as accent commands of TeX. */
const accents: Record<string, string> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
};

/**
 * Text as it must stand in a BibTeX field to be printed as it is.
 *
 * @param ascii write accented Latin letters as TeX commands, as classic BibTeX needs them; other scripts stay as they are
 */
export function escapeLatex(text: string, { ascii }: { ascii: boolean }): string {
  const escaped = text.replace(/[\\{}&%#_$~^<>]/g, (character) => specials[character] ?? character).replace(ligatures, '$&{}');
  if (!ascii) return escaped;
  return [...escaped.normalize('NFC')].map((character) => letters[character] ?? accented(character)).join('');
}

function accented(character: string): string {
  const [base = '', mark, ...more] = character.normalize('NFD');
  const command = mark === undefined || more.length > 0 ? undefined : accents[mark];
  if (command === undefined || !/[a-zA-Z]/.test(base)) return character;
  return `{\\${command}{${base}}}`;
}

/** Names of people, places and models in titles of the field, which a style must not print in lower case. */
const properNames = new Set(
  `Bayes Bayesian Bernoulli Boltzmann Bradley Carlo Chinese Davidsonian Doob Elo English Feynman Fisher Fokker
  Gaussian Gemini Gibbs Kac Kullback Langevin Laplace Leibler Llama Luce Markov Metropolis Microsoft Monte Nash
  Pareto Planck Plackett Schrödinger Shapley Shumailov Stein Terry Turing Wasserstein`.split(/\s+/),
);

/**
 * A title with braces around the words whose capitals a style must keep: acronyms and names such as `DPO`, `T2I`,
 * `ImageReward`, `D3PO`, `Bradley-Terry`, and a coined name before the colon (`Focus-N-Fix: ...`). Plain words stay free,
 * so that styles can set them in lower case.
 */
export function protectCase(title: string, options: { ascii: boolean }): string {
  return title
    .split(/(\s+)/)
    .map((word, index) => {
      const [, before = '', core = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}+]*)$/su.exec(word) ?? [];
      const isCoined = index === 0 && after.startsWith(':') && core.includes('-');
      if (!isCoined && !core.split('-').some(keepsCapitals)) return escapeLatex(word, options);
      return `${escapeLatex(before, options)}{${escapeLatex(core, options)}}${escapeLatex(after, options)}`;
    })
    .join('');
}

/** Whether a part of a word is an acronym (`DPO`, `T2I`), has a capital inside (`AutoPrompt`), is one letter (`Q`) or a name. */
function keepsCapitals(part: string): boolean {
  if (/\p{Lu}/u.test(part.slice(1)) || (/\p{N}/u.test(part) && /\p{Lu}/u.test(part))) return true;
  return /^(?!A$)\p{Lu}$/u.test(part) || properNames.has(part.replace(/['’]s$/, ''));
}
