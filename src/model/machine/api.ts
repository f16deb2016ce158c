import { z, type ZodType } from 'zod';
import { attributesSchema } from '../../schemas/attributes.ts';
import { benchmarkSchema } from '../../schemas/benchmark.ts';
import { citationEdgeSchema, coverageSchema } from '../../schemas/citation-edge.ts';
import { editionSchema } from '../../schemas/edition.ts';
import { glossaryTermSchema } from '../../schemas/glossary-term.ts';
import { idSchema, partialDateSchema } from '../../schemas/ids.ts';
import { metricSchema } from '../../schemas/metric.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import { techniqueSchema } from '../../schemas/technique.ts';
import { firstPublication } from '../bibliography/first-publication.ts';
import { citationLabel } from '../bibliography/labels.ts';
import { rankedNumbers } from '../results/places.ts';
import { numberRecord } from '../results/record.ts';
import type { Survey } from '../survey.ts';

/** One file of the JSON interface: what it holds, its schema, and how its data come from the survey. */
export interface Resource {
  description: string;
  schema: ZodType;
  data: (survey: Survey) => unknown;
}

const list = <S extends ZodType>(record: S) =>
  z.strictObject({ edition: z.string(), license: z.string(), records: z.array(record) });

/** Parses by the schema, which also drops what the joined survey adds to a record. */
function records(survey: Survey, schema: z.ZodObject, values: Iterable<object>): unknown {
  return {
    edition: survey.edition.version,
    license: 'CC-BY-4.0',
    records: [...values].map((value) => schema.strip().parse(value)),
  };
}

const identified = {
  attribute: attributesSchema.shape.attributes.element.omit({ also: true }),
  technique: techniqueSchema.extend({ id: idSchema }),
  benchmark: benchmarkSchema.extend({ id: idSchema }),
  metric: metricSchema.extend({ id: idSchema }),
  term: glossaryTermSchema.extend({ id: idSchema }),
  reference: referenceSchema.extend({
    key: idSchema,
    label: z
      .string()
      .describe('What the Atlas calls the work, with a letter where others have the same authors and year: "Li et al., 2024a".'),
    firstPublic: partialDateSchema
      .nullable()
      .describe(
        'When it was first public: `date`, or the month of the arXiv number where that is earlier or says more, or the year of publication.',
      ),
  }),
};
const stated = z.string().nullable();
/** A reported number with its setting. What its work does not state is null. */
const numberSchema = z.strictObject({
  id: z.string().describe('Work, table, row and column; permanent while the table stays.'),
  work: idSchema,
  places: z.array(z.string()),
  table: z.strictObject({
    id: idSchema.describe('Names the table among those of its work.'),
    title: z.string().describe('What the table shows, in a sentence of the Atlas.'),
    uncertainty: stated.describe('What stands after ±.'),
  }),
  testSet: z.strictObject({ benchmark: idSchema.nullable(), name: z.string(), part: stated }),
  setting: z.string().describe('The conditions as one text; empty where the work states none for the table.'),
  conditions: z
    .strictObject({
      sampler: stated,
      steps: z.int().nullable(),
      guidance: z.number().nullable(),
      resolution: stated,
      imagesPerPrompt: z.int().nullable(),
      other: stated,
    })
    .describe('How the numbers of the table were made; null for what the work does not state.'),
  system: z.string(),
  technique: idSchema.nullable(),
  against: stated.describe('The rival of a win rate, where the work names it.'),
  baseModel: stated,
  metric: z.strictObject({
    id: idSchema
      .nullable()
      .describe('Record of the metric. Its variants, and win rates judged by it, share the id: do not group by it alone.'),
    variant: stated.describe(
      'Version, network, facet and rival that the work states, as an id. Numbers of two variants are never comparable; those of one only within a group. Null for a win rate whose rival is not named.',
    ),
    name: z.string(),
    unit: stated,
    scale: z.number().describe('How many times the usual numbers of this name the printed ones are.'),
    isScaleKnown: z
      .boolean()
      .describe('False where nobody can tell how the printed numbers lie to the usual ones; scale is then 1.'),
    usualScale: stated.describe('What the usual numbers are, where papers print several scales: plain cosine, from 0 to 1.'),
    direction: z.string(),
  }),
  printed: z.string(),
  value: z.number(),
  comparable: z.number().describe('The value divided by the scale, to be set beside others of the same variant.'),
  plusMinus: z.number().nullable(),
  trainedOnMetric: z.boolean().describe('Whether the work says that the system was trained on the metric or searched with it.'),
  group: z.string().describe('The setting: the Atlas ranks the numbers of one group and takes no others for comparable.'),
  rank: z.int().nullable().describe('Place in the group, the best first; null where the group has one number.'),
  of: z.int(),
  isClose: z.boolean().describe('Whether the printed uncertainties do not separate it from the number before it in the group.'),
});
const graphSchema = z.strictObject({
  edition: z.string(),
  license: z.string(),
  works: z.array(z.strictObject({ key: idSchema, origin: z.string(), coverage: coverageSchema.nullable() })),
  citations: z.array(citationEdgeSchema),
});

/** The files under `/api/v1/`. Names and shapes stay as they are within version 1; fields may be added. */
export const resources: Record<string, Resource> = {
  survey: {
    description: 'This edition and the survey that it grows out of',
    schema: editionSchema,
    data: ({ edition }) => edition,
  },
  references: {
    description: 'Every work of the bibliography, with its CSL-JSON record and provenance',
    schema: list(identified.reference),
    data: (survey) =>
      records(
        survey,
        identified.reference,
        [...survey.references.values()].map((work) => ({
          ...work,
          label: citationLabel(work),
          firstPublic: firstPublication(work) ?? null,
        })),
      ),
  },
  techniques: {
    description: 'Every technique record, with the sources of each group of fields',
    schema: list(identified.technique),
    data: (survey) => records(survey, identified.technique, survey.techniques.values()),
  },
  attributes: {
    description:
      'What the fields of a technique may hold: each value with its label and its meaning, beside where the record keeps it',
    schema: list(identified.attribute),
    data: (survey) => records(survey, identified.attribute, survey.attributes),
  },
  benchmarks: {
    description: 'Preference datasets, prompt sets and test suites',
    schema: list(identified.benchmark),
    data: (survey) => records(survey, identified.benchmark, survey.benchmarks.values()),
  },
  metrics: {
    description: 'Metrics and reward models used as metrics',
    schema: list(identified.metric),
    data: (survey) => records(survey, identified.metric, survey.metrics.values()),
  },
  results: {
    description: 'Numbers that works print, each with its setting; ranked only within one setting (its `group`)',
    schema: list(numberSchema),
    data: (survey) => ({
      edition: survey.edition.version,
      license: 'CC-BY-4.0',
      records: rankedNumbers(survey).map((placed): z.input<typeof numberSchema> => numberRecord(survey, placed)),
    }),
  },
  glossary: {
    description: 'Terms with definitions and sources',
    schema: list(identified.term),
    data: (survey) => records(survey, identified.term, survey.glossary.values()),
  },
  graph: {
    description:
      'Works and citations, each citation with where and when it was read; unless coverage is complete a missing citation means nothing',
    schema: graphSchema,
    data: (survey) => ({
      edition: survey.edition.version,
      license: 'CC-BY-4.0',
      works: [...survey.references.values()].map(({ key, origin, coverage }) => ({ key, origin, coverage: coverage ?? null })),
      citations: survey.edges,
    }),
  },
};

/** The JSON Schema (draft 2020-12) of a resource, made from its zod schema. */
export function jsonSchemaOf(name: string): object {
  const resource = resources[name];
  if (!resource) throw new Error(`The interface has no "${name}".`);
  return {
    title: name,
    description: resource.description,
    ...z.toJSONSchema(resource.schema, { io: 'output', unrepresentable: 'any' }),
  };
}
