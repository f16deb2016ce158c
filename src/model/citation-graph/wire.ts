/**
 * The network on its way to the reader: one file, little-endian, in sections that can be used as soon as they have
 * come. Each section: one byte that names it, its length in four bytes, its content. Works come first, so that a
 * picture can be drawn before the rest is there; texts, which only hover and search need, come last.
 *
 * Works are numbered by citations, so the first ones are those worth a label.
 */
export const sections = {
  /** Count (4 bytes); unit (float 32); x and y of every work as 16-bit multiples of it; roles; years (16 bit, 0 unknown); citations (variable). */
  works: 1,
  /** Count (4 bytes); for each work: the number of works it cites, then their numbers ascending, each less the one before (variable). */
  edges: 2,
  /** Number of the view (1 byte); unit; x and y, as above. */
  layout: 3,
  /** JSON: `WireText`. */
  text: 4,
} as const;
/** First four bytes: `DAA1`. */
export const magic = 0x31414144;
/** Views with a layout of their own by their number in the file; the force layout comes with the works. */
export const layoutNumbers = { time: 1, topic: 2 } as const;

/** Places of all works, by number. */
export interface Places {
  x: Float32Array;
  y: Float32Array;
}
/** What the first picture needs. */
export interface WireWorks extends Places {
  count: number;
  /** Numbers of `roles`. */
  role: Uint8Array;
  /** 0 where unknown. */
  year: Uint16Array;
  citedBy: Uint32Array;
}
/** A band of the time axis or a lane, from start to end; or a disc of a topic. */
export interface WireBand {
  label: string;
  start: number;
  end: number;
}
export interface WireCluster {
  label: string;
  x: number;
  y: number;
  r: number;
}

/** Words: columns by number of the work, tables where values repeat. */
export interface WireText {
  keys: string[];
  titles: string[];
  labels: string[];
  /** What else works are called. */
  names: string[][];
  authors: string[];
  /** Years of publication as citations give them, with letters; those of `WireWorks` are of the first public version. */
  published: string[];
  /** One letter a work: `c`omplete, `p`artial, `u`nread list; upper case where it stands in the survey's own list. */
  lists: string;
  /** Ids with names, and for each work the places of its own in the table. */
  topics: { table: [id: string, name: string][]; of: number[][] };
  chapters: { table: [id: string, name: string][]; of: number[][] };
  /** Where citations were seen: a table, then runs of [number of citations, place in the table] in their order. */
  evidence: { table: [evidence: string, read: string][]; runs: [number, number][] };
  /** Citations whose purpose a record tells: [place of the citation, number of the kind]. */
  kinds: [number, number][];
  years: WireBand[];
  lanes: WireBand[];
  clusters: WireCluster[];
}
