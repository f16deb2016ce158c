/**
 * Topics by the headings of the reading list that the survey's authors keep. A hint, not a truth: records may be
 * put under other topics by hand later.
 */
const topicOfHeading: [section: RegExp, subsection: RegExp, topic: string][] = [
  [/^Fundamentals/, /Preference Modeling/, 'preference-models'],
  [/^Fundamentals/, /RLHF|DPO/, 'language-alignment'],
  [/^Alignment Techniques/, /^DPO/, 'direct-preference'],
  [/^Alignment Techniques/, /Test-Time/, 'test-time'],
  [/^Alignment Techniques/, /Beyond/, 'beyond-images'],
  [/^Benchmarks/, /.*/, 'datasets-benchmarks'],
  [/^Potential Challenges/, /.*/, 'challenges'],
];

/** Topic ids by cite key. RLHF/RLAIF for diffusion holds several families, so its works get none here. */
export function topicsOf(rows: readonly Record<string, string>[]): Map<string, string[]> {
  const topics = new Map<string, string[]>();
  for (const { section = '', subsection = '', key = '' } of rows) {
    const topic = topicOfHeading.find(
      ([inSection, inSubsection]) => inSection.test(section) && inSubsection.test(subsection),
    )?.[2];
    if (topic && key) topics.set(key, [...new Set([...(topics.get(key) ?? []), topic])]);
  }
  return topics;
}
