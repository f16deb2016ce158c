/**
 * Computes the places of the works in the citation network and writes `content/citation-graph/layout.tsv`. Works that
 * have a place keep it, but for the little that new ones need; without new works the file stays as it is.
 *
 *   npm run layout                  place new works
 *   npm run layout -- --check       only say whether the file is current
 *   npm run layout -- --fresh       forget the old places: a new map, which readers must learn anew
 *   npm run layout -- --dry-run     print the table instead of writing it
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildCitationGraph } from '../src/model/citation-graph/graph.ts';
import { forceLayout } from '../src/model/citation-graph/layout.ts';
import { formatLayout, layoutIsCurrent, parseLayout } from '../src/model/citation-graph/layout-file.ts';
import { readNetwork } from './lib/read-network.ts';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    fresh: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    help: { type: 'boolean' },
    content: { type: 'string', default: 'content' },
  },
});
if (values.help) {
  console.log(
    'Usage: npm run layout [-- [--check | --fresh] [--dry-run] [--content <folder>]]\nExample: npm run layout -- --dry-run',
  );
  process.exit(0);
}
const file = join(values.content, 'citation-graph/layout.tsv');
const survey = await readNetwork(values.content);
const earlier = existsSync(file) ? parseLayout(await readFile(file, 'utf8')) : new Map<string, never>();
const { isCurrent, missing, gone } = layoutIsCurrent(survey, earlier);

if (values.check) {
  if (!isCurrent) {
    console.error(
      `${file}\n  Without a place: ${missing.join(', ') || 'none'}. Without a work: ${gone.join(', ') || 'none'}.\n  Run "npm run layout" and commit the file.   layout-is-current`,
    );
    process.exit(1);
  }
  console.log(`${file} has a place for each of ${survey.references.size} works.`);
  process.exit(0);
}
const graph = buildCitationGraph(survey);
const text = formatLayout(forceLayout(graph, values.fresh ? new Map() : earlier));
if (values['dry-run']) console.log(text);
else await writeFile(file, text);
console.log(
  `${graph.works.length} works, ${graph.edges.length} citations; ${missing.length} placed anew, ${gone.length} taken out.`,
);
