import { z } from 'zod';
import type { DataPath } from './data.ts';

/** The schema of a place inside data that a schema describes; undefined where it describes none. */
export function schemaAt(schema: z.core.$ZodType, path: DataPath): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest);
  if (inner instanceof z.ZodObject) {
    const field = (inner.shape as z.core.$ZodShape)[step];
    return field && schemaAt(field, rest);
  }
  if (inner instanceof z.ZodUnion) {
    const found = inner.options.map((option) => schemaAt(option, path));
    return found.find((each) => each !== undefined);
  }
  return undefined;
}

/** Names of the fields that a place may have; none where it is not a group of fields. */
export function fieldsAt(schema: z.core.$ZodType, path: DataPath): string[] {
  const found = schemaAt(schema, path);
  if (found instanceof z.ZodUnion) return [...new Set(found.options.flatMap((option) => fieldsAt(option, [])))];
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** What belongs at a place, in words: `text`, `a list`, `one of: written, planned`. */
export function describe(schema: z.core.$ZodType | undefined): string {
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodEnum) return `one of: ${inner.options.join(', ')}`;
  if (inner instanceof z.ZodString) return 'text';
  if (inner instanceof z.ZodNumber) return inner.format === 'safeint' ? 'a whole number' : 'a number';
  if (inner instanceof z.ZodBoolean) return 'true or false';
  if (inner instanceof z.ZodArray) return 'a list';
  return 'a group of fields';
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;
  return isWrapper ? unwrap(schema.unwrap()) : schema;
}
