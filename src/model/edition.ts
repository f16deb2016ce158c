import type { Edition } from '../schemas/edition.ts';

/** The day of the last change among sections; undefined where none has a history. */
export function lastChanged(sections: Iterable<{ history: readonly { date: string }[] }>): string | undefined {
  return [...sections]
    .flatMap(({ history }) => history.map(({ date }) => date))
    .sort()
    .at(-1);
}

/** Which text this is: `edition 2026.11 (2026-11-23), text of 2026-11-28`. An edition is older than what was mended after it. */
export function editionText({ version, date }: Pick<Edition, 'version' | 'date'>, changed?: string): string {
  return `edition ${version} (${date})${changed === undefined ? '' : `, text of ${changed}`}`;
}
