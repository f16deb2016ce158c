/** Addresses inside the site, relative to its base path. They are permanent: everything that links asks here. */
export const paths = {
  home: '/',
  survey: '/survey/',
  chapter: (chapter: string) => `/chapters/${chapter}/`,
  /** The whole text on one page, of a chapter and of the survey. */
  chapterInFull: (chapter: string) => `/chapters/${chapter}/full/`,
  inFull: '/chapters/full/',
  section: (path: string) => `/chapters/${path}/`,
  techniques: '/techniques/',
  compare: '/compare/',
  lineage: '/lineage/',
  /** A technique in the picture of the lineage, or in the list below it. */
  inLineage: (id: string) => `/lineage/#${anchors.inLineage(id)}`,
  /** The comparison with one technique in it. */
  compareWith: (id: string) => `/compare/?t=${id}`,
  technique: (id: string) => `/techniques/${id}/`,
  benchmarks: '/benchmarks/',
  benchmark: (id: string) => `/benchmarks/${id}/`,
  metrics: '/metrics/',
  results: '/results/',
  /** The reported numbers of one group: those on one benchmark, or on test sets whose names begin alike. */
  resultGroup: (id: string) => `/results/${id}/`,
  /** The same numbers as a file. */
  resultData: (group: string) => `/results/${group}.csv`,
  /** What the columns of such a file hold. */
  resultColumns: '/api/#results-csv',
  metric: (id: string) => `/metrics/${id}/`,
  references: '/references/',
  reference: (key: string) => `/references/${key}/`,
  /** The reported numbers that a work prints, and those of a technique, on its page. */
  numbersOfWork: (key: string) => `/references/${key}/#${anchors.numbers}`,
  numbersOfTechnique: (id: string) => `/techniques/${id}/#${anchors.numbers}`,
  glossary: '/glossary/',
  term: (id: string) => `/glossary/#${id}`,
  notation: '/notation/',
  symbol: (id: string) => `/notation/#${id}`,
  network: '/network/',
  /** The rows of a table of a section. */
  tableData: (id: string) => `/tables/${id}.csv`,
  /** The data of a figure. */
  figureData: (id: string) => `/figures/${id}.csv`,
  lab: '/lab/',
  /** The derivation of Diffusion-DPO with its numbers. */
  derivation: '/lab/derivation/',
  search: '/search/',
  /** What was changed lately; its feeds are `/rss.xml`, `/atom.xml` and `/feed.json`. */
  news: '/whats-new/',
  about: '/about/',
  offline: '/about/offline/',
} as const;

/** The page of a record, by what it is a record of. */
export const recordPath = { technique: paths.technique, benchmark: paths.benchmark, metric: paths.metric };

/** Ids of elements on a page, permanent like addresses. */
export const anchors = {
  /** The n-th citation of a work on a page, counted from 1. */
  citation: (key: string, n: number) => `cite-${key}-${n}`,
  /** The entry of a work in the page's reference list. */
  reference: (key: string) => `ref-${key}`,
  inLineage: (id: string) => `in-lineage-${id}`,
  /** The table of reported numbers of a work or a technique. */
  numbers: 'numbers',
  equation: (id: string) => `eq-${id}`,
  figure: (id: string) => `fig-${id}`,
  table: (id: string) => `tab-${id}`,
};
