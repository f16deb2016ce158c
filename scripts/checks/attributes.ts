import { list } from '../../src/markdown/prose.ts';
import { idSchema } from '../../src/schemas/ids.ts';
import { techniqueSchema } from '../../src/schemas/technique.ts';
import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { listAt, textAt, valueAt, type DataPath } from '../lib/data.ts';
import { suggest } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';
import { fieldsAt } from '../lib/schema-shape.ts';

/** Fields of benchmark records that take the values of an attribute of techniques. */
const borrowed: [field: string, of: string][] = [
  ['modality', 'setting.modality'],
  ['annotation.feedback', 'signal.feedback'],
];

/** attribute-value-known, attribute-field-exists, column-exists. */
export function checkAttributes(content: Content): Problem[] {
  const [file] = content.of('attributes');
  if (file?.data === undefined) return [];
  const attributes = listAt(file.data, 'attributes').map((attribute) => ({
    id: textAt(attribute, 'id') ?? '',
    field: textAt(attribute, 'field') ?? '',
    values: listAt(attribute, 'values').flatMap((value) => textAt(value, 'id') ?? []),
  }));
  const valuesOf = new Map(attributes.map(({ field, values }) => [field, values]));
  const columns = attributes.map(({ id }) => id);
  return [
    ...attributes.flatMap(({ field }, index) => unknownField(file, field, index)),
    ...content
      .of('techniques')
      .flatMap((technique) => [...valuesOf].flatMap(([field, values]) => unknownValues(technique, field, values))),
    ...content
      .of('benchmarks')
      .flatMap((benchmark) => borrowed.flatMap(([field, of]) => unknownValues(benchmark, field, valuesOf.get(of) ?? []))),
    ...content.of('sections').flatMap((section) => unknownColumns(section, columns)),
  ];
}

function unknownField(file: ContentFile, field: string, index: number): Problem[] {
  const [group = '', name = ''] = field.split('.');
  if (name === '' || fieldsAt(techniqueSchema, [group]).includes(name)) return [];
  const fields = ['signal', 'training', 'setting'].flatMap((each) =>
    fieldsAt(techniqueSchema, [each]).map((one) => `${each}.${one}`),
  );
  return [
    problemAt(file, ['attributes', index, 'field'], {
      message: `Names the field ${quote(field)}, which technique records do not have.`,
      hint: suggest(field, fields, 'Write the field as "<group>.<field>", for example "signal.feedback".'),
      rule: 'attribute-field-exists',
    }),
  ];
}

function unknownValues(file: ContentFile, field: string, allowed: string[]): Problem[] {
  const path: DataPath = field.split('.');
  const found = valueAt(file.data, path);
  const values = Array.isArray(found)
    ? found.map((value: unknown, index) => ({ value, at: [...path, index] }))
    : [{ value: found, at: path }];
  return values.flatMap(({ value, at }) => {
    if (typeof value !== 'string' || value === 'not-reported' || allowed.includes(value) || !idSchema.safeParse(value).success)
      return [];
    return [
      problemAt(file, at, {
        message: `The field "${path.join(' > ')}" says ${quote(value)}, which content/attributes.yaml does not allow.`,
        hint: suggest(value, [...allowed, 'not-reported'], 'Use a value of content/attributes.yaml.'),
        rule: 'attribute-value-known',
      }),
    ];
  });
}

function unknownColumns(file: ContentFile, columns: string[]): Problem[] {
  const tables = (file.prose?.names ?? []).filter(({ name }) => name === 'TechniqueTable');
  return tables.flatMap(({ attributes, line }) =>
    (typeof attributes.columns === 'string' ? list(attributes.columns) : [])
      .filter((column) => !columns.includes(column))
      .map((column) =>
        problemAt(file, line, {
          message: `The table asks for the column ${quote(column)}, which content/attributes.yaml does not have.`,
          hint: suggest(column, columns, 'Use an id of content/attributes.yaml.'),
          rule: 'column-exists',
        }),
      ),
  );
}
