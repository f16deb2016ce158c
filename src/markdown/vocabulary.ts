/** What a name of prose takes between `<Name` and `>`. */
export interface Word {
  /** Attributes that must be there, with a value. */
  required: readonly string[];
  /** Attributes that may be there, with a value. */
  optional: readonly string[];
  /** Attributes that stand alone: `narrative`. */
  flags: readonly string[];
}

const word = (required: string[] = [], optional: string[] = [], flags: string[] = []): Word => ({ required, optional, flags });

/** The names that authors may use in prose besides Markdown; `content/README.md` explains each. They are a public interface. */
export const vocabulary: Readonly<Record<string, Word>> = {
  Cite: word(['id'], ['at', 'pre'], ['narrative']),
  Technique: word(['id']),
  Benchmark: word(['id']),
  Metric: word(['id']),
  Term: word(['id']),
  Ref: word(['to']),
  Eq: word(['id']),
  Figure: word(['id']),
  TechniqueTable: word(['id', 'families', 'columns']),
  ResultTable: word(['id', 'metric'], ['benchmark']),
  DecisionGuide: word(),
  HumanEvaluationCalculator: word(),
  Remember: word(),
  OpenQuestions: word(),
  Details: word(['summary']),
  Note: word(),
};
