import { z } from 'zod';
import { citeKeySchema, idSchema, lineSchema, partialDateSchema, sinceSchema, webAddressSchema } from './ids.ts';
import { sourcesSchema } from './source.ts';

/** One author or editor, in CSL-JSON's words: a person has a family name, an institution is `literal`. */
export const nameSchema = z.union([
  z.strictObject({
    /** Family name without its particle: `Gogh` in "van Gogh". */
    family: lineSchema,
    /** Given names as printed: `Robert L.`. */
    given: lineSchema.optional(),
    /** Generational suffix: `Jr.`, `IV`. */
    suffix: lineSchema.optional(),
    /** Particle that sorts with the given name: `van` in the Dutch custom. */
    'dropping-particle': lineSchema.optional(),
    /** Particle that stays with the family name: `de` in "de Finetti". */
    'non-dropping-particle': lineSchema.optional(),
  }),
  z.strictObject({
    /** Name of an institution or team, or of a person with one name: `Gemini Team`. */
    literal: lineSchema,
  }),
]);
export type Name = z.output<typeof nameSchema>;

/** A date in CSL-JSON: `[[2024, 5, 22]]`, `[[2024, 5]]` or `[[2024]]`. */
const cslDateSchema = z.strictObject({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2),
});

/** The citable record in CSL-JSON. It is the master of every export. */
export const cslSchema = z.strictObject({
  /** CSL item type. `article` is a preprint. */
  type: z.enum([
    'article',
    'article-journal',
    'paper-conference',
    'book',
    'chapter',
    'report',
    'software',
    'thesis',
    'webpage',
    'dataset',
  ]),
  /** Title in title case as printed, plain text. */
  title: lineSchema,
  /** Authors in the printed order. Leave out where no list was seen. */
  author: z.array(nameSchema).min(1).optional(),
  /** Editors of the volume. */
  editor: z.array(nameSchema).min(1).optional(),
  /** When this version was published. */
  issued: cslDateSchema.optional(),
  /** Journal or proceedings, full name without acronym; a series has one form. */
  'container-title': lineSchema.optional(),
  /** Series of the proceedings, for example `Proceedings of Machine Learning Research`. */
  'collection-title': lineSchema.optional(),
  publisher: lineSchema.optional(),
  'publisher-place': lineSchema.optional(),
  volume: lineSchema.optional(),
  issue: lineSchema.optional(),
  /** Article or report number; `arXiv:2305.13301` for a preprint. */
  number: lineSchema.optional(),
  /** Pages with a plain hyphen: `8228-8238`. */
  page: lineSchema.optional(),
  edition: lineSchema.optional(),
  /** Kind of the work where the type does not say it, for example `preprint`. */
  genre: lineSchema.optional(),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'Write the bare DOI, for example "10.1145/3796982".')
    .optional(),
  ISBN: lineSchema.optional(),
  ISSN: lineSchema.optional(),
  URL: webAddressSchema.optional(),
  language: lineSchema.optional(),
});
export type Csl = z.output<typeof cslSchema>;

/** How a work came into the bibliography. It decides its role in the citation network. */
export const originSchema = z.enum(['self', 'survey', 'companion', 'added', 'citing']);
export type Origin = z.output<typeof originSchema>;

/** A text of the Atlas with the sources that were read for it. */
const statementSchema = z.strictObject({ text: lineSchema, sources: sourcesSchema });

/** What the seven facets of a work's key findings say; each written from a source that was read. */
export const findingsSchema = z.strictObject({
  /** The problem, and why it was worth solving. */
  motivation: statementSchema.optional(),
  /** What was done. */
  methodology: statementSchema.optional(),
  /** What came out, with numbers and their setting. */
  keyResults: statementSchema.optional(),
  /** What is new in it. */
  contribution: statementSchema.optional(),
  /** What it changed for others. */
  significance: statementSchema.optional(),
  /** What it does not do, by its own words or by later works. */
  limitations: statementSchema.optional(),
  /** What its authors or later works leave to be done. */
  futureWork: statementSchema.optional(),
});

/** One work of the bibliography: `content/references/<key>.yaml`. */
export const referenceSchema = z.strictObject({
  /** The citable record. */
  csl: cslSchema,
  /** Set where the author list goes on after the names that are known ("and others"). */
  moreAuthors: z.boolean().default(false),
  /** How it came here: `self` the survey, `survey` in its reference list, `companion` in the authors' reading list, `added` needed by a chapter, `citing` cites the survey. */
  origin: originSchema,
  since: sinceSchema,
  /** True for works whose reference list was seen to contain the survey. */
  citesSurvey: z.boolean().default(false),
  /** arXiv id without version, in quotes: `"2305.13301"`. */
  arxiv: z
    .string()
    .regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+\/\d{7})$/, 'Write the arXiv id without version, in quotes: "2305.13301".')
    .optional(),
  /** arXiv categories, the primary one first, as far as a source was read: `[cs.LG, cs.AI]`. */
  arxivCategories: z.array(z.string().regex(/^[a-z-]+(?:\.[A-Za-z-]+)?$/, 'Write an arXiv category as "cs.LG".')).optional(),
  /** First time it was public, as precise as known. */
  date: partialDateSchema.optional(),
  /** Short venue with year for lists: `CVPR 2024`. */
  venueShort: lineSchema.optional(),
  /** What the listing says of the work, for example `35 pages, 5 figures, 3 tables`. */
  comments: lineSchema.optional(),
  /** Titles under which the work is also listed. */
  otherTitles: z.array(lineSchema).default([]),
  /** Models that readers look the work up for: `Stable Diffusion 3`. Not where the title begins with the name. */
  models: z.strictObject({ names: z.array(lineSchema).min(1), sources: sourcesSchema }).optional(),
  /** Former keys: of records that were joined into this one, and of this one. They go on to lead here. */
  formerKeys: z.array(citeKeySchema).default([]),
  /** Research topic within the Atlas: an id of `content/taxonomy.yaml`. */
  topics: z.array(idSchema).default([]),
  /** Official code, where a source names it. */
  code: webAddressSchema.optional(),
  /** What the work is about in one to three sentences, in the Atlas's own words. */
  summary: statementSchema.optional(),
  /** What its abstract says, at the abstract's length, in the Atlas's own words. */
  abstract: statementSchema.optional(),
  findings: findingsSchema.optional(),
  /** How sure the record is. */
  provenance: z.strictObject({
    /** Where the metadata was read. */
    sources: z.array(lineSchema),
    /** How many independent sources agree on the author list. */
    agree: z.int().min(0),
    /** What is doubtful about the record, and why. Shown on its page. */
    suspect: lineSchema.nullable().default(null),
    /** Anything a maintainer must know. */
    notes: lineSchema.nullable().default(null),
  }),
});
export type ReferenceRecord = z.output<typeof referenceSchema>;
