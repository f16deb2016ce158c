import type { Size } from '#model/citation-graph/camera.ts';
import type { Direction } from '#model/citation-graph/nearest.ts';
import type { Surface } from './surface.ts';
import type { ViewState } from '#model/citation-graph/view-state.ts';

/** Colours as the page computes them in its theme. */
export interface Palette {
  roles: string[];
  ink: string;
  muted: string;
  paper: string;
  line: string;
  accent: string;
  /** Second tone for citations of the selected work by others. */
  focus: string;
  /** Whether the reader's few colours stand for all others, so that lines and sizes must tell what colours cannot. */
  isForced: boolean;
}
export type ExportKind = 'png' | 'svg' | 'graphml';

/** What the page tells the engine, which may live in a worker. Places are pixels of the window. */
export type Command =
  /** Comes first, before there is a canvas. */
  | { type: 'load'; source: string }
  | {
      type: 'open';
      canvas: Surface;
      size: Size;
      ratio: number;
      palette: Palette;
      state: ViewState;
      isStill: boolean;
    }
  | { type: 'size'; size: Size; ratio: number }
  | { type: 'palette'; palette: Palette }
  | { type: 'state'; state: ViewState }
  | { type: 'pan'; dx: number; dy: number }
  | { type: 'zoom'; x: number; y: number; factor: number }
  | { type: 'reset' }
  | { type: 'point'; x: number; y: number; reach: number }
  | { type: 'leave' }
  | { type: 'pick'; x: number; y: number; reach: number }
  | { type: 'walk'; direction: Direction }
  | { type: 'find'; question: string; target: string }
  /** The title is that of a drawing. */
  | { type: 'export'; kind: ExportKind; title: string };

/** A work in a list. */
export interface WorkLine {
  key: string;
  title: string;
  /** Of what it introduced, where the title does not say it; otherwise empty. */
  name: string;
  authors: string;
  /** Of publication, as citations give it. */
  year: string;
  /** What the citation is for, where the list is one of citations. */
  kind: string;
  /** Where the citation was seen, for a sentence, and the day of reading; empty where they are not known. */
  source: string;
  read: string;
}
/** Everything that the panel tells of a work. */
export interface Details {
  work: WorkLine;
  role: string;
  list: string;
  topics: string[];
  chapters: string[];
  cites: WorkLine[];
  citedBy: WorkLine[];
  /** The chain to the work of `to`; empty where there is none, undefined where none was asked for. */
  path: WorkLine[] | undefined;
}
export interface Tip {
  title: string;
  role: string;
  x: number;
  y: number;
}

/** What the engine tells the page. */
export type Report =
  | { type: 'ready'; works: number }
  | { type: 'texts' }
  | { type: 'shown'; works: number; of: number; citations: number }
  | { type: 'hovered'; tip: Tip | undefined }
  | { type: 'picked'; key: string | undefined }
  | { type: 'details'; key: string; details: Details | undefined }
  /** A work was asked for that the network does not have. */
  | { type: 'unknown'; name: 'work' | 'to'; key: string }
  | { type: 'blocked'; direction: Direction }
  | { type: 'found'; question: string; target: string; works: WorkLine[] }
  | { type: 'exported'; kind: ExportKind; blob: Blob }
  | { type: 'unexported'; kind: ExportKind; message: string }
  | { type: 'drawn'; isComplete: boolean }
  | { type: 'failed'; message: string };
