import { anchors, paths } from './paths.ts';
import type { Survey } from './survey.ts';

/** Where a cross reference leads, and what it says on its own page and on others. */
export interface Target {
  path: string;
  fragment: string | undefined;
  /** `Eq. 3`, `Section 2.5`. */
  label: string;
  /** The same for a reader of another page: `Eq. 3 of Section 2.5`. */
  labelElsewhere: string;
}

const blockKinds = {
  eq: { kind: 'equation', word: 'Eq.', anchor: anchors.equation },
  fig: { kind: 'figure', word: 'Figure', anchor: anchors.figure },
  tab: { kind: 'table', word: 'Table', anchor: anchors.table },
} as const;

/** Resolves `eq:<id>`, `fig:<id>`, `tab:<id>`, `<chapter>/<section>` and `<chapter>/<section>#<heading>`; undefined where nothing is there. */
export function findTarget(survey: Survey, to: string): Target | undefined {
  const [, prefix, id] = /^(eq|fig|tab):(.+)$/.exec(to) ?? [];
  if (prefix !== undefined && id !== undefined) {
    const { kind, word, anchor } = blockKinds[prefix as keyof typeof blockKinds];
    const block = survey.blocks.get(`${kind}:${id}`);
    if (!block) return undefined;
    const label = `${word} ${block.number}`;
    return {
      path: paths.section(block.section.path),
      fragment: anchor(id),
      label,
      labelElsewhere: `${label} of Section ${block.section.number}`,
    };
  }
  const [path = '', fragment] = to.split('#');
  const section = survey.sections.get(path);
  if (!section) return undefined;
  const heading = fragment === undefined ? undefined : section.prose.headings.find((each) => each.id === fragment);
  if (fragment !== undefined && !heading) return undefined;
  const label = heading ? `“${heading.text}”` : `Section ${section.number}`;
  return {
    path: paths.section(path),
    fragment,
    label,
    labelElsewhere: heading ? `${label} in Section ${section.number}` : label,
  };
}
