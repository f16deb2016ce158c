import { problemAt } from '../lib/check.ts';
import type { Content, ContentFile } from '../lib/content-files.ts';
import { leaves, listAt, textAt } from '../lib/data.ts';
import { didYouMean } from '../lib/nearest.ts';
import { quote, type Problem } from '../lib/problem.ts';

/** section-exists, chapter-exists, written-section-cites, history-is-ordered. */
export function checkSections(content: Content): Problem[] {
  const sections = content.of('sections');
  return [
    ...(['taxonomy', 'glossary', 'notation', 'lab'] as const).flatMap((kind) =>
      content.of(kind).flatMap((file) => deadSections(file, sections)),
    ),
    ...missingChapters(content, sections),
    ...sections.flatMap((file) => [...uncited(file), ...history(file)]),
  ];
}

function deadSections(file: ContentFile, sections: ContentFile[]): Problem[] {
  const ids = sections.map(({ id }) => id);
  return [...leaves(file.data)]
    .filter(({ field, text }) => field === 'section' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(text) && !ids.includes(text))
    .map(({ path, text }) =>
      problemAt(file, path, {
        message: `Names the section ${quote(text)}, which is not in content/chapters/.`,
        hint: didYouMean(text, ids, 'Write the section as "<chapter>/<section>", without their numbers, or leave the field out.'),
        rule: 'section-exists',
      }),
    );
}

/** Told once for a folder, where the missing file belongs. */
function missingChapters(content: Content, sections: ContentFile[]): Problem[] {
  const chapters = new Set(content.of('chapters').map(({ id }) => id));
  const folders = new Map(
    sections
      .filter(({ id }) => !chapters.has(id.split('/')[0] ?? ''))
      .map(({ path }) => [path.split('/').slice(0, 2).join('/'), path]),
  );
  return [...folders].map(([folder, path]) => ({
    file: `${folder}/chapter.yaml`,
    line: 1,
    message: `This file is missing, but there is content/${path}.`,
    hint: 'Write it with the title and the summary of the chapter.',
    rule: 'chapter-exists',
  }));
}

function uncited(file: ContentFile): Problem[] {
  if (textAt(file.data, 'status') !== 'written' || !file.prose || file.prose.citations.length > 0) return [];
  return [
    problemAt(file, ['status'], {
      message: 'The section is written but cites no work.',
      hint: 'Cite the works that its statements come from: <Cite id="..." />.',
      rule: 'written-section-cites',
    }),
  ];
}

function history(file: ContentFile): Problem[] {
  const dates = listAt(file.data, 'history').map((entry) => textAt(entry, 'date') ?? '');
  return dates.flatMap((date, index) => {
    const before = dates[index - 1];
    return before !== undefined && before !== '' && before < date
      ? [
          problemAt(file, ['history', index, 'date'], {
            message: `The change of ${quote(date)} stands below that of ${quote(before)}.`,
            hint: 'Put the newest change first.',
            rule: 'history-is-ordered',
          }),
        ]
      : [];
  });
}
