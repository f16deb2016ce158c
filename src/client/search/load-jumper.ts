import type { JumpEntry } from '#model/search/jump-entries.ts';
import { unpackIds, unpackPlaces, type PackedPlaces } from '#model/search/packed-places.ts';
import { base } from '../base.ts';
import { readIndexFile } from './index-file.ts';
import { loadOnce } from '../load-once.ts';

/** Loads the list of places. */
export const loadPlaces = loadOnce(async (): Promise<JumpEntry[]> => {
  const response = await fetch(`${base}search/jump.json`);
  if (!response.ok) throw new Error(`The list of places answers ${response.status}.`);
  return unpackPlaces((await response.json()) as PackedPlaces[]);
});

/** Loads the matcher and the list of places; called early, when somebody is about to search. */
export const loadJumper = loadOnce(async () => {
  const [{ createJumper }, entries] = await Promise.all([import('./jump.ts'), loadPlaces()]);
  return createJumper(entries);
});

/** Ids in the full-text index of the places, by their numbers; empty for those that are no pages of it. */
export const loadNamedIds = loadOnce(async () => unpackIds(await readIndexFile<string>('named.json')));

/** The places that are pages of the full-text index, by their ids there, so that their titles can be shown before their texts are read. */
export const loadNamedPages = loadOnce(async (): Promise<ReadonlyMap<string, JumpEntry>> => {
  const [entries, ids] = await Promise.all([loadPlaces(), loadNamedIds()]);
  return new Map(entries.flatMap((entry, place) => (ids[place] ? [[ids[place], entry] as const] : [])));
});
