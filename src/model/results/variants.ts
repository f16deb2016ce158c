import { slugOf } from '../text.ts';
import type { ReportedNumber } from './numbers.ts';

/**
 * What exactly was measured, as an id below that of the metric: `hps-v2-1`, `vbench-dynamic-degree`, `clipscore-vit-b-32`. A name in
 * the results says the version, network and facet that its work states, so another name is another variant; a win rate is
 * another one against each rival. Nothing for a win rate whose rival is not known, which can stand beside no other number.
 */
export function variantOf({ column, against }: Pick<ReportedNumber, 'column' | 'against'>): string | null {
  if (against !== undefined) return `${slugOf(column.name)}-against-${slugOf(against)}`;
  return column.direction === 'not-applicable' ? null : slugOf(column.name);
}
