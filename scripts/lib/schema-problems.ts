import type { z } from 'zod';
import type { ContentFile } from './content-files.ts';
import { valueAt, type DataPath } from './data.ts';
import { suggest } from './nearest.ts';
import { quote, type Problem } from './problem.ts';
import { describe, fieldsAt, schemaAt } from './schema-shape.ts';

type Issue = z.core.$ZodIssue;
type Place = Pick<ContentFile, 'path' | 'kind' | 'data' | 'schema' | 'lineOf' | 'writtenAt'>;
type Finding = Pick<Problem, 'message' | 'hint' | 'rule'> & { at: DataPath };

/** Stands where a schema has no words of its own. */
const noWords = '-';

/** Holds the data of a file against its schema and says what does not fit, in words for an editor. */
export function findSchemaProblems(file: Place): Problem[] {
  const { success, error } = file.schema.safeParse(file.data, { error: () => noWords });
  if (success) return [];
  return error.issues
    .flatMap((issue) => explain(file, issue))
    .map(({ at, ...finding }) => ({ ...finding, file: file.path, line: file.lineOf(at) }));
}

function explain(file: Place, issue: Issue, before: DataPath = []): Finding[] {
  const at = [...before, ...(issue.path as DataPath)];
  const value = valueAt(file.data, at);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(file, at, key));
  if (issue.code === 'invalid_union') {
    const [nearest = []] = [...issue.errors].sort((a, b) => weight(a) - weight(b));
    return nearest.flatMap((each) => explain(file, each, at));
  }
  if (value === undefined) return [missingField(file, at)];
  if (issue.code === 'invalid_type' || value === null) return [{ at, ...wrongType(file, at, value), rule: 'value-fits' }];
  const hint = issue.message === noWords ? limits(issue, value) : issue.message;
  return [{ at, message: found(file, at, value, issue), hint, rule: 'value-fits' }];
}

/** Of the forms that a record may have, the one is meant that misses least. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function unknownField(file: Place, at: DataPath, key: string): Finding {
  const here = [...at, key];
  if (/^column \d+$/.test(key)) {
    const message = `This line has a cell too many: ${quote(valueAt(file.data, here))}.`;
    return { at: here, message, hint: 'Remove it, or the tab before it.', rule: 'field-is-known' };
  }
  const where = nameOf(file, at);
  const hint = suggest(key, fieldsAt(file.schema, at), 'Remove it; content/README.md shows the fields of each kind of file.');
  return { at: here, message: `There is no field ${quote(key)}${where && ` in ${where}`}.`, hint, rule: 'field-is-known' };
}

function missingField(file: Place, at: DataPath): Finding {
  const field = String(at.at(-1));
  const where = nameOf(file, at.slice(0, -1));
  const hint = `Add "${field}" with ${describe(schemaAt(file.schema, at))}.`;
  return { at, message: `The field "${field}" is missing${where && ` in ${where}`}.`, hint, rule: 'field-is-given' };
}

function wrongType(file: Place, at: DataPath, value: unknown): { message: string; hint: string } {
  const expected = schemaAt(file.schema, at);
  if (value === null && at.length === 0) return { message: 'The file has no fields.', hint: 'Write them, or remove the file.' };
  const name = at.length === 0 ? 'The file' : `The field "${nameOf(file, at)}"`;
  if (value === null) return { message: `${name} is empty.`, hint: `Write ${describe(expected)} there, or remove the field.` };
  const written = quote(file.writtenAt(at) ?? value).slice(1, -1);
  const wanted = describe(expected);
  const field = at.findLast((step) => typeof step === 'string') ?? 'field';
  const hints: Record<string, string> = {
    text:
      typeof value === 'object' && !(value instanceof Date)
        ? 'Write a single text; put it in quotes if it has a colon or a bracket in it.'
        : `Put it in quotes: "${written}".`,
    'a list': `Write a list, even for a single entry: ${field}: [${typeof value === 'object' ? '...' : written}].`,
    'a group of fields': `Write its fields on lines of their own, two spaces further in: ${fieldsAt(file.schema, at).join(', ')}.`,
  };
  return { message: `${name} holds ${heldBy(value, written)}.`, hint: hints[wanted] ?? `Write ${wanted}, without quotes.` };
}

function heldBy(value: unknown, written: string): string {
  if (value instanceof Date) return `the date ${written} without quotes`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return `the text ${quote(value)}`;
  return `the ${typeof value === 'number' ? 'number' : 'word'} ${written}`;
}

function found(file: Place, at: DataPath, value: unknown, issue: Issue): string {
  const name = nameOf(file, at);
  if (Array.isArray(value)) return `The list "${name}" has ${value.length === 0 ? 'no entries' : `the length ${value.length}`}.`;
  if (typeof value === 'object') return `The fields ${name ? `of ${name}` : 'of this record'} do not go together.`;
  if (issue.code === 'too_big' && typeof value === 'string')
    return `The field "${name}" has ${value.length.toLocaleString('en-GB')} characters: ${quote(value)}.`;
  return `The field "${name}" says ${quote(value)}.`;
}

/** Words for limits of a schema that has none. */
function limits(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value')
    return suggest(String(value), issue.values.map(String), `Use one of: ${issue.values.join(', ')}.`);
  const unit = Array.isArray(value) ? ' entries' : typeof value === 'string' ? ' characters' : '';
  if (issue.code === 'too_small')
    return issue.inclusive
      ? `Give at least ${issue.minimum}${unit.replace(/ies$/, issue.minimum === 1 ? 'y' : 'ies')}.`
      : `Give more than ${issue.minimum}${unit}.`;
  if (issue.code === 'too_big') return `Give at most ${issue.maximum}${unit}.`;
  return 'See content/README.md for what this field holds.';
}

/** `results > entry 2 > value`; for a table the column alone, because the line says which row. */
function nameOf(file: Place, at: DataPath): string {
  const steps = Array.isArray(file.data) ? at.slice(1) : at;
  return steps.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step)).join(' > ');
}
