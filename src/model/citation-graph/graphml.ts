/** A work and a citation as they are exported. */
export interface ExportedWork {
  key: string;
  title: string;
  authors: string;
  year: number | undefined;
  role: string;
  citedBy: number;
  /** Whether its reference list was read: `complete`, `partial` or `unread`. */
  list: string;
  x: number;
  y: number;
}
export interface ExportedCitation {
  citing: string;
  cited: string;
  evidence: string;
  read: string;
  kinds: string;
}

const fields = {
  node: [
    ['title', 'string'],
    ['authors', 'string'],
    ['year', 'int'],
    ['role', 'string'],
    ['citedBy', 'int'],
    ['list', 'string'],
    ['x', 'double'],
    ['y', 'double'],
  ],
  edge: [
    ['evidence', 'string'],
    ['read', 'string'],
    ['kinds', 'string'],
  ],
} as const;

/** The network as GraphML (Brandes et al., graphml.graphdrawing.org); node ids are cite keys. Empty values are left out. */
export function toGraphml(works: readonly ExportedWork[], citations: readonly ExportedCitation[]): string {
  const keys = (['node', 'edge'] as const).flatMap((of) =>
    fields[of].map(([name, type]) => `  <key id="${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`),
  );
  const data = (values: readonly (readonly [string, string | number | undefined])[]) =>
    values
      .flatMap(([name, value]) =>
        value === undefined || value === '' ? [] : [`<data key="${name}">${escapeXml(String(value))}</data>`],
      )
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <graph id="citations" edgedefault="directed">',
    ...works.map(
      (work) => `    <node id="${escapeXml(work.key)}">${data(fields.node.map(([name]) => [name, work[name]]))}</node>`,
    ),
    ...citations.map(
      (each) =>
        `    <edge source="${escapeXml(each.citing)}" target="${escapeXml(each.cited)}">${data(fields.edge.map(([name]) => [name, each[name]]))}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for XML: marks escaped, characters that XML 1.0 does not know taken out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
