/** A number that the calculator asks for. */
export interface NumberInput {
  label: string;
  /** What it begins with. */
  value: number;
  least: number;
  most: number;
  /** Step of its field; numbers between are taken too. */
  step: number;
}

const comparisons = { least: 0, most: 1e9, step: 1 } as const;

/** The numbers that the calculator asks for, by their names in its fields and in the address. Beyond their ranges nothing is computed. */
export const numberInputs = {
  wins: { label: 'Wins', value: 60, ...comparisons },
  ties: { label: 'Ties', value: 15, ...comparisons },
  losses: { label: 'Losses', value: 25, ...comparisons },
  width: { label: 'Width, in points', value: 10, least: 0.1, most: 99, step: 0.1 },
  share: { label: 'Expected win rate, %', value: 60, least: 0, most: 100, step: 1 },
  votes: { label: 'Votes a pair', value: 1, least: 1, most: 1000, step: 1 },
  correlation: { label: 'Correlation of votes on a pair', value: 0.27, least: 0, most: 1, step: 0.01 },
} as const satisfies Record<string, NumberInput>;
export type NumberName = keyof typeof numberInputs;
export const numberNames = Object.keys(numberInputs) as NumberName[];

/** The pairwise counts that the calculator begins with: three models, made up. */
export const exampleCounts = 'model A, model B, 31, 19\nmodel A, model C, 24, 26\nmodel B, model C, 18, 32';
/** Longest that counts may be in an address: many servers refuse one of more than 8,000 bytes. */
export const mostBytes = 4000;

/** What stands in the fields of the calculator, as it was written. */
export type Inputs = Record<NumberName | 'counts', string>;

/** What the calculator begins with. */
export const initialInputs: Inputs = {
  ...(Object.fromEntries(numberNames.map((name) => [name, String(numberInputs[name].value)])) as Record<NumberName, string>),
  counts: exampleCounts,
};

/**
 * The number that is written in a field.
 *
 * @throws RangeError for what is no number or out of range, which says what to write
 */
export function readNumber(name: NumberName, written: string): number {
  const value = toNumber(written);
  if (!isInRange(name, value)) throw new RangeError(`${numberInputs[name].label}: write a number from ${rangeOf(name)}.`);
  return value;
}

/** What an address asks for; what it does not say, or says wrongly, is as at the beginning, and of the latter there is a remark. */
export function readInputs(search: string): { inputs: Inputs; remarks: string[] } {
  const query = new URLSearchParams(search);
  const inputs = { ...initialInputs };
  const remarks: string[] = [];
  for (const name of numberNames) {
    const written = query.get(name);
    if (written === null) continue;
    const value = toNumber(written);
    if (isInRange(name, value)) inputs[name] = String(value);
    else
      remarks.push(
        `${numberInputs[name].label}: the address says “${shortened(written)}”, which is no number from ${rangeOf(name)}; ${initialInputs[name]} stands there instead.`,
      );
  }
  const counts = query.get('counts');
  if (counts !== null && isShort(counts)) inputs.counts = counts;
  else if (counts !== null) remarks.push('The address holds more counts than it may; the example stands there instead.');
  return { inputs, remarks };
}

/**
 * Writes inputs into a query, whose other parts stay: what differs from the beginning and can be read back.
 *
 * @returns whether the query holds the counts, which may be too many
 */
export function writeInputs(inputs: Inputs, query: URLSearchParams): boolean {
  for (const name of numberNames) {
    const value = toNumber(inputs[name]);
    if (isInRange(name, value) && value !== numberInputs[name].value) query.set(name, String(value));
    else query.delete(name);
  }
  const fits = isShort(inputs.counts);
  if (fits && inputs.counts !== exampleCounts) query.set('counts', inputs.counts);
  else query.delete('counts');
  return fits;
}

/** Whether a query names anything that the calculator asks for. */
export const asksForInputs = (search: string): boolean => {
  const query = new URLSearchParams(search);
  return [...numberNames, 'counts'].some((name) => query.has(name));
};

const toNumber = (written: string): number => (written.trim() === '' ? NaN : Number(written));

const isShort = (counts: string): boolean => new URLSearchParams({ counts }).toString().length <= mostBytes;

function isInRange(name: NumberName, value: number): boolean {
  return value >= numberInputs[name].least && value <= numberInputs[name].most;
}

function rangeOf(name: NumberName): string {
  const { least, most } = numberInputs[name];
  return `${least} to ${most.toLocaleString('en-GB')}`;
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
