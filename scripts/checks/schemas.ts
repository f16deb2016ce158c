import type { Content } from '../lib/content-files.ts';
import type { Problem } from '../lib/problem.ts';
import { findSchemaProblems } from '../lib/schema-problems.ts';

/** field-is-known, field-is-given, value-fits. */
export function checkSchemas(content: Content): Problem[] {
  return content.files.filter(({ data }) => data !== undefined).flatMap(findSchemaProblems);
}
