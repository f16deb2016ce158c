import { toGraphml, escapeXml } from '#model/citation-graph/graphml.ts';
import { roleAt } from '#model/citation-graph/roles.ts';
import { round, shapePath } from '#model/citation-graph/shapes.ts';
import { radiusOf } from '#model/citation-graph/size.ts';
import { placeLabels } from '#model/citation-graph/labels.ts';
import { edgeKinds } from '#model/citation-graph/edge-kinds.ts';
import type { ExportKind, Palette } from './messages.ts';
import type { NetworkData } from './network-data.ts';
import { boundsOf, type Scene } from './scene.ts';
import { contextOf, makeSurface, type Surface } from './surface.ts';

const margin = 40;
const fontSize = 11;

/** The picture that is saved. */
interface Shown {
  scene: Scene;
  data: NetworkData;
  palette: Palette;
  canvas: Surface;
  /** What a drawing is called. */
  title: string;
}

/** What is shown as a file: an image of what is seen, or a drawing or the data of all that is shown. */
export async function exportAs(kind: ExportKind, shown: Shown): Promise<Blob> {
  if (kind === 'png') return exportPng(shown.canvas, shown.palette);
  if (kind === 'svg') return new Blob([exportSvg(shown)], { type: 'image/svg+xml' });
  return new Blob([exportGraphml(shown.scene, shown.data)], { type: 'application/graphml+xml' });
}

function shownWorks({ shown }: Scene): number[] {
  return [...shown.keys()].filter((work) => shown[work] === 1);
}
function shownEdges({ shown }: Scene, { edges }: NetworkData): number[] {
  return [...edges.cited.keys()].filter((edge) => shown[edges.citing[edge] ?? 0] === 1 && shown[edges.cited[edge] ?? 0] === 1);
}

/** Everything that is shown as a drawing of its own, in the colours of the page. */
function exportSvg({ scene, data, palette, title }: Omit<Shown, 'canvas'>): string {
  const { works, text, edges } = data;
  const { x, y } = scene.places;
  const at = (work: number): [number, number] => [x[work] ?? 0, y[work] ?? 0];
  const bounds = boundsOf(scene);
  const [left, top] = [bounds.left - margin, bounds.top - margin];
  const [width, height] = [bounds.right - left + margin, bounds.bottom - top + margin];
  const lines = shownEdges(scene, data).map((edge) => {
    const [from, to] = [at(edges.citing[edge] ?? 0), at(edges.cited[edge] ?? 0)];
    return `M${round(from[0])} ${round(from[1])}L${round(to[0])} ${round(to[1])}`;
  });
  const list = shownWorks(scene);
  const marks = list.map((work) => {
    const [px, py] = at(work);
    const role = works.role[work] ?? 3;
    const path = shapePath(roleAt(role).shape, px, py, radiusOf(works.citedBy[work] ?? 0));
    return `<path fill="${palette.roles[role] ?? palette.ink}" d="${path}"><title>${escapeXml(text?.titles[work] ?? '')}</title></path>`;
  });
  const textOf = (work: number) => text?.labels[work] ?? '';
  const wishes = list.slice(0, 2_000).map((work) => ({
    work,
    x: at(work)[0] - left,
    y: at(work)[1] - top,
    radius: radiusOf(works.citedBy[work] ?? 0),
    width: textOf(work).length * fontSize * 0.56,
  }));
  const labels = placeLabels(wishes, {
    width,
    height,
    line: fontSize * 1.3,
    limit: Math.ceil((width * height) / 12_000),
    keepClear: 8,
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map(round).join(' ')}" font-family="sans-serif" font-size="${fontSize}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${palette.paper}"/>`,
    `<path fill="none" stroke="${palette.muted}" stroke-width="0.7" stroke-opacity="0.25" d="${lines.join('')}"/>`,
    `<g stroke="${palette.paper}" stroke-width="0.7">${marks.join('')}</g>`,
    `<g fill="${palette.ink}" stroke="${palette.paper}" stroke-width="2.5" stroke-linejoin="round" paint-order="stroke">`,
    ...labels.map(
      (label) =>
        `<text x="${round(label.x + left)}" y="${round(label.y + top + fontSize * 0.35)}">${escapeXml(textOf(label.work))}</text>`,
    ),
    '</g></svg>',
    '',
  ].join('\n');
}

/** Everything that is shown as GraphML, with the evidence of each citation. */
function exportGraphml(scene: Scene, data: NetworkData): string {
  const { works, text, edges } = data;
  const lists: Record<string, string> = { c: 'complete', p: 'partial', u: 'unread' };
  const keyOf = (work: number) => text?.keys[work] ?? String(work);
  const kinds = new Map<number, string[]>();
  for (const [edge, kind] of text?.kinds ?? []) kinds.set(edge, [...(kinds.get(edge) ?? []), edgeKinds[kind] ?? '']);
  return toGraphml(
    shownWorks(scene).map((work) => ({
      key: keyOf(work),
      title: text?.titles[work] ?? '',
      authors: text?.authors[work] ?? '',
      year: works.year[work] || undefined,
      role: roleAt(works.role[work] ?? 3).id,
      citedBy: works.citedBy[work] ?? 0,
      list: lists[text?.lists[work]?.toLowerCase() ?? ''] ?? '',
      x: round(scene.places.x[work] ?? 0),
      y: round(scene.places.y[work] ?? 0),
    })),
    shownEdges(scene, data).map((edge) => {
      const [evidence, read] = data.evidenceOf(edge);
      return {
        citing: keyOf(edges.citing[edge] ?? 0),
        cited: keyOf(edges.cited[edge] ?? 0),
        evidence,
        read,
        kinds: (kinds.get(edge) ?? []).join(' '),
      };
    }),
  );
}

/** What is seen now as an image on paper. */
async function exportPng(canvas: Surface, palette: Palette): Promise<Blob> {
  const copy = makeSurface(canvas.width, canvas.height);
  const context = contextOf(copy);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  if ('convertToBlob' in copy) return copy.convertToBlob({ type: 'image/png' });
  return new Promise((resolve, reject) =>
    copy.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The image could not be made.'))), 'image/png'),
  );
}
