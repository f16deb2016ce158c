import type { Block } from '../../src/model/prose.ts';
import { figures, isFigureId } from '../../src/model/figures/registry.ts';
import { pathOf, problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { didYouMean, suggest } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';

const prefixes: Record<Block['kind'], string> = { equation: 'eq', figure: 'fig', table: 'tab' };

/** reference-target-exists, block-id-is-unique, block-is-in-section, figure-exists. */
export function checkCrossReferences(content: Content): Problem[] {
  const targets = targetsOf(content);
  return [
    ...content.files.flatMap((file) => [...deadReferences(file, targets), ...blocksOutside(file), ...unknownFigures(file)]),
    ...repeatedBlocks(content),
  ];
}

/** Everything that a `<Ref>` can lead to. */
function targetsOf(content: Content): Set<string> {
  return new Set(
    content
      .of('sections')
      .flatMap(({ id, prose }) => [
        id,
        ...(prose?.headings ?? []).flatMap((heading) => (heading.id === undefined ? [] : [`${id}#${heading.id}`])),
        ...(prose?.blocks ?? []).map((block) => `${prefixes[block.kind]}:${block.id}`),
      ]),
  );
}

function deadReferences(file: ContentFile, targets: Set<string>): Problem[] {
  return (file.prose?.links ?? [])
    .filter(({ name, target }) => name === 'Ref' && target !== '' && !targets.has(target))
    .map(({ target, line }) => {
      const otherwise = 'Write eq:<id>, fig:<id>, tab:<id>, <chapter>/<section> or <chapter>/<section>#<heading>.';
      return problemAt(file, line, {
        message: `Refers to ${quote(target)}, which is nowhere in the chapters.`,
        hint: didYouMean(target, targets, otherwise),
        rule: 'reference-target-exists',
      });
    });
}

/** Numbers count within a section; a record's page has none. */
function blocksOutside(file: ContentFile): Problem[] {
  if (file.kind === 'sections') return [];
  return (file.prose?.blocks ?? []).map(({ kind, id, line }) =>
    problemAt(file, line, {
      message: `The numbered ${kind} ${quote(id)} stands in a record.`,
      hint: 'Move it to a section, or write it without a number.',
      rule: 'block-is-in-section',
    }),
  );
}

/** Figures are drawn by code, so that a new one needs more than a text. */
function unknownFigures(file: ContentFile): Problem[] {
  return (file.prose?.blocks ?? [])
    .filter(({ kind, id }) => kind === 'figure' && id !== '' && !isFigureId(id))
    .map(({ id, line }) =>
      problemAt(file, line, {
        message: `Shows the figure ${quote(id)}, which src/model/figures/registry.ts does not have.`,
        hint: suggest(id, Object.keys(figures), 'Use an id of the registry.'),
        rule: 'figure-exists',
      }),
    );
}

function repeatedBlocks(content: Content): Problem[] {
  const seen = new Map<string, string>();
  return content.of('sections').flatMap((file) =>
    (file.prose?.blocks ?? [])
      .filter(({ id }) => id !== '')
      .flatMap(({ kind, id, line }) => {
        const name = `${kind}:${id}`;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, `${pathOf(file)}:${line}`);
        return first === undefined
          ? []
          : [
              problemAt(file, line, {
                message: `The ${kind} has the id "${id}", as the one in ${first} has.`,
                hint: 'Give it another id; such ids are unique in the whole Atlas.',
                rule: 'block-id-is-unique',
              }),
            ];
      }),
  );
}
