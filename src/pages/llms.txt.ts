import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { gaps } from '#model/gaps.ts';
import { paths } from '#model/paths.ts';
import { absolute } from '#site/href.ts';

/** An index of the Atlas for language models, in the form of llmstxt.org: title, summary, lists of links. */
export const GET: APIRoute = async () => {
  const survey = await getSurvey();
  const link = (title: string, path: string, text: string) => `- [${title}](${absolute(path)}): ${text}`;
  const lines = [
    `# ${survey.edition.title}`,
    '',
    `> ${survey.edition.tagline}`,
    '',
    `Each statement names the source it was read in. "${gaps.notReported}" means that the sources do not tell; "${gaps.notChecked}" that nobody has looked, or that what was found is not in the record; "${gaps.notApplicable}" that there can be no value. Text and data are under CC BY 4.0.`,
    '',
    '## Sections',
    '',
    ...[...survey.sections.values()]
      .filter(({ status }) => status === 'written')
      .map(({ number, title, path, summary }) => link(`${number} ${title}`, paths.section(path), summary)),
    '',
    '## Techniques',
    '',
    ...[...survey.techniques.values()].map(({ id, name, gist }) => link(name, paths.technique(id), gist)),
    '',
    '## Data',
    '',
    link('References', '/api/v1/references.json', 'every work as JSON'),
    link('Techniques', '/api/v1/techniques.json', 'every technique record as JSON'),
    link('Citation graph', '/api/v1/graph.json', 'works and citations with where each was read'),
    link('Bibliography', '/references.bib', 'BibTeX; also .ris, .json (CSL-JSON)'),
    '',
    '## Optional',
    '',
    link('Glossary', paths.glossary, 'terms with definitions and sources'),
    link('Every text in one file', '/llms-full.txt', 'sections, techniques, terms and references as plain Markdown'),
    link('Editorial policy', '/about/editorial/', 'how texts are made and checked, and what the marks mean'),
    link('About', paths.about, 'how texts and records are made and checked'),
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
