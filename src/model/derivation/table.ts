import { outcomeNames, type Case } from './cases.ts';
import { tilted } from './outcomes.ts';

const share = (log: number) => Math.exp(log).toFixed(3);

/** The outcomes of a case as a table: name, reference probability, reward, policy, best policy. */
export function rowsOf({ outcomes, beta }: Case): string[][] {
  const best = tilted(outcomes, beta);
  return outcomeNames.map((name, i) => [
    name,
    share(outcomes.reference[i] ?? 0),
    (outcomes.rewards[i] ?? 0).toFixed(3).replace('-', '−'),
    share(outcomes.policy[i] ?? 0),
    share(best[i] ?? 0),
  ]);
}

/** What the case was drawn with, and its judged pair, in words. */
export function pairOf({ seed, beta, outcomes: { winner, loser } }: Case): string {
  return `Beta is ${beta}, the seed ${seed}. In the pair that was judged, outcome ${outcomeNames[winner]} has won against ${outcomeNames[loser]}.`;
}
