import { z, type ZodType } from 'zod';
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
import { reportedNumbers } from '../results/numbers.ts';
import { describeSetting, groupBySetting } from '../results/settings.ts';
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
/** A reported number with its setting. `rank` and `of` are given where several systems stand in the same setting. */
const numberSchema = z.strictObject({
  id: z.string(),
  work: idSchema,
  places: z.array(z.string()),
  testSet: z.strictObject({ benchmark: idSchema.nullable(), name: z.string(), part: z.string().nullable() }),
  setting: z.string(),
  system: z.string(),
  technique: idSchema.nullable(),
  baseModel: z.string().nullable(),
  metric: z.strictObject({
    id: idSchema.nullable(),
    name: z.string(),
    unit: z.string().nullable(),
    scale: z.number().describe('How many times the usual numbers of this name the printed ones are.'),
    direction: z.string(),
  }),
  printed: z.string(),
  value: z.number(),
  comparable: z.number().describe('The value divided by the scale, to be compared with others of the same name.'),
  plusMinus: z.number().nullable(),
  trainedOnMetric: z.boolean(),
  rank: z.int().nullable(),
  of: z.int(),
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
    description: 'Numbers that works print, each with its setting; ranked only within one setting',
    schema: list(numberSchema),
    data: (survey) => ({ edition: survey.edition.version, license: 'CC-BY-4.0', records: numbersOf(survey) }),
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

function numbersOf(survey: Survey): z.input<typeof numberSchema>[] {
  return groupBySetting(reportedNumbers(survey)).flatMap(({ numbers }) =>
    numbers.map(({ number, rank }) => {
      const { id, work, table, column, system, technique, baseModel, printed, value, comparable, plusMinus, isOptimised } =
        number;
      const { benchmark, name, part } = table.testSet;
      return {
        id,
        work: work.key,
        places: table.sources.flatMap(({ place }) => place ?? []),
        testSet: { benchmark: benchmark ?? null, name, part: part ?? null },
        setting: describeSetting(number),
        system,
        technique: technique?.id ?? null,
        baseModel: baseModel ?? null,
        metric: {
          id: column.metric ?? null,
          name: column.name,
          unit: column.unit ?? null,
          scale: column.scale,
          direction: column.direction,
        },
        printed,
        value,
        comparable,
        plusMinus: plusMinus ?? null,
        trainedOnMetric: isOptimised,
        rank: numbers.length > 1 ? rank : null,
        of: numbers.length,
      };
    }),
  );
}

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
