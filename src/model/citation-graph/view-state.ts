import type { LeftOut } from '../left-out.ts';
import { roles, type Role } from './roles.ts';

/** By citations, by year and topic, by topic, or the surroundings of one work. */
export const views = ['force', 'time', 'topic', 'near'] as const;
export type View = (typeof views)[number];

/** What a reader has chosen; all of it is kept in the address. */
export interface ViewState {
  view: View;
  /** Size of the surroundings, in citations. */
  steps: 1 | 2;
  /** Key of the selected work. */
  work: string | undefined;
  /** Key of the work to which the shortest chain of citations is shown. */
  to: string | undefined;
  /** Roles that are shown. */
  roles: Role[];
  /** First and last year that is shown; works of unknown year are shown only without both. */
  from: number | undefined;
  until: number | undefined;
  /** Ids of a family and of a chapter. */
  topic: string | undefined;
  chapter: string | undefined;
}

/** Everything, by citations, with nothing selected. */
export const initialState: ViewState = {
  view: 'force',
  steps: 1,
  work: undefined,
  to: undefined,
  roles: roles.map(({ id }) => id),
  from: undefined,
  until: undefined,
  topic: undefined,
  chapter: undefined,
};

/** The query of an address for this state, with its question mark; empty for the initial one. */
export function toQuery(state: ViewState): string {
  const query = new URLSearchParams();
  if (state.work !== undefined) query.set('work', state.work);
  if (state.to !== undefined) query.set('to', state.to);
  if (state.view !== 'force') query.set('view', state.view);
  if (state.steps !== 1) query.set('steps', String(state.steps));
  if (state.roles.length < roles.length) for (const role of state.roles) query.append('role', role);
  for (const name of ['from', 'until', 'topic', 'chapter'] as const)
    if (state[name] !== undefined) query.set(name, String(state[name]));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Parameters whose values depend on the network, and what they are called. */
const offered = { from: 'first year', until: 'last year', topic: 'topic', chapter: 'chapter' } as const;
type Offered = keyof typeof offered;
/** Whether the network offers a value. */
export type Offers = (name: Offered, value: string) => boolean;
const offersAll: Offers = () => true;

/** The state that an address asks for; what it does not say, or says wrongly, is as in the initial one. */
export function fromQuery(text: string, offers = offersAll): ViewState {
  const query = new URLSearchParams(text);
  const word = (name: string) => query.get(name)?.trim() || undefined;
  const choice = (name: Offered) => {
    const value = word(name);
    return value !== undefined && offers(name, value) ? value : undefined;
  };
  const year = (name: 'from' | 'until') => (/^\d{4}$/.test(choice(name) ?? '') ? Number(choice(name)) : undefined);
  const asked = query.getAll('role');
  const shown = roles.map(({ id }) => id).filter((id) => asked.includes(id));
  return {
    view: views.find((view) => view === query.get('view')) ?? 'force',
    steps: query.get('steps') === '2' ? 2 : 1,
    work: word('work'),
    to: word('to'),
    roles: shown.length > 0 ? shown : initialState.roles,
    from: year('from'),
    until: year('until'),
    topic: choice('topic'),
    chapter: choice('chapter'),
  };
}

/** What an address asks for that `fromQuery` passes over. Which works there are is not known here. */
export function leftOutOf(text: string, offers: Offers): LeftOut[] {
  const query = new URLSearchParams(text);
  const pick = (name: string, what: string, isKnown: (value: string) => boolean) =>
    query
      .getAll(name)
      .map((value) => value.trim())
      .filter((value) => value !== '' && !isKnown(value))
      .map((value) => ({ what, value }));
  return [
    ...pick('view', 'view', (value) => views.some((view) => view === value)),
    ...pick('steps', 'number of citations', (value) => value === '1' || value === '2'),
    ...pick('role', 'role', (value) => roles.some(({ id }) => id === value)),
    ...(Object.keys(offered) as Offered[]).flatMap((name) => pick(name, offered[name], (value) => offers(name, value))),
  ];
}
