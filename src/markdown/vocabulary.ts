/** What an attribute of a component may be; `flag` stands without a value. */
interface Attribute {
  required?: boolean;
  flag?: boolean;
}

/** The names that prose may use, with their attributes. `content/README.md` shows each in use. */
export const vocabulary: Record<string, Record<string, Attribute>> = {
  Cite: { id: { required: true }, narrative: { flag: true }, at: {}, pre: {} },
  Technique: { id: { required: true } },
  Benchmark: { id: { required: true } },
  Metric: { id: { required: true } },
  Term: { id: { required: true } },
  Eq: { id: { required: true } },
  Ref: { to: { required: true } },
  TechniqueTable: { id: { required: true }, families: { required: true }, columns: { required: true } },
  Remember: {},
  OpenQuestions: {},
  Note: {},
  Details: { summary: { required: true } },
};
