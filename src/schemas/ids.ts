import { z } from 'zod';

/**
 * A permanent id: file name, address and API key at once, so it never changes once published.
 * Lower-case letters, digits and hyphens, for example `diffusion-dpo`.
 */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens, for example "diffusion-dpo".');

/** The key of a reference, `<first author><year><first word>`, for example `wallace2024diffusion`. */
export const citeKeySchema = idSchema;

/** Address of a section inside the survey: `<chapter>/<section>`, for example `techniques/direct-preference`. */
export const sectionPathSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'Write a section as "<chapter>/<section>", for example "techniques/direct-preference".');

/** A day, `2026-11-23`. Quote it in YAML, otherwise YAML makes a time stamp of it. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Write a day as "2026-11-23", in quotes.');

/** The day when a record came into the Atlas, from which it is news; left out for those of the first day. */
export const sinceSchema = daySchema.optional();

/** A date as precise as it is known: `2024`, `2024-05` or `2024-05-22`, in quotes. */
export const partialDateSchema = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'Write a date as "2024", "2024-05" or "2024-05-22", in quotes.');

/** A web address. Only http and https, so that a record can never carry a script address. */
export const webAddressSchema = z
  .string()
  .max(2000, 'A web address has at most 2,000 characters.')
  .regex(/^https?:\/\/[^\s<>"]+$/i, 'Write a full web address that starts with https:// or http://.');

/** One line of text without leading or trailing space. */
export const lineSchema = z
  .string()
  .min(1, 'Write at least one character, or leave the field out.')
  .max(4000, 'Keep this under 4,000 characters.')
  .refine((text) => text === text.trim(), 'Remove the space at the beginning or the end.');
