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

const base = document.documentElement.dataset.base ?? '/';
let index: Promise<WorkIndex> | undefined;

/** The index of all works, fetched once a page. @throws where the network fails; the next call tries again */
export function getWorks(): Promise<WorkIndex> {
  index ??= fetch(`${base}selection/works.json`).then((response) => {
    if (!response.ok) throw new Error(`The list of works could not be fetched (${response.status}).`);
    return response.json() as Promise<WorkIndex>;
  });
  index.catch(() => (index = undefined));
  return index;
}

/** Address of a work's page. */
export function pageOf(key: string): string {
  return `${base}references/${key}/`;
}

/** Address of a work's file with this ending. */
export function fileOf(key: string, ending: string): string {
  return `${base}references/${key}${ending}`;
}
