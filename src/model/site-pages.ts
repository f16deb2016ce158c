import { paths } from './paths.ts';

/** A page of the site itself, found by its title and by what people call what it does. */
export interface SitePage {
  title: string;
  path: string;
  names: string[];
}

/** The pages that are not about a single section, record, work or term. */
export const sitePages: readonly SitePage[] = [
  { title: 'The survey paper', path: paths.survey, names: ['how to cite the survey'] },
  { title: 'Chapters', path: '/chapters/', names: ['table of contents'] },
  { title: 'Techniques', path: paths.techniques, names: ['catalogue of techniques', 'filter techniques'] },
  { title: 'Compare techniques', path: paths.compare, names: ['side by side', 'comparison table'] },
  { title: 'Lineage', path: paths.lineage, names: ['timeline of techniques', 'family tree'] },
  { title: 'Benchmarks', path: paths.benchmarks, names: ['datasets and prompt sets'] },
  { title: 'Metrics', path: paths.metrics, names: ['catalogue of metrics'] },
  { title: 'Reported results', path: paths.results, names: ['leaderboard', 'numbers of papers', 'plots of results'] },
  { title: 'References', path: paths.references, names: ['bibliography', 'all works'] },
  { title: 'Citation network', path: paths.network, names: ['citation graph', 'who cites whom'] },
  { title: 'Alignment lab', path: paths.lab, names: ['toy experiments', 'playground'] },
  { title: 'From one objective to Diffusion-DPO', path: paths.derivation, names: ['derivation of DPO', 'proof'] },
  { title: 'Glossary', path: paths.glossary, names: ['all terms'] },
  { title: 'Notation', path: paths.notation, names: ['symbols'] },
  { title: 'Your selection', path: '/selection/', names: ['collected works', 'export references'] },
  { title: 'What is new', path: paths.news, names: ['recent changes', 'feeds'] },
  { title: 'About', path: paths.about, names: ['about the Atlas'] },
  { title: 'Coverage', path: '/about/coverage/', names: ['what is missing'] },
  { title: 'Editorial policy', path: '/about/editorial/', names: ['how texts are made and checked'] },
  { title: 'Reading offline', path: paths.offline, names: ['without a network'] },
  { title: 'Data', path: '/api/', names: ['API', 'JSON', 'downloads'] },
];
