import { findTarget } from '../cross-reference.ts';
import { getReference } from '../bibliography/cited.ts';
import { citationLabel, narrativeLabel } from '../bibliography/labels.ts';
import { paths } from '../paths.ts';
import type { Survey } from '../survey.ts';

type Attributes = Record<string, string | true>;
/** What stands in the plain text in place of a name of prose. */
type Word = (survey: Survey, attributes: Attributes) => string;

const nameOf =
  (records: 'techniques' | 'benchmarks' | 'metrics'): Word =>
  (survey, { id }) =>
    survey[records].get(String(id))?.name ?? String(id);
const blockLabel =
  (kind: 'equation' | 'figure' | 'table', word: string): Word =>
  (survey, { id }) =>
    `${word} ${survey.blocks.get(`${kind}:${String(id)}`)?.number ?? ''}. `;

/** Beginnings of elements; their ends leave nothing behind. */
const words: Record<string, Word> = {
  Cite: cite,
  Technique: nameOf('techniques'),
  Benchmark: nameOf('benchmarks'),
  Metric: nameOf('metrics'),
  Ref: (survey, { to }) => findTarget(survey, String(to))?.labelElsewhere ?? String(to),
  Eq: blockLabel('equation', 'Eq.'),
  Figure: blockLabel('figure', 'Figure'),
  TechniqueTable: blockLabel('table', 'Table'),
  ResultTable: blockLabel('table', 'Table'),
  HumanEvaluationCalculator: () => '(A calculator for win rates, sample sizes and ratings stands on the page of this section.)',
  DecisionGuide: () => `(The questions and candidates are on the page ${paths.section('techniques/choosing')}.)`,
  Remember: () => 'To remember:\n',
  OpenQuestions: () => 'Open questions:\n',
  Details: (_survey, { summary }) => `${String(summary)}:\n`,
  Note: () => 'Note: ',
};

/**
 * What is not left as it is written, in one pass, so that none is taken for another inside of it: formulas, which keep their
 * braces; escaped characters; names of prose.
 */
const marks = /(\$\$[\s\S]*?\$\$|\$[^$]*\$)|\\([{}<>$])|<(\/)?([A-Z][A-Za-z]*)((?:\s+[a-z]+(?:="[^"]*")?)*)\s*\/?>/g;

/**
 * A text of the Atlas as plain Markdown: citations as in print, records by name, formulas as LaTeX.
 *
 * @param source MDX that `npm run validate` accepts, so that every tag is one of the known names with plain attributes
 */
export function plainText(survey: Survey, source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^(#{2,6} .*?)\s*\{#[^}]*\}$/gm, '$1')
    .replace(
      marks,
      (_mark: string, formula?: string, escaped?: string, end?: string, name = '', rest = '') =>
        formula ?? escaped ?? (end ? '' : words[name]?.(survey, readAttributes(rest))) ?? '',
    )
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function readAttributes(text: string): Attributes {
  const found = [...text.matchAll(/([a-z]+)(?:="([^"]*)")?/g)];
  return Object.fromEntries(found.map(([, name = '', value]) => [name, value ?? true]));
}

function cite(survey: Survey, { id, at, pre, narrative }: Attributes): string {
  const works = String(id)
    .split(/\s+/)
    .map((key) => getReference(survey, key));
  const place = at ? String(at) : undefined;
  if (narrative) return works.map((work) => narrativeLabel(work, place)).join(' and ');
  return `(${pre ? `${String(pre)} ` : ''}${works.map(citationLabel).join('; ')}${place ? `, ${place}` : ''})`;
}
