import { readPageFile, type PageFile } from '#model/search/page-list.ts';
import { loadOnce } from '../load-once.ts';
import { readIndexFile } from './index-file.ts';

/** Every page that the search knows, with what can be filtered. */
export const loadPages = loadOnce(async () => readPageFile(await readIndexFile<PageFile>('pages.json')));
