import { benchmarkTimeline } from './benchmark-timeline.ts';
import { bestOfN } from './best-of-n.ts';
import { bradleyTerry } from './bradley-terry.ts';
import { datasetSizes } from './dataset-sizes.ts';
import { dpoGradientWeight } from './dpo-gradient-weight.ts';
import { dpoStepShare } from './dpo-step-share.ts';
import { fidSampleBias } from './fid-sample-bias.ts';
import type { Figure } from './figure.ts';
import { flowSdeBias } from './flow-sde-bias.ts';
import { forwardReverse } from './forward-reverse.ts';
import { klOptimum } from './kl-optimum.ts';
import { metricTimeline } from './metric-timeline.ts';
import { overOptimisation } from './over-optimisation.ts';
import { proxyTails } from './proxy-tails.ts';
import { rewardGradientMemory } from './reward-gradient-memory.ts';
import { rewardWeightingCost } from './reward-weighting-cost.ts';
import { sharedErrors } from './shared-errors.ts';
import { softLabelLoss } from './soft-label-loss.ts';
import { taxonomyTree } from './taxonomy-tree.ts';
import { techniquesOverTime } from './techniques-over-time.ts';
import { valueApproximation } from './value-approximation.ts';
import { wilsonWidth } from './wilson-width.ts';

/** Every figure that a text can show. The ids are permanent: they are in the addresses of the data. */
export const figures = {
  'kl-optimum': klOptimum,
  'bradley-terry': bradleyTerry,
  'best-of-n': bestOfN,
  'forward-reverse': forwardReverse,
  'techniques-over-time': techniquesOverTime,
  'taxonomy-tree': taxonomyTree,
  'over-optimisation': overOptimisation,
  'dpo-gradient-weight': dpoGradientWeight,
  'reward-gradient-memory': rewardGradientMemory,
  'reward-weighting-cost': rewardWeightingCost,
  'flow-sde-bias': flowSdeBias,
  'dpo-step-share': dpoStepShare,
  'value-approximation': valueApproximation,
  'soft-label-loss': softLabelLoss,
  'dataset-sizes': datasetSizes,
  'metric-timeline': metricTimeline,
  'benchmark-timeline': benchmarkTimeline,
  'proxy-tails': proxyTails,
  'shared-errors': sharedErrors,
  'fid-sample-bias': fidSampleBias,
  'wilson-width': wilsonWidth,
} as const satisfies Record<string, Figure>;

/** Id of a figure. */
export type FigureId = keyof typeof figures;

/** Whether a text names a figure that is there. */
export function isFigureId(id: string): id is FigureId {
  return Object.hasOwn(figures, id);
}
