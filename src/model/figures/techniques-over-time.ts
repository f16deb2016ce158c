import { dateOfRecord } from '../catalogue/work.ts';
import type { Survey } from '../survey.ts';
import { paradigmOf } from '../techniques/attributes.ts';
import { toCell, type Figure } from './figure.ts';

/** A half-year with the number of techniques of each paradigm that became public in it. */
export interface HalfYear {
  /** `2024 H1` for January to June. */
  label: string;
  counts: Map<string, number>;
  total: number;
}
/** The techniques by half-year and paradigm. */
export interface Growth {
  /** Paradigms that have techniques, in the order of the taxonomy. */
  paradigms: { id: string; label: string; total: number }[];
  /** From the first to the last, none left out. */
  halfYears: HalfYear[];
  /** Techniques whose month of publication is not known; they are in no half-year. */
  undated: number;
}

/** Half-years since year 0, undefined where no month is known. */
function halfOf(date: string | undefined): number | undefined {
  const [year, month] = date?.split('-').map(Number) ?? [];
  return year === undefined || month === undefined ? undefined : year * 2 + (month > 6 ? 1 : 0);
}

/** Counts the techniques by the half-year in which their work was first public and by the paradigm of their main family. */
export function growthOf(survey: Survey): Growth {
  const dated: { half: number; paradigm: string }[] = [];
  const totals = new Map<string, number>();
  for (const technique of survey.techniques.values()) {
    const half = halfOf(dateOfRecord(survey, technique.work));
    const paradigm = paradigmOf(survey, technique);
    if (half === undefined) continue;
    dated.push({ half, paradigm });
    totals.set(paradigm, (totals.get(paradigm) ?? 0) + 1);
  }
  const halves = dated.map(({ half }) => half);
  const first = Math.min(...halves);
  const length = dated.length === 0 ? 0 : Math.max(...halves) - first + 1;
  const halfYears = Array.from({ length }, (_, index) => {
    const half = first + index;
    const counts = new Map<string, number>();
    for (const each of dated) if (each.half === half) counts.set(each.paradigm, (counts.get(each.paradigm) ?? 0) + 1);
    return {
      label: `${Math.floor(half / 2)} H${(half % 2) + 1}`,
      counts,
      total: [...counts.values()].reduce((a, b) => a + b, 0),
    };
  });
  const paradigms = [...survey.families.values()].flatMap(({ id, short }) => {
    const total = totals.get(id);
    return total === undefined ? [] : [{ id, label: short, total }];
  });
  return { paradigms, halfYears, undated: survey.techniques.size - dated.length };
}

export const techniquesOverTime: Figure = {
  title: 'Techniques of the Atlas by half-year and paradigm',
  alt: (survey) => {
    const { paradigms, halfYears, undated } = growthOf(survey);
    const bars = halfYears.map(({ label, total }) => `${label}: ${total}`).join(', ');
    const parts = paradigms.map(({ label, total }) => `${label} ${total}`).join(', ');
    const rest = undated === 0 ? '' : ` Techniques without a known month, which the bars leave out: ${undated}.`;
    return `Stacked bars of the number of techniques by the half-year in which they were first public. ${bars}. By paradigm: ${parts}.${rest}`;
  },
  table: (survey) => {
    const { paradigms, halfYears } = growthOf(survey);
    return {
      head: ['half-year', ...paradigms.map(({ label }) => label), 'total'],
      rows: halfYears.map(({ label, counts, total }) => [
        label,
        ...paradigms.map(({ id }) => toCell(counts.get(id) ?? 0)),
        toCell(total),
      ]),
    };
  },
};
