/** What a work is to the survey. The order is the order of legends and the number on the wire. */
export type Role = 'survey' | 'citing' | 'reference' | 'unknown' | 'other';
/** Form of a mark, so that roles can be told apart without colour. */
export type Shape = 'diamond' | 'triangle' | 'circle' | 'square' | 'cross';

/** A role with how it is named and drawn; its colour is the token `--role-<id>`. */
export interface RoleFacts {
  id: Role;
  label: string;
  meaning: string;
  shape: Shape;
}

export const roles: readonly RoleFacts[] = [
  { id: 'survey', label: 'The survey', meaning: 'the paper that the Atlas grows out of', shape: 'diamond' },
  { id: 'citing', label: 'Cites the survey', meaning: 'its reference list was seen to contain the survey', shape: 'triangle' },
  { id: 'reference', label: 'Reference of the survey', meaning: 'in the reference list of the survey', shape: 'circle' },
  {
    id: 'unknown',
    label: 'Not known whether the survey cites it',
    meaning: 'not in the part of the survey’s reference list that could be read',
    shape: 'square',
  },
  {
    id: 'other',
    label: 'Not cited by the survey',
    meaning: 'first public after it was published, or absent from its whole list',
    shape: 'cross',
  },
];

/** The facts of a role by its number on the wire; of an unknown number nothing is known. */
export function roleAt(index: number): RoleFacts {
  return roles[index] ?? (roles[3] as RoleFacts);
}

/** The number of a role on the wire. */
export function roleIndex(role: Role): number {
  return roles.findIndex(({ id }) => id === role);
}
