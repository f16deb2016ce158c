import type { APIRoute } from 'astro';
import { getSource, getSurvey } from '#content.ts';
import { getReference } from '#model/bibliography/cited.ts';
import { formatCitation } from '#model/bibliography/citation-js.ts';
import { citationLabel } from '#model/bibliography/labels.ts';
import { compareReferences } from '#model/bibliography/names.ts';
import { plainText } from '#model/machine/plain-text.ts';
import { paths } from '#model/paths.ts';
import { absolute } from '#site/href.ts';

/** Every text of the Atlas in one file for language models: sections, techniques, benchmarks, metrics, terms, references. */
export const GET: APIRoute = async () => {
  const survey = await getSurvey();
  const parts = [
    `# ${survey.edition.title}, edition ${survey.edition.version}`,
    `> ${survey.edition.tagline}`,
    `${absolute('/')} Text and data are under CC BY 4.0. Formulas are LaTeX.`,
  ];
  for (const section of survey.sections.values()) {
    if (section.status !== 'written') continue;
    const text = plainText(survey, await getSource('sections', section.path));
    parts.push(`# ${section.number} ${section.title}`, absolute(paths.section(section.path)), section.question, text);
  }
  const kinds = [
    { kind: 'techniques', path: paths.technique, title: 'Technique' },
    { kind: 'benchmarks', path: paths.benchmark, title: 'Benchmark' },
    { kind: 'metrics', path: paths.metric, title: 'Metric' },
  ] as const;
  for (const { kind, path, title } of kinds) {
    for (const { id, name, gist, work } of survey[kind].values()) {
      const source = formatCitation(getReference(survey, work), 'apa', 'text');
      parts.push(
        `# ${title}: ${name}`,
        absolute(path(id)),
        gist,
        `Introduced in: ${source}`,
        plainText(survey, await getSource(kind, id)),
      );
    }
  }
  parts.push('# Glossary', ...[...survey.glossary.values()].map(({ term, definition }) => `**${term}**: ${definition}`));
  const works = [...survey.references.values()].sort(compareReferences);
  parts.push('# References', ...works.map((work) => `${citationLabel(work)}: ${formatCitation(work, 'apa', 'text')}`));
  return new Response(`${parts.filter(Boolean).join('\n\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
