/** What pagefind 1.5 keeps of a page in a file of its own, `fragment/<id>.pf_fragment`: gzip of a mark of the format, then this as JSON. */
export interface Fragment {
  /** Address of the page below the base path. */
  url: string;
  content: string;
  meta: Record<string, string>;
  /** Values by filter. */
  filters: Record<string, string[]>;
}

/** Reads the text of such a file, once unpacked. */
export function parseFragment(text: string): Fragment {
  return JSON.parse(text.slice(text.indexOf('{'))) as Fragment;
}

/** The text that pagefind reads as a page; the page has no headings to jump to. */
export function writeFragment(fragment: Fragment): string {
  return `pagefind_dcd${JSON.stringify({ ...fragment, word_count: fragment.content.split(/\s+/).length, anchors: [] })}`;
}
