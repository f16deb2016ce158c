import { describe, expect, it } from 'vitest';
import { compareRows } from '../../../../src/model/techniques/compared-rows.ts';

const technique = (id: string, cells: Record<string, string>) => ({
  id,
  name: id,
  names: [],
  path: '',
  work: '',
  cells,
  related: [],
});
const properties = [
  { id: 'regime', label: 'Regime', isControlled: true as const },
  { id: 'limits', label: 'Limits' },
];
const marks = (...cells: Record<string, string>[]) =>
  compareRows(
    properties,
    cells.map((each, index) => technique(String(index), each)),
  ).map(({ differs, isMarked }) => ({ differs, isMarked }));

describe('compareRows(properties, chosen)', () => {
  it('marks values of a vocabulary that differ, and no texts', () => {
    expect(marks({ regime: 'Online', limits: 'Slow.' }, { regime: 'Offline', limits: 'Blind.' })).toEqual([
      { differs: true, isMarked: true },
      { differs: true, isMarked: false },
    ]);
  });

  it.each(['Not yet checked', 'Not reported'])('does not say that %s differs from what is known', (unknown) => {
    expect(marks({ regime: 'Online' }, { regime: unknown })[0]).toEqual({ differs: true, isMarked: false });
  });

  it('marks nothing of one technique', () => {
    expect(marks({ regime: 'Online', limits: 'Slow.' })[0]).toEqual({ differs: false, isMarked: false });
  });
});
