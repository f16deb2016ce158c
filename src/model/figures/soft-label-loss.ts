import { winLoss, winProbability } from './bradley-terry.ts';
import { toCell, toLabel, type Figure } from './figure.ts';
import { spaced } from './quadrature.ts';

/**
 * Cross-entropy of a soft label pi = sigma(gap) and the model's win probability sigma(margin), in nats:
 * -pi log sigma(m) - (1 - pi) log sigma(-m). It is least at m = gap, where it equals the entropy of the label; an infinite
 * gap is the hard label, whose loss falls for ever.
 */
export function softLoss(margin: number, gap: number): number {
  const label = winProbability(gap);
  return label * winLoss(margin) + (1 - label) * winLoss(-margin);
}

/** Measured gaps that are drawn; the last is the hard label. */
export const gaps: readonly number[] = [0, 1, 2, 4, Number.POSITIVE_INFINITY];
/** Margins that are drawn. */
export const margins: readonly number[] = spaced(-2, 8, 101);

/** A gap as it is written. */
export const gapLabel = (gap: number) => (Number.isFinite(gap) ? String(gap) : '∞');

const finite = gaps.filter(Number.isFinite);

export const softLabelLoss: Figure = {
  title: 'The pairwise loss with soft labels of a measured gap',
  alt: () =>
    `The loss over the margin of the model from −2 to 8, for labels made from five gaps. ${finite
      .map(
        (gap) =>
          `For a gap of ${gap} it is least at a margin of ${gap}, with ${toLabel(softLoss(gap, gap))} nats, and ${toLabel(softLoss(8, gap))} at 8.`,
      )
      .join(' ')} For an infinite gap, the hard label, it falls all the way and has no minimum.`,
  table: () => ({
    head: ['margin', ...gaps.map((gap) => (Number.isFinite(gap) ? `loss, gap ${gap} (nats)` : 'loss, hard label (nats)'))],
    rows: margins.map((margin) => [margin, ...gaps.map((gap) => softLoss(margin, gap))].map(toCell)),
  }),
};
