import type { z } from 'zod';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** What a schema finds, in words for an editor: the sentence and what to do. */
export interface Finding {
  path: PropertyKey[];
  message: string;
  hint: string;
  rule: 'field-is-known' | 'field-is-present' | 'value-fits';
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true or false)',
  array: 'a list',
  object: 'a group of fields',
};

/** Turns an issue of zod into sentences; one issue may be several findings. */
export function findings(issue: Issue, data: unknown, knownFields: (path: readonly PropertyKey[]) => string[]): Finding[] {
  const at = name(issue.path);
  const value = valueAt(data, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = knownFields(issue.path);
      const near = nearest(key, known);
      const hint = near ? `Did you mean "${near}"?` : `Fields here: ${known.join(', ')}.`;
      return { path: [...issue.path, key], message: `The field "${name([...issue.path, key])}" is not known.`, hint, rule: 'field-is-known' };
    });
  }
  if (issue.code === 'invalid_type' && value === undefined) {
    return [{ path: [...issue.path], message: `The field "${at}" is missing.`, hint: `Write ${kinds[issue.expected] ?? issue.expected} there.`, rule: 'field-is-present' }];
  }
  if (issue.code === 'invalid_value' && value === undefined) {
    return [{ path: [...issue.path], message: `The field "${at}" is missing.`, hint: `Write one of: ${issue.values.map(String).join(', ')}.`, rule: 'field-is-present' }];
  }
  return [{ path: [...issue.path], message: `The field "${at}" holds ${shown(value)}.`, hint: hintOf(issue, value), rule: 'value-fits' }];
}

function hintOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value instanceof Date ? 'Put the date in quotes.' : `Write ${kinds[issue.expected] ?? issue.expected}${issue.expected === 'string' ? ', in quotes where it looks like a number' : ''}.`;
    case 'invalid_value': {
      const near = nearest(String(value), issue.values.map(String));
      return near ? `Did you mean "${near}"?` : `Write one of: ${issue.values.map(String).join(', ')}.`;
    }
    case 'invalid_union':
      return 'Write it in one of the forms that content/README.md shows.';
    case 'too_small':
      return issue.message.startsWith('Too small') ? `Write at least ${String(issue.minimum)}${issue.origin === 'array' ? ' entries' : ''}.` : issue.message;
    default:
      return issue.message;
  }
}

function name(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${String(part)}`)).join('') || 'the whole record';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[part] : undefined), data);
}

function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (value instanceof Date) return 'a date without quotes';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a group of fields';
  const text = String(value);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}
