import type { Family } from '../../schemas/taxonomy.ts';
import type { Survey } from '../survey.ts';
import { toCell, type Figure } from './figure.ts';

/** A family in the tree, with the techniques below it. */
export interface Branch {
  id: string;
  name: string;
  short: string;
  /** Techniques whose main family this is, or one below it. */
  main: number;
  /** Techniques that name this family, or one below it, anywhere in their list. */
  all: number;
  children: Branch[];
}

/** The paradigms that have techniques, with their families, in the order of the taxonomy. */
export function treeOf(survey: Survey): Branch[] {
  const techniques = [...survey.techniques.values()];
  const families = [...survey.families.values()];
  const branch = ({ id, name, short }: Family): Branch => {
    const children = families.filter(({ parent }) => parent === id).map((child) => branch(child));
    const below = new Set([id, ...children.map((child) => child.id)]);
    const main = techniques.filter((technique) => below.has(technique.families[0] ?? '')).length;
    const all = techniques.filter((technique) => technique.families.some((family) => below.has(family))).length;
    return { id, name, short, main, all, children: children.filter((child) => child.all > 0) };
  };
  return families
    .filter(({ parent }) => parent === undefined)
    .map(branch)
    .filter(({ all }) => all > 0);
}

/** Paradigms that hold the main family of some technique: the others are topics that techniques touch. */
export function trunkOf(survey: Survey): Branch[] {
  return treeOf(survey).filter(({ main }) => main > 0);
}

export const taxonomyTree: Figure = {
  title: 'The families of techniques and how many each has',
  alt: (survey) =>
    `A tree of families with bars for the number of techniques whose main family each is. ${trunkOf(survey)
      .map(({ name, main, children }) => {
        const parts = children.map((child) => `${child.name} ${child.main}`).join(', ');
        return `${name}: ${main}${parts && ` (${parts})`}.`;
      })
      .join(' ')}`,
  table: (survey) => ({
    head: ['family', 'wider family', 'name', 'techniques with this main family', 'techniques that name this family'],
    rows: treeOf(survey).flatMap((paradigm) => [
      [paradigm.id, '', paradigm.name, toCell(paradigm.main), toCell(paradigm.all)],
      ...paradigm.children.map((child) => [child.id, paradigm.id, child.name, toCell(child.main), toCell(child.all)]),
    ]),
  }),
};
