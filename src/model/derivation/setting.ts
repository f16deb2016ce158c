import { seeds } from '../../schemas/lab-choices.ts';
import { breakableSteps, type StepId } from './steps.ts';

export { seeds };
/** Values of beta that the page takes. */
export const betaRange = { least: 0.05, most: 5, step: 0.05 } as const;

/** What a reader can set on the page of the derivation. */
export interface DerivationSetting {
  seed: number;
  beta: number;
  /** Steps in which the mistake is made. */
  broken: readonly StepId[];
}

/** The case that the page is built with. */
export const initialSetting: DerivationSetting = { seed: 1, beta: 0.5, broken: [] };

/** Whether a number can be the beta of the page. */
export function isBeta(beta: number): boolean {
  return beta >= betaRange.least && beta <= betaRange.most;
}

/** The query of an address for a setting, with its question mark: what differs from the initial one. */
export function toQuery({ seed, beta, broken }: DerivationSetting): string {
  const parts = [
    ...(seed === initialSetting.seed ? [] : [`seed=${seed}`]),
    ...(beta === initialSetting.beta ? [] : [`beta=${beta}`]),
    ...(broken.length === 0 ? [] : [`break=${broken.join(',')}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The setting that an address asks for; what it does not say, or says wrongly, is as in the initial one. */
export function fromQuery(text: string): DerivationSetting {
  const query = new URLSearchParams(text);
  const [seed, beta] = [Number(query.get('seed')), Number(query.get('beta'))];
  const broken = (query.get('break') ?? '').split(',');
  return {
    seed: Number.isInteger(seed) && seed >= seeds.first && seed <= seeds.last ? seed : initialSetting.seed,
    beta: isBeta(beta) ? beta : initialSetting.beta,
    broken: breakableSteps.filter((id) => broken.includes(id)),
  };
}
