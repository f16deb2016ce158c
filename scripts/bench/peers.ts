import { rolldown } from 'rolldown';
import { loadScript } from './floors.ts';

/**
 * A bare page for each peer: the same works and citations, laid out and drawn as its documentation shows, nothing else. Each
 * marks what it has drawn as the floors do: "part" while its layout moves, "all" once that stands still.
 */
const scripts: Record<string, string> = {
  'force-graph': `import ForceGraph from 'force-graph';
let isSettled = false;
new ForceGraph(picture).width(1248).height(720)
  .graphData({ nodes: data.ids.map((id) => ({ id })), links: data.pairs.map(([source, target]) => ({ source, target })) })
  .onRenderFramePost(() => mark(isSettled ? 'all' : 'part'))
  .onEngineStop(() => { isSettled = true; mark('all'); });`,
  sigma: `import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
const graph = new Graph({ type: 'directed' });
for (const id of data.ids) graph.addNode(id, { x: Math.cos(id * 2.4) * id, y: Math.sin(id * 2.4) * id, size: 3 });
for (const [from, to] of data.pairs) graph.addEdge(from, to);
forceAtlas2.assign(graph, { iterations: 200, settings: forceAtlas2.inferSettings(graph) });
// Its constructor draws at once, before anybody can listen.
new Sigma(graph, picture).on('afterRender', () => mark('all'));
mark('all');`,
  cytoscape: `import cytoscape from 'cytoscape';
let isSettled = false;
const elements = [...data.ids.map((id) => ({ data: { id: String(id) } })), ...data.pairs.map(([source, target]) => ({ data: { source: String(source), target: String(target) } }))];
const cy = cytoscape({ container: picture, elements, layout: { name: 'cose', animate: false } });
// It goes on drawing, finer and finer; what counts is the first picture of a view.
let isNew = true;
cy.on('viewport', () => { isNew = true; });
cy.on('render', () => { if (isNew) mark(isSettled ? 'all' : 'part'); isNew = false; });
cy.one('layoutstop', () => { isSettled = true; mark('all'); });
if (cy.nodes()[0].position('x') !== 0) { isSettled = true; mark('all'); }`,
  'd3-force, SVG': `import { forceCenter, forceLink, forceManyBody, forceSimulation, select, zoom } from 'd3';
const nodes = data.ids.map((id) => ({ id })), links = data.pairs.map(([source, target]) => ({ source, target }));
const svg = select(picture).append('svg').attr('viewBox', [-624, -360, 1248, 720]).attr('width', 1248).attr('height', 720), all = svg.append('g');
const line = all.append('g').attr('stroke', '#bbb').selectAll('line').data(links).join('line');
const circle = all.append('g').attr('fill', '#2b62b5').selectAll('circle').data(nodes).join('circle').attr('r', 3);
let isSettled = false;
forceSimulation(nodes).force('link', forceLink(links)).force('charge', forceManyBody()).force('center', forceCenter())
  .on('tick', () => {
    line.attr('x1', (d) => d.source.x).attr('y1', (d) => d.source.y).attr('x2', (d) => d.target.x).attr('y2', (d) => d.target.y);
    circle.attr('cx', (d) => d.x).attr('cy', (d) => d.y);
    mark('part');
  })
  .on('end', () => { isSettled = true; mark('all'); });
svg.call(zoom().on('zoom', ({ transform }) => { all.attr('transform', transform); requestAnimationFrame(() => mark(isSettled ? 'all' : 'part')); }));`,
};

/** Names of the peers. */
export const peerNames = Object.keys(scripts);

/** Where the page of a peer is served. */
export const peerPath = (name: string) => `/floor/${name.replaceAll(/\W+/g, '-')}.html`;

/** The page of each peer with its script, made of its package, by address. */
export async function peerFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const [name, script] of Object.entries(scripts)) {
    const address = peerPath(name);
    files.set(address, pageOf(name, address.replace('.html', '.js')));
    files.set(address.replace('.html', '.js'), await bundle(`${prelude}${script}`));
  }
  return files;
}

const pageOf = (title: string, script: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><style>body{margin:0}#picture{width:1248px;height:720px}</style><div id="picture"></div><script type="module" src="${script}"></script></html>`;

const prelude = `${loadScript}
const picture = document.getElementById('picture');
const mark = (name) => { picture.dataset.drawn = name; };
const raw = await load();
const data = { ids: [...raw.x.keys()], pairs: [...raw.from].map((from, i) => [from, raw.to[i]]) };
`;

/** One script out of a source that imports packages. */
async function bundle(source: string): Promise<string> {
  const entry = '\0peer';
  const build = await rolldown({
    input: entry,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
  });
  const { output } = await build.generate({ format: 'esm', minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
}
