import type { Asked } from '../../schemas/asked.ts';

/** The ways to ask that a page answers, by its address; the same words once. */
export function questionsByPage(questions: Asked['questions']): Map<string, string[]> {
  const byPage = new Map<string, string[]>();
  for (const { asks, pages } of questions)
    for (const page of pages) byPage.set(page, [...new Set([...(byPage.get(page) ?? []), ...asks])]);
  return byPage;
}
