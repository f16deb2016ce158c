import type { Check } from '../lib/check.ts';
import { checkAttributes } from './attributes.ts';
import { checkBibliography } from './bibliography.ts';
import { checkCitationGraph } from './citation-graph.ts';
import { checkCitations } from './citations.ts';
import { checkCrossReferences } from './cross-references.ts';
import { checkDays } from './days.ts';
import { checkFamilies } from './families.ts';
import { checkFiles } from './files.ts';
import { checkFormulas } from './formulas.ts';
import { checkHeadings } from './headings.ts';
import { checkIds } from './ids.ts';
import { checkKeys } from './keys.ts';
import { checkLineage } from './lineage.ts';
import { checkProse } from './prose.ts';
import { checkRecordNames } from './record-names.ts';
import { checkRecords } from './records.ts';
import { checkRedirects } from './redirects.ts';
import { checkResults } from './results.ts';
import { checkSchemas } from './schemas.ts';
import { checkSections } from './sections.ts';
import { checkText } from './text.ts';

/** Every check that a content goes through. */
export const checks: readonly Check[] = [
  checkFiles,
  checkSchemas,
  checkDays,
  checkIds,
  checkKeys,
  checkText,
  checkProse,
  checkHeadings,
  checkFormulas,
  checkCitations,
  checkRecords,
  checkCrossReferences,
  checkRedirects,
  checkSections,
  checkFamilies,
  checkAttributes,
  checkBibliography,
  checkRecordNames,
  checkResults,
  checkLineage,
  checkCitationGraph,
];
