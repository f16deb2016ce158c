import { z } from 'zod';
import { citeKeySchema, daySchema, idSchema, lineSchema } from './ids.ts';

/** A chapter: `content/chapters/<nn>-<chapter>/chapter.yaml`. */
export const chapterSchema = z.strictObject({
  /** Title as shown: `Alignment techniques`. */
  title: lineSchema,
  /** What the chapter answers, in one or two sentences. */
  summary: lineSchema,
});
export type ChapterRecord = z.output<typeof chapterSchema>;

/** A section: front matter of `content/chapters/<nn>-<chapter>/<nn>-<section>.mdx`. */
export const sectionSchema = z.strictObject({
  /** Title as shown: `Direct preference optimisation`. */
  title: lineSchema,
  /** The question that the section answers; it opens the page. */
  question: lineSchema,
  /** What the section says, in one or two sentences, for lists and search engines. */
  summary: lineSchema,
  /** `written`: the text is there. `planned`: the page shows the question and the works it will cover. */
  status: z.enum(['written', 'planned']),
  /** Works that a planned section will treat. A written one cites them instead. */
  covers: z.array(citeKeySchema).default([]),
  /** Families of `content/taxonomy.yaml` that the section treats. */
  families: z.array(idSchema).default([]),
  /** When the text was last changed in substance, and why; the newest first. */
  history: z.array(z.strictObject({ date: daySchema, change: lineSchema })).min(1),
});
export type SectionRecord = z.output<typeof sectionSchema>;
