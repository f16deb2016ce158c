import { base } from '../base.ts';
import { loadOnce } from '../load-once.ts';

/** What is shown of a work before its page is opened. */
export interface WorkLabel {
  title: string;
  /** `Wallace et al., 2024`. */
  by: string;
}
/** Every work of the Atlas by its key; former keys with those that took their place. */
export interface WorkIndex {
  works: Record<string, WorkLabel>;
  former: Record<string, string>;
}

/** The index of all works, fetched once a page. @throws where the network fails; the next call tries again */
export const getWorks = loadOnce(async () => {
  const response = await fetch(`${base}selection/works.json`);
  if (!response.ok) throw new Error(`The list of works could not be fetched (${response.status}).`);
  return (await response.json()) as WorkIndex;
});

/** Address of a work's page. */
export function pageOf(key: string): string {
  return `${base}references/${key}/`;
}

/** Address of a work's file with this ending. */
export function fileOf(key: string, ending: string): string {
  return `${base}references/${key}${ending}`;
}
