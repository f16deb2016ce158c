/** One `<Cite>`; `anchors[i]` is the element id of the citation of `keys[i]`. */
export interface Citation {
  keys: string[];
  anchors: string[];
  line: number;
}
export interface Heading {
  depth: number;
  text: string;
  id: string | undefined;
  line: number;
}
/** A numbered block; numbers count per kind from 1 in the order of the page. */
export interface Block {
  kind: 'equation' | 'figure' | 'table';
  id: string;
  number: number;
  line: number;
}
/** A name that points somewhere: `<Ref to>`, `<Term id>`, `<Technique id>`, ... */
export interface Link {
  name: string;
  target: string;
  line: number;
}

/** What a text says of itself, in document order; lines count from 1 in the file. */
export interface Prose {
  citations: Citation[];
  headings: Heading[];
  blocks: Block[];
  links: Link[];
  /** LaTeX of every formula. */
  formulas: { tex: string; line: number }[];
  /** Names of the components that are used, with their attributes; `true` stands for one without a value. */
  names: { name: string; attributes: Record<string, string | true>; line: number }[];
  /** Addresses of links and images. */
  addresses: { url: string; line: number }[];
  /** Things that prose must not contain: code, HTML, script addresses. */
  foreign: { what: string; line: number }[];
  words: number;
}
