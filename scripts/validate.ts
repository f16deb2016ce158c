/**
 * Holds a content folder against every rule and prints all problems at once.
 *
 *   npm run validate                        content/, or the folder that ATLAS_CONTENT names
 *   npm run validate -- <folder>            another folder
 *
 * Ends with 0 where nothing was found, 1 where there are problems, 2 where it was called wrongly.
 */
import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { count } from '../src/model/text.ts';
import type { Content } from './lib/content-files.ts';
import { listAt } from './lib/data.ts';
import { formatReport } from './lib/report.ts';
import { checkFolder } from './lib/validate.ts';

const usage =
  'Usage: npm run validate [-- <folder>]\nExample: npm run validate\nExample: npm run validate -- tests/fixtures/tiny-survey';

function readArguments(): { folder: string; help: boolean } {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', default: false } } });
  if (positionals.length > 1) throw new Error('Name one folder.');
  const folder = positionals[0] ?? process.env.ATLAS_CONTENT ?? 'content';
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder "${folder}".`);
  return { folder, help: values.help };
}

/** `No problems: 346 works, 20 techniques, ...`. */
function summary(content: Content): string {
  const citations = content.of('edges').reduce((sum, { data }) => sum + listAt(data).length, 0);
  const results = content
    .of('results')
    .flatMap(({ data }) => listAt(data, 'tables').flatMap((table) => listAt(table, 'rows')))
    .reduce((sum: number, row) => sum + Object.keys((row as { values?: object }).values ?? {}).length, 0);
  const counts = [
    count(content.of('references').length, 'work'),
    count(content.of('techniques').length, 'technique'),
    count(content.of('benchmarks').length, 'benchmark'),
    count(content.of('metrics').length, 'metric'),
    count(results, 'reported number'),
    count(content.of('sections').length, 'section'),
    count(content.of('glossary').length, 'term'),
    count(citations, 'citation'),
  ];
  return `No problems: ${counts.join(', ')}.`;
}

async function run(): Promise<number> {
  let call: ReturnType<typeof readArguments>;
  try {
    call = readArguments();
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return 2;
  }
  if (call.help) {
    console.log(usage);
    return 0;
  }
  const { content, problems } = await checkFolder(call.folder);
  if (problems.length === 0) console.log(summary(content));
  else process.stdout.write(formatReport(problems));
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await run();
