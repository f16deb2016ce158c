import { count } from '#model/text.ts';
import type { WorkIndex } from './works.ts';

/** The keys that a shared link brings, each once, in its order; undefined where the address brings none. */
export function keysOfLink(search: string): string[] | undefined {
  const works = new URLSearchParams(search).get('works');
  if (works === null) return undefined;
  return [...new Set(works.split(',').filter((key) => /^[a-z0-9-]+$/.test(key)))];
}

/** What a link brings: works by their present keys, and how many the Atlas does not have. */
export interface Linked {
  keys: string[];
  unknown: number;
}

/** Reads a shared link against the works of the Atlas; undefined where the address is none. */
export function readLink(search: string, { works, former }: WorkIndex): Linked | undefined {
  const present = keysOfLink(search)?.map((key) => former[key] ?? key);
  if (!present) return undefined;
  const known = present.filter((key) => works[key]);
  return { keys: [...new Set(known)], unknown: present.length - known.length };
}

/** What a link brings, in words. */
export function describeLink({ keys, unknown }: Linked): string {
  const missing = unknown > 0 ? ` The Atlas does not have ${count(unknown, 'work')} of the link.` : '';
  return `This link brings ${count(keys.length, 'work')}.${missing}`;
}

/** The address that brings these works to another reader. Notes stay here. */
export function linkTo(keys: readonly string[], page: string): string {
  const url = new URL(page);
  url.hash = '';
  // Keys are letters, digits and hyphens; the commas stay readable.
  url.search = keys.length > 0 ? `?works=${keys.join(',')}` : '';
  return url.href;
}

/** The list with one element at another place, which is held inside the list. */
export function move<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  const moved = list.slice(from, from + 1);
  const place = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, place), ...moved, ...rest.slice(place)];
}
