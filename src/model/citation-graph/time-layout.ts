import { compareFirstPublication } from '../bibliography/first-publication.ts';
import type { Layout } from './places.ts';

/** What places a work in time and topic. */
export interface DatedWork {
  key: string;
  date: string | undefined;
  year: number | undefined;
  paradigm: string | undefined;
}
/** A named stretch of an axis, in units of the layout. */
export interface Band {
  id: string;
  label: string;
  start: number;
  end: number;
}
/** Years from left to right, topics from top to bottom. */
export interface TimeLayout {
  places: Layout;
  years: Band[];
  lanes: Band[];
}

/** Side of the cell that one work takes. */
export const cell = 28;
/** Air between years and between lanes. */
const gap = 18;
/** Room for the name of a lane above its works. */
const head = 46;
/** Height of a lane with one row of works. */
export const leastLane = head + cell;

/**
 * Works by year (columns) and topic (lanes). Inside a year they stand in the order of their dates, column by column;
 * only years with works take room, so the axis is ordinal. Works without a year stand in a last column.
 *
 * @param families topics in the order of the lanes; works of none of them stand in a last lane
 */
export function timeLayout(works: readonly DatedWork[], families: readonly { id: string; short: string }[]): TimeLayout {
  const known = new Set(families.map(({ id }) => id));
  const yearOf = (work: DatedWork) => (work.year === undefined ? 'unknown' : String(work.year));
  const laneOf = (work: DatedWork) => (work.paradigm !== undefined && known.has(work.paradigm) ? work.paradigm : 'none');
  const cells = new Map<string, DatedWork[]>();
  for (const work of [...works].sort(byDate)) {
    const name = `${yearOf(work)} ${laneOf(work)}`;
    const there = cells.get(name);
    if (there) there.push(work);
    else cells.set(name, [work]);
  }
  const yearIds = [...new Set(works.map(yearOf))].sort();
  const laneIds = [...families.map(({ id }) => id), 'none'].filter((lane) =>
    yearIds.some((year) => cells.has(`${year} ${lane}`)),
  );
  const columns = yearIds.map((year) =>
    Math.ceil(Math.sqrt(Math.max(...laneIds.map((lane) => cells.get(`${year} ${lane}`)?.length ?? 0)))),
  );
  const rowsOf = (year: string, index: number, lane: string) =>
    Math.ceil((cells.get(`${year} ${lane}`)?.length ?? 0) / (columns[index] ?? 1));
  const rows = laneIds.map((lane) => Math.max(1, ...yearIds.map((year, index) => rowsOf(year, index, lane))));
  const years = bands(
    yearIds,
    columns.map((n) => n * cell),
    (id) => (id === 'unknown' ? 'Year unknown' : id),
  );
  const names = new Map(families.map(({ id, short }) => [id, short]));
  const lanes = bands(
    laneIds,
    rows.map((n) => n * cell + head),
    (id) => names.get(id) ?? 'No topic yet',
  );
  const places: Layout = new Map();
  yearIds.forEach((year, column) => {
    laneIds.forEach((lane, row) => {
      const inCell = cells.get(`${year} ${lane}`) ?? [];
      const high = rowsOf(year, column, lane);
      inCell.forEach(({ key }, index) => {
        places.set(key, {
          x: (years[column]?.start ?? 0) + (Math.floor(index / high) + 0.5) * cell,
          y: (lanes[row]?.start ?? 0) + head + ((index % high) + 0.5) * cell,
        });
      });
    });
  });
  return { places, years, lanes };
}

function bands(ids: readonly string[], sizes: readonly number[], label: (id: string) => string): Band[] {
  let start = 0;
  return ids.map((id, index) => {
    const band = { id, label: label(id), start, end: start + (sizes[index] ?? 0) };
    start = band.end + gap;
    return band;
  });
}

function byDate(a: DatedWork, b: DatedWork): number {
  return compareFirstPublication(a.date, b.date) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
