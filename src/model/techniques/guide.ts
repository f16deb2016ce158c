import type { Source } from '../../schemas/source.ts';
import { byFirstPublication } from '../catalogue/work.ts';
import type { Survey, Technique } from '../survey.ts';
import { labelOf, valuesOf } from './attributes.ts';

/** One answer of the guide, and which techniques it leaves; the rule reads recorded attributes only. */
export interface Answer {
  id: string;
  label: string;
  /** The attributes that the rule reads: they are the evidence. */
  attributes: string[];
  fits: (has: (attribute: string, ...values: string[]) => boolean) => boolean;
}
export interface Question {
  id: string;
  text: string;
  answers: Answer[];
}

/** What a practitioner knows of her case. Every rule is a reading of recorded attributes, so a changed record changes the guide. */
export const questions: Question[] = [
  {
    id: 'signal',
    text: 'What tells good from bad?',
    answers: [
      {
        id: 'gradient',
        label: 'A reward with a gradient',
        attributes: ['differentiable-reward', 'reward-model'],
        fits: (has) => has('differentiable-reward', 'yes'),
      },
      {
        id: 'score',
        label: 'A reward that can only be evaluated',
        attributes: ['reward-model', 'differentiable-reward'],
        fits: (has) => has('reward-model', 'yes', 'optional') && has('differentiable-reward', 'no', 'optional', 'not-applicable'),
      },
      {
        id: 'pairs',
        label: 'Preference pairs',
        attributes: ['pairs', 'feedback'],
        fits: (has) => has('pairs', 'yes', 'optional') || has('feedback', 'pairwise'),
      },
      {
        id: 'marks',
        label: 'Marks or ratings of single samples',
        attributes: ['feedback'],
        fits: (has) => has('feedback', 'binary', 'rating'),
      },
      {
        id: 'none',
        label: 'No judgements at all',
        attributes: ['feedback', 'reward-model'],
        fits: (has) => has('feedback', 'none', 'demonstration') && has('reward-model', 'no', 'not-applicable'),
      },
    ],
  },
  {
    id: 'change',
    text: 'What may change?',
    answers: [
      { id: 'train', label: 'The model may be trained', attributes: ['stage'], fits: (has) => has('stage', 'training') },
      {
        id: 'adapter',
        label: 'Only adapters (LoRA) may be trained',
        attributes: ['optimises'],
        fits: (has) => has('optimises', 'lora', 'adapter'),
      },
      {
        id: 'steer',
        label: 'Nothing; each generation may be steered',
        attributes: ['stage'],
        fits: (has) => has('stage', 'test-time'),
      },
    ],
  },
  {
    id: 'samples',
    text: 'Can new samples be drawn and judged while training?',
    answers: [
      { id: 'offline', label: 'No, the data are fixed', attributes: ['regime'], fits: (has) => has('regime', 'offline') },
      { id: 'online', label: 'Yes', attributes: ['regime'], fits: (has) => has('regime', 'online', 'iterative') },
    ],
  },
  {
    id: 'modality',
    text: 'What is generated?',
    answers: ['image', 'editing', 'video', '3d', 'motion', 'audio', 'molecule', 'decision'].map((value) => ({
      id: value,
      label: value,
      attributes: ['modality'],
      fits: (has) => has('modality', value),
    })),
  },
];

/** A technique with the answers that it fits, and the recorded values and sources that say so. */
export interface Candidate {
  technique: Technique;
  /** `<question>:<answer>`. */
  fits: string[];
  evidence: { label: string; value: string; sources: Source[] }[];
}

/** Every technique with the answers it fits, in the order of publication. */
export function candidates(survey: Survey): Candidate[] {
  return [...survey.techniques.values()].sort(byFirstPublication(survey)).map((technique) => {
    const valueOf = (id: string) => {
      const attribute = survey.attributes.find((each) => each.id === id);
      return attribute ? valuesOf(technique, attribute) : [];
    };
    const has = (attribute: string, ...values: string[]) => valueOf(attribute).some((value) => values.includes(value));
    const fits = questions.flatMap((question) =>
      question.answers.filter((answer) => answer.fits(has)).map((answer) => `${question.id}:${answer.id}`),
    );
    const read = new Set(questions.flatMap(({ answers }) => answers.flatMap(({ attributes }) => attributes)));
    const evidence = survey.attributes
      .filter(({ id }) => read.has(id) && valueOf(id).length > 0)
      .map((attribute) => {
        const group = attribute.field.split('.')[0] as 'signal' | 'training' | 'setting';
        return {
          label: attribute.label,
          value: valueOf(attribute.id)
            .map((value) => labelOf(attribute, value))
            .join(', '),
          sources: technique[group]?.sources ?? [],
        };
      });
    return { technique, fits, evidence };
  });
}
