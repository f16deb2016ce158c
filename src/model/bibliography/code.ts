import type { Reference, Survey } from '../survey.ts';

/** Official code of a work, with the records that name it; none where the work's own record does. */
export interface CodeLink {
  url: string;
  records: Reference['introduces'];
}

/**
 * The official code of a work: what its own record names, then what the records of the techniques and metrics that it
 * introduces name. An address that several of them name comes once.
 */
export function codeOf(survey: Survey, reference: Reference): CodeLink[] {
  const links = new Map<string, CodeLink>();
  if (reference.code) links.set(sameCode(reference.code), { url: reference.code, records: [] });
  for (const record of reference.introduces) {
    const url = {
      technique: () => survey.techniques.get(record.id)?.code?.url,
      metric: () => survey.metrics.get(record.id)?.implementation?.url,
      // Its record tells where the data are, which is not its code.
      benchmark: () => undefined,
    }[record.kind]();
    if (url === undefined) continue;
    const known = links.get(sameCode(url));
    if (!known) links.set(sameCode(url), { url, records: [record] });
    else if (known.records.length > 0) known.records.push(record);
  }
  return [...links.values()];
}

/** What two spellings of one repository's address have in common. */
function sameCode(url: string): string {
  return url.toLowerCase().replace(/(?:\.git)?\/*$/, '');
}
