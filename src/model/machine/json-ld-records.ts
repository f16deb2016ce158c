import { formats } from '../bibliography/format-names.ts';
import { paths } from '../paths.ts';
import type { Benchmark, Survey, Technique } from '../survey.ts';
import { resources } from './api.ts';
import { authorNode, type Node } from './json-ld.ts';

type Absolute = (path: string) => string;
const license = 'https://creativecommons.org/licenses/by/4.0/';
const workIn = (key: string, absolute: Absolute) => ({ '@id': `${absolute(paths.reference(key))}#work` });

/** The glossary as a set of terms. */
export function glossaryNode({ edition, glossary }: Survey, absolute: Absolute): Node {
  const id = `${absolute(paths.glossary)}#terms`;
  return {
    '@type': 'DefinedTermSet',
    '@id': id,
    name: `Glossary of the ${edition.title}`,
    url: absolute(paths.glossary),
    inLanguage: 'en',
    license,
    hasDefinedTerm: [...glossary.values()].map((term) => ({
      '@type': 'DefinedTerm',
      '@id': absolute(paths.term(term.id)),
      name: term.term,
      description: term.definition,
      inDefinedTermSet: { '@id': id },
      ...(term.aliases.length > 0 ? { alternateName: term.aliases } : {}),
    })),
  };
}

/** Everything that the Atlas knows as a dataset, with its files. */
export function dataNode(survey: Survey, absolute: Absolute): Node {
  const { edition } = survey;
  const file = (path: string, name: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat,
    contentUrl: absolute(path),
  });
  return {
    '@type': 'Dataset',
    '@id': `${absolute('/api/')}#data`,
    name: `Data of the ${edition.title}`,
    description: `${edition.tagline} Works, techniques, benchmarks, metrics, terms and citations, each with where it was read.`,
    url: absolute('/api/'),
    creator: authorNode(survey, absolute),
    version: edition.version,
    dateModified: edition.date,
    license,
    isAccessibleForFree: true,
    distribution: [
      ...Object.keys(resources).map((name) => file(`/api/v1/${name}.json`, name, 'application/json')),
      ...Object.values(formats).map(({ ending, label, mediaType }) =>
        file(`/references${ending}`, `Bibliography, ${label}`, mediaType.split(';')[0] ?? ''),
      ),
    ],
  };
}

/** A benchmark: data of others, described by the Atlas, introduced by a work. */
export function benchmarkNode(benchmark: Benchmark, absolute: Absolute): Node {
  return {
    '@type': 'Dataset',
    '@id': `${absolute(paths.benchmark(benchmark.id))}#benchmark`,
    name: benchmark.name,
    description: benchmark.gist,
    url: benchmark.access?.url ?? absolute(paths.benchmark(benchmark.id)),
    citation: workIn(benchmark.work, absolute),
    ...(benchmark.aliases.length > 0 ? { alternateName: benchmark.aliases } : {}),
    ...(benchmark.licence ? { license: benchmark.licence.name } : {}),
  };
}

/** A technique as a term of the Atlas, with the work that introduced it. */
export function techniqueNode(technique: Technique, absolute: Absolute): Node {
  return {
    '@type': 'DefinedTerm',
    '@id': `${absolute(paths.technique(technique.id))}#technique`,
    name: technique.name,
    description: technique.gist,
    url: absolute(paths.technique(technique.id)),
    subjectOf: workIn(technique.work, absolute),
    ...(technique.aliases.length > 0 ? { alternateName: technique.aliases } : {}),
  };
}
