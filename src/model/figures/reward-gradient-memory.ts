import { toCell, type Figure } from './figure.ts';

/** Cost of one update that differentiates the last steps of a sampler, as counts. */
export interface Cost {
  /** Steps that are differentiated. */
  depth: number;
  /** Network calls whose activations are kept at the same time, stored plainly: one for each differentiated step. */
  plain: number;
  /** The same with gradient checkpointing: the one call that is being recomputed. */
  checkpointed: number;
  /** Latents that checkpointing keeps to start from. */
  latents: number;
  /** Forward calls of the network, stored plainly and with checkpointing, which computes each differentiated step again. */
  forward: number;
  forwardCheckpointed: number;
}

/**
 * Counts what an update keeps and computes when the reward is differentiated through the last `depth` of `steps`
 * sampler steps. Checkpoints stand at every latent (Chen et al. 2016). Guidance, decoder and reward model are left out.
 */
export function costOf(depth: number, steps: number): Cost {
  return { depth, plain: depth, checkpointed: 1, latents: depth, forward: steps, forwardCheckpointed: steps + depth };
}

/** Length of the sampler of the picture. */
export const samplerSteps = 50;
export const costs: readonly Cost[] = Array.from({ length: samplerSteps }, (_, index) => costOf(index + 1, samplerSteps));

export const rewardGradientMemory: Figure = {
  title: 'What differentiating through K steps keeps and computes',
  alt: () =>
    `Counts for a sampler of ${samplerSteps} steps. First panel: stored plainly, the activations of K network calls are kept, a straight line from 1 to ${samplerSteps}; with gradient checkpointing those of one call, a level line. Second panel: the forward calls of one update, level at ${samplerSteps} when stored plainly and rising from ${samplerSteps + 1} to ${2 * samplerSteps} with checkpointing.`,
  table: () => ({
    head: [
      'differentiated steps K',
      'calls with kept activations, plain',
      'calls with kept activations, checkpointing',
      'kept latents, checkpointing',
      'forward calls, plain',
      'forward calls, checkpointing',
    ],
    rows: costs.map((cost) =>
      [cost.depth, cost.plain, cost.checkpointed, cost.latents, cost.forward, cost.forwardCheckpointed].map(toCell),
    ),
  }),
};
