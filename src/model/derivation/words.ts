import type { DerivationSetting } from './setting.ts';
import { wordFor } from '../text.ts';
import { isHeld, stepIds, type Check } from './steps.ts';

/** A side of a check: eight digits, as far as they say something. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const text = size !== 0 && (size < 1e-4 || size >= 1e6) ? scientific(value, 6) : String(Number(value.toPrecision(8)));
  return text.replace('-', '−');
}

/** How far the sides are apart, to two digits. */
export function gap(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && size < 1e-3 ? scientific(size, 2) : String(Number(size.toPrecision(2)));
}

/** A number as a factor times a power of ten, which stay in one line. */
function scientific(value: number, digits: number): string {
  const [factor = '', power = '0'] = value.toExponential(digits - 1).split('e');
  const raised = String(Number(power)).replace(/[-\d]/g, (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(sign))));
  return `${Number(factor)}\u00a0×\u00a010${raised}`;
}

/** What a check comes to, in a word and a sentence. */
export function verdict(check: Check): { word: string; sentence: string } {
  const { left, right, claim, tolerance } = check;
  const apart = gap(left - right);
  if (claim === 'near')
    return { word: 'Approximate.', sentence: `The sides differ by ${apart}; nothing says that they must agree.` };
  const word = isHeld(check) ? 'Holds.' : 'Does not hold.';
  if (claim === 'equal') {
    const allowed = `${gap(tolerance)} is allowed for rounding`;
    return {
      word,
      sentence: left === right ? 'The sides are the same to the last digit.' : `The sides differ by ${apart}; ${allowed}.`,
    };
  }
  return { word, sentence: `The left side is ${left > right ? 'larger' : 'smaller'} by ${apart}.` };
}

/** What all checks together come to, for a line that is read aloud. */
export function summary(all: readonly Check[]): string {
  const failed = all.filter((check) => !isHeld(check)).length;
  const claims = all.filter(({ claim }) => claim !== 'near').length;
  return failed === 0
    ? `All ${claims} identities and inequalities hold.`
    : `${failed} of ${claims} identities and inequalities do not hold.`;
}

/** What the numbers depend on, for paper, where no control shows it. */
export function settingInWords({ seed, beta, broken }: DerivationSetting): string {
  const numbers = broken.map((id) => stepIds.indexOf(id) + 1);
  const mistakes =
    numbers.length === 0 ? 'no step is broken' : `broken on purpose: ${wordFor(numbers.length, 'step')} ${numbers.join(', ')}`;
  return `The numbers are those of seed ${seed} with beta ${beta}; ${mistakes}.`;
}
