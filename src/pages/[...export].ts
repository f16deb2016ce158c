import type { APIRoute } from 'astro';
import { getSurvey } from '#content.ts';
import { citedWorks } from '#model/bibliography/cited.ts';
import { formatInAllStyles, formatInStyle, formatReferences } from '#model/bibliography/formats.ts';
import {
  allStylesEnding,
  endingOf,
  formats,
  styles,
  textType,
  type Format,
  type Style,
} from '#model/bibliography/format-names.ts';
import { compareReferences } from '#model/bibliography/names.ts';
import { sectionAsWork } from '#model/bibliography/section-work.ts';
import type { Prose } from '#model/prose.ts';
import type { Reference } from '#model/survey.ts';
import { absolute } from '#site/href.ts';

interface File {
  ending: string;
  mediaType: string;
  write: (works: readonly Reference[]) => string;
}
const managerFiles: File[] = (Object.keys(formats) as Format[]).map((format) => ({
  ...formats[format],
  write: (works) => formatReferences(works, format),
}));
const setFiles: File[] = (Object.keys(styles) as Style[]).map((style) => ({
  ending: endingOf(style),
  mediaType: textType,
  write: (works) => formatInStyle(works, style),
}));
const workFile: File = {
  ending: allStylesEnding,
  mediaType: textType,
  write: (works) => works.map(formatInAllStyles).join('\n'),
};

/**
 * The bibliography in every format at stable addresses: `/references.bib` for all works, `/references/<key>.bib` for one,
 * `/chapters/<chapter>/<section>.bib` for what a section cites, `/chapters/<chapter>/<section>/cite.bib` for the section
 * itself, `/chapters/<chapter>.bib` for a chapter. As formatted text a
 * set has a file for each style (`/references.apa.txt`), a work one file with all styles (`/references/<key>.txt`).
 */
export async function getStaticPaths() {
  const survey = await getSurvey();
  const cited = (prose: Prose) => citedWorks(survey, prose).map(({ reference }) => reference);
  const all = [...survey.references.values()];
  const sets: { path: string; works: Reference[] }[] = [
    { path: 'references', works: [...all].sort(compareReferences) },
    ...survey.chapters.map(({ id, sections }) => ({
      path: `chapters/${id}`,
      works: [...new Set(sections.flatMap(({ prose }) => cited(prose)))].sort(compareReferences),
    })),
    ...[...survey.sections.values()].map(({ path, prose }) => ({ path: `chapters/${path}`, works: cited(prose) })),
  ];
  const page = (path: string, works: Reference[], file: File) => ({
    params: { export: `${path}${file.ending}` },
    props: { works, file },
  });
  return [
    ...sets
      .filter(({ works }) => works.length > 0)
      .flatMap(({ path, works }) => [...managerFiles, ...setFiles].map((file) => page(path, works, file))),
    ...all.flatMap((work) => [...managerFiles, workFile].map((file) => page(`references/${work.key}`, [work], file))),
    ...[...survey.sections.values()]
      .filter(({ status }) => status === 'written')
      .flatMap((section) => {
        const work = sectionAsWork(survey, section, absolute);
        return [...managerFiles, workFile].map((file) => page(`chapters/${section.path}/cite`, [work], file));
      }),
  ];
}

export const GET: APIRoute<{ works: Reference[]; file: File }> = ({ props: { works, file } }) =>
  new Response(file.write(works), { headers: { 'Content-Type': file.mediaType } });
