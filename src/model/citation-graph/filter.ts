import { roles } from './roles.ts';
import type { ViewState } from './view-state.ts';
import type { WireText, WireWorks } from './wire.ts';

/** 1 for every work that the filters leave. Topics and chapters count once the texts are there; until then nobody fits them. */
export function filterWorks(works: WireWorks, text: WireText | undefined, state: ViewState): Uint8Array {
  const shown = new Uint8Array(works.count);
  const isRoleShown = roles.map(({ id }) => state.roles.includes(id));
  const topic = placeIn(text?.topics.table, state.topic);
  const chapter = placeIn(text?.chapters.table, state.chapter);
  const hasYears = state.from !== undefined || state.until !== undefined;
  for (let work = 0; work < works.count; work += 1) {
    const year = works.year[work] ?? 0;
    const fits =
      isRoleShown[works.role[work] ?? 0] &&
      (!hasYears || (year !== 0 && year >= (state.from ?? 0) && year <= (state.until ?? Infinity))) &&
      (state.topic === undefined || (topic !== undefined && text?.topics.of[work]?.includes(topic))) &&
      (state.chapter === undefined || (chapter !== undefined && text?.chapters.of[work]?.includes(chapter)));
    shown[work] = fits ? 1 : 0;
  }
  return shown;
}

function placeIn(
  table: readonly (readonly [id: string, name: string])[] | undefined,
  id: string | undefined,
): number | undefined {
  if (table === undefined || id === undefined) return undefined;
  const place = table.findIndex(([each]) => each === id);
  return place === -1 ? undefined : place;
}
