import { editionText } from '../edition.ts';
import type { Edition } from '../../schemas/edition.ts';

/** A record as corrections and discussions name it: by its permanent address. */
export interface Subject {
  /** Address inside the site: `/techniques/ddpo/`. */
  path: string;
  title: string;
  /** Day on which it was last changed or held against its sources. */
  changed?: string | undefined;
}

const ask = 'What is wrong or missing, and the source that shows it:\n';

/** A report to be filled in and sent by hand, for an edition that has no repository to open an issue in. */
export function errorReport(edition: Edition, { title, changed }: Subject, address: string): string {
  const name = `${edition.title}, ${editionText(edition, changed)}`;
  return `Error in the ${name}\n\nPage: ${address}\nTitle: ${title}\n\n${ask}`;
}

/** The address that opens a new issue about a record with its title and address filled in; undefined without a repository. */
export function newIssue({ repository }: Edition, { path, title }: Subject, kind: string, address: string): string | undefined {
  if (!repository) return undefined;
  const query = new URLSearchParams({
    title: `${kind}: ${title} (${path})`,
    body: `Page: ${address}\n\n${ask}`,
  });
  const url = new URL(repository);
  url.pathname = `${url.pathname.replace(/\/$/, '')}/issues/new`;
  url.search = query.toString();
  return url.href;
}

/** The discussions about a record on the host of the repository; undefined where none are set up. */
export function discussionsOf({ discussion }: Edition, { path }: Subject): string | undefined {
  if (!discussion) return undefined;
  return `https://github.com/${discussion.repository}/discussions?${new URLSearchParams({ discussions_q: `"${path}"` }).toString()}`;
}
