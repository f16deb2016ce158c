import { addressesOf } from '../bibliography/addresses.ts';
import { fullName } from '../bibliography/names.ts';
import type { Reference, Survey } from '../survey.ts';

/** What is taken over from `CITATION.cff`, so that the two can never differ. */
export interface CitationFile {
  authors: { name: string }[];
  keywords: string[];
  'date-released': string;
}

/** The description of the Atlas by CodeMeta 3.0 (codemeta.github.io), which software catalogues harvest. */
export function codemeta({ edition }: Survey, reference: Reference, file: CitationFile, address: string): object {
  const { csl } = reference;
  const { doi } = addressesOf(reference);
  return {
    '@context': 'https://w3id.org/codemeta/3.0',
    '@type': 'SoftwareSourceCode',
    name: edition.title,
    description: edition.tagline,
    version: edition.version,
    datePublished: file['date-released'],
    dateModified: edition.date,
    url: address,
    license: ['https://spdx.org/licenses/MIT', 'https://spdx.org/licenses/CC-BY-4.0'],
    keywords: file.keywords,
    author: file.authors.map(({ name }) => ({ '@type': 'Organization', name })),
    programmingLanguage: 'TypeScript',
    runtimePlatform: 'Node.js',
    ...(edition.repository ? { codeRepository: edition.repository, issueTracker: `${edition.repository}/issues` } : {}),
    referencePublication: {
      '@type': 'ScholarlyArticle',
      name: csl.title,
      author: (csl.author ?? []).map((name) => ({ '@type': 'Person', name: fullName(name) })),
      ...(doi ? { '@id': doi, identifier: doi } : {}),
    },
  };
}
