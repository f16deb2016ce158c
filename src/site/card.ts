import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import type { Card, CardMap } from '#model/machine/cards.ts';
import type { Role } from '#model/citation-graph/roles.ts';
import { getColour } from './colours.ts';

const [width, height] = [1200, 630];
const light = (name: string) => getColour(name).light;
const [ink, muted, paper, accent] = [light('ink'), light('ink-muted'), light('paper'), light('accent')];
/** Works in the background of the map: fainter than any token, because nobody need tell them apart. */
const faint = '#cfcabd';
const roleColour = (role: Role) => light(`role-${role}`);

const require = createRequire(`${process.cwd()}/package.json`);
const font = (name: string) => readFile(require.resolve(`@fontsource/${name}`));
const fonts = Promise.all([
  font('source-serif-4/files/source-serif-4-latin-600-normal.woff'),
  font('instrument-sans/files/instrument-sans-latin-400-normal.woff'),
]).then(([serif, sans]) => [
  { name: 'Serif', data: serif, weight: 600 as const },
  { name: 'Sans', data: sans, weight: 400 as const },
]);

/** Drawn cards stay here between builds, by what they show: drawing takes longer than most pages. */
const store = '.cache/cards';

/** The social card of a page as PNG, 1200 by 630 pixels. */
export async function drawCard(card: Card, map: CardMap, siteName: string): Promise<Buffer<ArrayBuffer>> {
  const svg = compose(await drawText(card, siteName), map);
  const file = `${store}/${createHash('sha256').update(svg).digest('hex')}.png`;
  try {
    return await readFile(file);
  } catch {
    const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16, effort: 1, dither: 0 }).toBuffer();
    await mkdir(store, { recursive: true });
    await writeFile(file, png);
    return Buffer.from(png);
  }
}

/** Text as paths, so that no font need be installed where the card is drawn. */
async function drawText({ kind, title, note }: Card, siteName: string): Promise<string> {
  const box = (style: Record<string, unknown>, children: unknown) => ({
    type: 'div',
    props: { style: { display: 'flex', ...style }, children },
  });
  const size = title.length > 90 ? 44 : title.length > 40 ? 54 : 70;
  const root = box(
    {
      width,
      height,
      boxSizing: 'border-box',
      padding: 64,
      flexDirection: 'column',
      color: ink,
      fontFamily: 'Sans',
      fontSize: 30,
    },
    [
      box({ color: accent }, kind),
      box({ fontFamily: 'Serif', fontSize: size, lineHeight: 1.12, width: 640, marginTop: 20 }, shorten(title, 130)),
      box({ color: muted, width: 600, marginTop: 24, lineHeight: 1.35 }, shorten(note, 110)),
      box({ marginTop: 'auto' }, siteName),
    ],
  );
  return satori(root as Parameters<typeof satori>[0], { width, height, fonts: await fonts });
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, text.lastIndexOf(' ', limit))} ...`;
}

function compose(text: string, { rest, marks }: CardMap): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/><rect width="${width}" height="10" fill="${accent}"/>`,
    '<g transform="translate(700 95) scale(0.46)">',
    `<path d="${rest}" fill="${faint}"/>`,
    ...marks
      .map(({ role, path }) => `<path d="${path}" fill="${roleColour(role)}" stroke="${paper}" stroke-width="3"/>`)
      .reverse(),
    '</g>',
    text,
    '</svg>',
  ].join('');
}
