import { gaps } from '../gaps.ts';
import type { Compared, Property } from './comparison.ts';

/** A property with what each of the techniques has in it. */
export interface ComparedRow extends Property {
  cells: string[];
  /** Whether the cells are not all the same. Of texts that is nearly always so. */
  differs: boolean;
  /** Whether values of a fixed vocabulary differ. What is not known differs from nothing. */
  isMarked: boolean;
}

/** The properties of some techniques side by side. */
export function compareRows(properties: readonly Property[], chosen: readonly Compared[]): ComparedRow[] {
  return properties.map((property) => {
    const cells = chosen.map((technique) => technique.cells[property.id] ?? '');
    const known = cells.filter((text) => text !== gaps.notChecked && text !== gaps.notReported);
    const isMarked = property.isControlled === true && new Set(known).size > 1;
    return { ...property, cells, differs: new Set(cells).size > 1, isMarked };
  });
}
