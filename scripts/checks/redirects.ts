import { citableAddresses } from '../../src/model/addresses.ts';
import { SurveyError } from '../../src/model/errors.ts';
import { createSurvey } from '../../src/model/survey.ts';
import { problemAt } from '../lib/check.ts';
import type { Content } from '../lib/content-files.ts';
import { listAt, textAt } from '../lib/data.ts';
import { didYouMean } from '../lib/nearest.ts';
import { findParts } from '../lib/parts.ts';
import { quote, type Problem } from '../lib/problem.ts';

/** redirect-target-exists, redirect-is-needed, asked-page-exists. Silent while the content cannot be joined: other rules tell why. */
export function checkRedirects(content: Content): Problem[] {
  const known = addressesOf(content);
  return known ? [...moved(content, known), ...asked(content, known)] : [];
}

function moved(content: Content, known: ReadonlySet<string>): Problem[] {
  const [file] = content.of('redirects');
  if (!file) return [];
  const seen = new Set<string>();
  return listAt(file.data, 'redirects').flatMap((entry, index) => {
    const [from = '', to = ''] = [textAt(entry, 'from'), textAt(entry, 'to')];
    const isUsed = known.has(from);
    const isRepeated = seen.has(from);
    seen.add(from);
    const dead = {
      message: `The moved address leads to ${quote(to)}, which is nowhere.`,
      hint: didYouMean(to, known, 'Name a page, a heading, a numbered block, a term or a symbol that is there.'),
      rule: 'redirect-target-exists' as const,
    };
    const idle = {
      message: isUsed ? `The address ${quote(from)} is in use.` : `The address ${quote(from)} is listed twice.`,
      hint: 'Remove this entry.',
      rule: 'redirect-is-needed' as const,
    };
    return [
      ...(known.has(to) ? [] : [problemAt(file, ['redirects', index, 'to'], dead)]),
      ...(isUsed || isRepeated ? [problemAt(file, ['redirects', index, 'from'], idle)] : []),
    ];
  });
}

function asked(content: Content, known: ReadonlySet<string>): Problem[] {
  const [file] = content.of('asked');
  if (!file) return [];
  return listAt(file.data, 'questions').flatMap((question, index) =>
    listAt(question, 'pages').flatMap((page, i) => {
      const address = String(page);
      if (known.has(address)) return [];
      const message = `The question is answered by ${quote(address)}, which is nowhere.`;
      const hint = didYouMean(address, known, 'Name a page, a heading or a term that is there.');
      return [problemAt(file, ['questions', index, 'pages', i], { message, hint, rule: 'asked-page-exists' })];
    }),
  );
}

function addressesOf(content: Content): Set<string> | undefined {
  const parts = findParts(content);
  try {
    return parts && new Set(citableAddresses(createSurvey(parts)));
  } catch (error) {
    if (error instanceof SurveyError) return undefined;
    throw error;
  }
}
