import { fitBradleyTerry, pointsPerNat, type Fit } from '#model/human-evaluation/bradley-terry.ts';
import { readNumber, type NumberName } from '#model/human-evaluation/inputs.ts';
import { parsePairs } from '#model/human-evaluation/pairs.ts';
import { comparisonsForWidth, designEffect, wilsonInterval, z95 } from '#model/human-evaluation/win-rate.ts';

/** What each form of the calculator answers, as nodes to show; a number out of range is answered by what is wrong. */
export const answers: Record<string, (fields: FormData) => Node[]> = {
  'win-rate': (fields) => attempt(() => winRate(numberOf(fields, 'wins'), numberOf(fields, 'ties'), numberOf(fields, 'losses'))),
  size: (fields) =>
    attempt(() => {
      const votes = numberOf(fields, 'votes');
      const effect = designEffect(votes, numberOf(fields, 'correlation'));
      const n = comparisonsForWidth(numberOf(fields, 'width') / 100, numberOf(fields, 'share') / 100, effect);
      const pairs = Math.ceil(n / votes);
      return [
        text(
          `${n.toLocaleString('en')} decided comparisons, ${pairs.toLocaleString('en')} pairs; each vote counts as ${(1 / effect).toFixed(2)} of an independent one.`,
        ),
      ];
    }),
  pairs: (fields) => attempt(() => ratings(String(fields.get('counts') ?? ''))),
};

function attempt(answer: () => Node[]): Node[] {
  try {
    return answer();
  } catch (error) {
    if (error instanceof RangeError) return [text(error.message)];
    throw error;
  }
}

const numberOf = (fields: FormData, name: NumberName): number => readNumber(name, String(fields.get(name) ?? ''));

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function winRate(wins: number, ties: number, losses: number): Node[] {
  const n = wins + ties + losses;
  if (n === 0) throw new RangeError('Give at least one comparison.');
  const half = wilsonInterval(wins + ties / 2, losses + ties / 2);
  const withTies = `Of all: ${percent(wins / n)}. Ties as halves: ${percent(half.share)}, 95 % interval ${percent(half.low)} to ${percent(half.high)}, rather too wide.`;
  const lines = ties > 0 ? [withTies] : [];
  if (wins + losses > 0) {
    const { share, low, high } = wilsonInterval(wins, losses);
    const verdict =
      low > 0.5
        ? 'The first model is ahead.'
        : high < 0.5
          ? 'The second model is ahead.'
          : 'One half lies inside: the order is open.';
    lines.unshift(`Of decided: ${percent(share)}, 95 % interval ${percent(low)} to ${percent(high)}. ${verdict}`);
  } else lines.unshift('Nothing but ties: there is no win rate of decided comparisons.');
  return lines.flatMap((line) => [text(line), document.createElement('br')]).slice(0, -1);
}

function ratings(pasted: string): Node[] {
  const pairs = parsePairs(pasted);
  if (Array.isArray(pairs)) {
    const list = document.createElement('ul');
    list.append(...pairs.map(({ line, message }) => element('li', `Line ${line}: ${message}`)));
    return [element('p', 'The counts cannot be read:'), list];
  }
  const fit = fitBradleyTerry(pairs);
  if ('ratings' in fit)
    return [
      tableOf(fit),
      element(
        'p',
        'Points as in chess, with mean 0: 400 points are odds of ten to one. ± is 1.96 standard errors, for independent votes.',
      ),
    ];
  const { unbeaten, others } = fit;
  return [
    element(
      'p',
      `There are no finite ratings: ${list(unbeaten)} never lost to ${list(others)}, or never met. Add comparisons that ${unbeaten.length === 1 ? 'it' : 'they'} lost, or rate the groups apart.`,
    ),
  ];
}

const list = (names: readonly string[]) => names.join(', ');

/** Ratings from the best, and beside them the probability that the row beats the column. */
function tableOf({ names, ratings: values, errors, probabilities }: Fit): HTMLElement {
  const order = names.map((_, i) => i).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const label of ['Model', 'Points', ...order.map((i) => `beats ${names[i] ?? ''}`)]) {
    const cell = element('th', label);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = table.createTBody();
  for (const i of order) {
    const row = body.insertRow();
    const name = element('th', names[i] ?? '');
    name.setAttribute('scope', 'row');
    const points = Math.round((values[i] ?? 0) * pointsPerNat);
    row.append(name, element('td', `${points} ± ${Math.round(z95 * (errors[i] ?? 0) * pointsPerNat)}`));
    for (const j of order) row.append(element('td', i === j ? '' : percent(probabilities[i]?.[j] ?? 0)));
  }
  const scroll = document.createElement('div');
  scroll.className = 'table-scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'region');
  scroll.setAttribute('aria-label', 'Ratings');
  scroll.append(table);
  return scroll;
}

const text = (words: string) => document.createTextNode(words);

function element(name: string, words: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
