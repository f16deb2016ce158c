import Benchmark from './Benchmark.astro';
import Cite from './Cite.astro';
import DecisionGuide from './DecisionGuide.astro';
import Details from './Details.astro';
import Eq from './Eq.astro';
import Figure from './Figure.astro';
import Formula from './Formula.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import HumanEvaluationCalculator from './HumanEvaluationCalculator.astro';
import Metric from './Metric.astro';
import Note from './Note.astro';
import OpenQuestions from './OpenQuestions.astro';
import Ref from './Ref.astro';
import Remember from './Remember.astro';
import ResultTable from './ResultTable.astro';
import Technique from './Technique.astro';
import TechniqueTable from './TechniqueTable.astro';
import Term from './Term.astro';

/** The names that prose may use, besides Markdown. `Formula` and the headings stand in for Markdown's own. */
export const mdxComponents = {
  Benchmark,
  Cite,
  DecisionGuide,
  Details,
  Eq,
  Figure,
  Formula,
  HumanEvaluationCalculator,
  Metric,
  Note,
  OpenQuestions,
  Ref,
  Remember,
  ResultTable,
  Technique,
  TechniqueTable,
  Term,
  h2: Heading2,
  h3: Heading3,
  h4: Heading4,
};
