import { list } from '../../src/markdown/prose.ts';
import { idSchema } from '../../src/schemas/ids.ts';
import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { leaves, listAt, textAt } from '../lib/data.ts';
import { suggest } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';

/** family-exists, family-parent-exists, family-parent-is-paradigm. */
export function checkFamilies(content: Content): Problem[] {
  const [taxonomy] = content.of('taxonomy');
  // Without a taxonomy every family would be told; the missing file is told once.
  if (taxonomy?.data === undefined) return [];
  const parents = new Map(
    listAt(taxonomy.data, 'families').map((family) => [textAt(family, 'id') ?? '', textAt(family, 'parent')]),
  );
  return [...content.files.flatMap((file) => unknownFamilies(file, [...parents.keys()])), ...badParents(taxonomy, parents)];
}

function unknownFamilies(file: ContentFile, families: string[]): Problem[] {
  const inFields = [...leaves(file.data)]
    .filter(({ path, text }) => isFamilyField(file, path[0]) && path.length === 2 && idSchema.safeParse(text).success)
    .map(({ path, text }) => ({ id: text, line: file.lineOf(path) }));
  const inTables = (file.prose?.names ?? [])
    .filter(({ name }) => name === 'TechniqueTable')
    .flatMap(({ attributes, line }) =>
      typeof attributes.families === 'string' ? list(attributes.families).map((id) => ({ id, line })) : [],
    );
  return [...inFields, ...inTables]
    .filter(({ id }) => !families.includes(id))
    .map(({ id, line }) =>
      problemAt(file, line, {
        message: `Names the family ${quote(id)}, which is not in content/taxonomy.yaml.`,
        hint: suggest(id, families, 'Use an id of content/taxonomy.yaml.'),
        rule: 'family-exists',
      }),
    );
}

function isFamilyField({ kind }: ContentFile, field: string | number | undefined): boolean {
  return (
    (field === 'families' && (kind === 'techniques' || kind === 'sections')) || (field === 'topics' && kind === 'references')
  );
}

function badParents(taxonomy: ContentFile, parents: Map<string, string | undefined>): Problem[] {
  return listAt(taxonomy.data, 'families').flatMap((family, index) => {
    const parent = textAt(family, 'parent');
    if (parent === undefined) return [];
    const place = ['families', index, 'parent'];
    if (!parents.has(parent))
      return [
        problemAt(taxonomy, place, {
          message: `The wider family is ${quote(parent)}, which is not in this file.`,
          hint: suggest(parent, parents.keys(), 'Use the id of another family.'),
          rule: 'family-parent-exists',
        }),
      ];
    const above = parents.get(parent);
    if (above === undefined) return [];
    return [
      problemAt(taxonomy, place, {
        message: `The wider family ${quote(parent)} lies inside ${quote(above)} itself.`,
        hint: 'Families have two levels: name one that has no "parent".',
        rule: 'family-parent-is-paradigm',
      }),
    ];
  });
}
