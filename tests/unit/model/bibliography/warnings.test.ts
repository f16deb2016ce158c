import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser } from 'biblatex-csl-converter';
import { describe, expect, it } from 'vitest';
import { formatReferences } from '../../../../src/model/bibliography/formats.ts';
import { realReferences } from '../../../helpers/references.ts';

const references = realReferences();
const titles = new Map(references.map(({ csl, key }) => [key, csl]));

interface Warning {
  type: string;
  field_name?: string;
  entry?: string;
  type_name?: string;
}
function warningsOf(dialect: 'bibtex' | 'biblatex'): Warning[] {
  const parser = new BibLatexParser(formatReferences(references, dialect), { processUnexpected: true, processUnknown: true });
  return (parser.parse() as unknown as { warnings: Warning[] }).warnings;
}
/** Fields that a reader did not expect, with the kinds of the works that have them. */
function unexpected(warnings: Warning[]): string[] {
  const found = warnings
    .filter(({ type }) => type === 'unexpected_field')
    .map(({ field_name: field, entry }) => `${field} of ${titles.get(entry ?? '')?.type}`);
  return [...new Set(found)].sort();
}

describe('every work of the bibliography, read by two other parsers', () => {
  it.each(['bibtex', 'biblatex'] as const)('gives @retorquere/bibtex-parser nothing to say about %s', (dialect) => {
    const { errors, entries } = parse(formatReferences(references, dialect), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(references.length);
  });

  // Styles leave a journal's publisher out, and this reader says so; Zotero keeps it, so it stays. BibTeX itself asks for a
  // key where there is no author, and warns of a "number" in a book beside a volume or without a series. Its styles know
  // archivePrefix, Zotero only eprinttype; to this reader and to biblatex they are one field.
  it('gives biblatex-csl-converter of BibTeX only what BibTeX itself wants or skips to wonder at', () => {
    const warnings = warningsOf('bibtex');
    const isDouble = ({ type }: Warning) => type === 'alias_creates_duplicate_field';
    expect(warnings.filter(isDouble)).toHaveLength(references.filter(({ arxiv }) => arxiv).length);
    const others = warnings.filter((warning) => warning.type !== 'unexpected_field' && !isDouble(warning));
    expect(others.map(({ type, field_name: field, entry }) => [type, field, titles.get(entry ?? '')?.author])).toEqual(
      references.filter(({ csl }) => !csl.author).map(() => ['unknown_field', 'key', undefined]),
    );
    expect(unexpected(warnings)).toEqual([
      'eid of paper-conference',
      'issue of paper-conference',
      'publisher of article-journal',
    ]);
  });

  // The manual of biblatex has eprint for every type, "ids" since 2.0 and the type "software" since 3.13; this reader's list is older.
  it('gives biblatex-csl-converter of BibLaTeX besides only what its list does not have yet', () => {
    const warnings = warningsOf('biblatex');
    expect(unexpected(warnings)).toEqual(['eprint of article', 'eprinttype of article', 'publisher of article-journal']);
    const others = warnings.filter(({ type }) => type !== 'unexpected_field');
    expect(new Set(others.map(({ type, field_name: field }) => `${type} ${field ?? ''}`))).toEqual(
      new Set(['unknown_field ids', 'unknown_type ']),
    );
  });
});
