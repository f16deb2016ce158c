/** A section's place on a page that holds several. */
export interface Part {
  /** Address of the section's own page, base path included. */
  address: string;
  /** What its element ids begin with on the common page: `s2-5`. */
  prefix: string;
}

/** A tag with its attributes, whose values may hold a `>`. */
const tags = /<[a-zA-Z](?:[^<>"]|"[^"]*")*>/g;
/** Attributes whose values are ids of elements. */
const idAttributes = / (id|for|aria-(?:labelledby|describedby|controls))="([^"]+)"/g;

/** The id on the common page of an element of a section; its references share one list and keep their ids. */
export function mergedId(prefix: string, id: string): string {
  return id.startsWith('ref-') ? id : `${prefix}-${id}`;
}

/**
 * Makes the HTML of a section fit a page with other sections: its ids begin with its prefix, and links to any of the
 * sections stay on the page. It looks at attributes inside tags only, as Astro writes them: in double quotes.
 */
export function mergeSection(html: string, part: Part, parts: readonly Part[]): string {
  const own = (ids: string) =>
    ids
      .split(' ')
      .map((id) => mergedId(part.prefix, id))
      .join(' ');
  return html.replaceAll(tags, (tag) =>
    tag
      .replaceAll(idAttributes, (_, name: string, ids: string) => ` ${name}="${own(ids)}"`)
      .replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`)
      .replace(/ href="([^"#]*)(?:#([^"]*))?"/, (whole, path: string, id?: string) => {
        const target = path === '' ? part : parts.find(({ address }) => address === path);
        if (!target) return whole;
        return ` href="#${id ? mergedId(target.prefix, id) : target.prefix}"`;
      }),
  );
}
