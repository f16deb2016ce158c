import { isYearOnly, yearsOf } from '../bibliography/first-publication.ts';
import { dateOfRecord } from '../catalogue/work.ts';
import type { Survey, Technique } from '../survey.ts';
import { paradigmOf } from './attributes.ts';

/** A technique in the picture of descent; lengths in px. */
export interface LineageNode {
  technique: Technique;
  paradigm: string;
  /** First publication as a number of years: 2023.5. */
  time: number;
  /** Whether only its year is known; it stands at the end of that. */
  isYearOnly: boolean;
  x: number;
  y: number;
  /** Room that its mark and label take. */
  width: number;
}
/** A band of the picture: a paradigm with its techniques. */
export interface LineageLane {
  id: string;
  label: string;
  y: number;
  height: number;
}
/** The whole picture; the same survey gives the same picture. */
export interface LineagePicture {
  width: number;
  height: number;
  /** Beginnings of years, and of the half-year in which the picture begins. */
  times: { label: string; x: number }[];
  lanes: LineageLane[];
  nodes: LineageNode[];
  /** From the older technique to the one that builds on it. */
  edges: { from: LineageNode; to: LineageNode }[];
}

/** As wide as lets all of it, with the long name of a late technique, into a window of 1,440 px. */
const yearWidthPx = 254;
const rowHeightPx = 26;
const laneGapPx = 30;
const topPx = 34;
const leftPx = 14;
/** Mean width of a letter of the labels at 13 px; a little too wide rather than too narrow. */
const letterWidthPx = 7.2;

/**
 * Lays techniques out by time, in a lane for each paradigm; within a lane each takes the first row in which its label
 * has room. Techniques without a date are left out: the list beside the picture has them.
 */
export function lineagePicture(survey: Survey): LineagePicture {
  const dated = [...survey.techniques.values()].flatMap((technique) => {
    const date = dateOfRecord(survey, technique.work);
    if (date === undefined) return [];
    return [{ technique, time: yearsOf(date), isYearOnly: isYearOnly(date), paradigm: paradigmOf(survey, technique) }];
  });
  dated.sort((a, b) => a.time - b.time || (a.technique.id < b.technique.id ? -1 : 1));
  // It begins with the half-year of the first technique, so that it opens on something.
  const first = Math.floor((dated[0]?.time ?? 2020) * 2) / 2;
  const last = Math.floor(dated.at(-1)?.time ?? first);
  const xOf = (time: number) => Math.round(leftPx + (time - first) * yearWidthPx);

  const nodes: LineageNode[] = [];
  const lanes: LineageLane[] = [];
  let y = topPx;
  for (const { id, name } of [...survey.families.values()].filter(({ parent }) => !parent)) {
    const members = dated.filter(({ paradigm }) => paradigm === id);
    if (members.length === 0) continue;
    const laneTop = y;
    const rowEnds: number[] = [];
    for (const member of members) {
      const x = xOf(member.time);
      const width = Math.round(30 + member.technique.name.length * letterWidthPx);
      const free = rowEnds.findIndex((end) => end < x);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = x + width;
      nodes.push({ ...member, x, y: laneTop + laneGapPx + row * rowHeightPx, width });
    }
    const height = laneGapPx + rowEnds.length * rowHeightPx;
    lanes.push({ id, label: name, y: laneTop, height });
    y += height + 8;
  }
  const byId = new Map(nodes.map((node) => [node.technique.id, node]));
  const edges = nodes.flatMap((to) =>
    (to.technique.lineage?.buildsOn ?? []).flatMap(({ technique }) => {
      const from = technique === undefined ? undefined : byId.get(technique);
      return from ? [{ from, to }] : [];
    }),
  );
  const width = Math.max(...nodes.map(({ x, width: room }) => x + room)) + leftPx;
  const years = Array.from({ length: last - Math.ceil(first) + 1 }, (_, index) => Math.ceil(first) + index);
  const times = years.map((year) => ({ label: String(year), x: xOf(year) }));
  if (!Number.isInteger(first)) times.unshift({ label: `July ${Math.floor(first)}`, x: xOf(first) });
  return { width, height: y + 8, times, lanes, nodes, edges };
}
