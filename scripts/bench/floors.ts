/** Bare pages to compare with: the same positions and citations, and nothing but lines and squares. */

/** Reads the file of works and citations: `load()`. */
export const loadScript = `
async function load() {
  const bytes = await (await fetch('raw.bin')).arrayBuffer();
  const [count, edges] = new Uint32Array(bytes, 0, 2);
  const x = new Float32Array(bytes, 8, count), y = new Float32Array(bytes, 8 + 4 * count, count);
  const from = new Uint32Array(bytes, 8 + 8 * count, edges), to = new Uint32Array(bytes, 8 + 8 * count + 4 * edges, edges);
  return { count, edges, x, y, from, to };
}`;

const shared = `${loadScript}
function paint(context, data, view, limit) {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.setTransform(view.k, 0, 0, view.k, view.x + width / 2, view.y + height / 2);
  context.lineWidth = 1 / view.k;
  context.strokeStyle = 'rgba(90, 88, 80, 0.08)';
  const step = Math.max(1, Math.floor(data.edges / limit));
  context.beginPath();
  for (let i = 0, drawn = 0; i < data.edges; i += step) {
    context.moveTo(data.x[data.from[i]], data.y[data.from[i]]);
    context.lineTo(data.x[data.to[i]], data.y[data.to[i]]);
    drawn += 1;
    if (drawn % 500 === 0) { context.stroke(); context.beginPath(); }
  }
  context.stroke();
  context.fillStyle = '#2b62b5';
  const size = Math.max(3, 2 / view.k);
  for (let i = 0; i < data.count; i += 1) context.fillRect(data.x[i] - size / 2, data.y[i] - size / 2, size, size);
  // Drawing is put off until somebody looks; without this only the calls would be measured.
  context.getImageData(0, 0, 1, 1);
}
function fit(data, width, height) {
  let reach = 1;
  for (let i = 0; i < data.count; i += 1) reach = Math.max(reach, Math.abs(data.x[i]), Math.abs(data.y[i]));
  return { x: 0, y: 0, k: Math.min(width, height) / 2 / reach };
}`;

const gestures = `
const mark = (name) => { document.querySelector('canvas').dataset.drawn = name; };
const listen = (canvas, move) => {
  let last;
  canvas.addEventListener('pointerdown', (event) => { last = event; canvas.setPointerCapture(event.pointerId); });
  canvas.addEventListener('pointermove', (event) => { if (last) { move(event.clientX - last.clientX, event.clientY - last.clientY, 1); last = event; } });
  canvas.addEventListener('pointerup', () => { last = undefined; });
  canvas.addEventListener('wheel', (event) => { event.preventDefault(); move(0, 0, Math.exp(-event.deltaY * 0.0018)); }, { passive: false });
};`;

const page = (script: string) =>
  `<!doctype html><html lang="en"><title>Floor</title><style>body{margin:0}canvas{display:block;width:1248px;height:720px}</style><canvas width="1248" height="720"></canvas><script type="module">${script}</script></html>`;

/** Everything drawn on a plain canvas at each frame. */
export const plainFloor = page(`${shared}${gestures}
const canvas = document.querySelector('canvas'), context = canvas.getContext('2d');
const data = await load();
let view = fit(data, canvas.width, canvas.height), frame;
const draw = () => { frame = undefined; paint(context, data, view, Infinity); mark('all'); };
draw();
listen(canvas, (dx, dy, k) => { view = { x: (view.x + dx) * k, y: (view.y + dy) * k, k: view.k * k }; mark('part'); frame ??= requestAnimationFrame(draw); });`);

/** The same in a worker: 8,000 citations while moving, all of them at rest. */
export const workerFloor = page(`${gestures}
const canvas = document.querySelector('canvas');
const worker = new Worker('worker.js');
worker.onmessage = ({ data }) => mark(data);
const offscreen = canvas.transferControlToOffscreen();
worker.postMessage(offscreen, [offscreen]);
listen(canvas, (dx, dy, k) => worker.postMessage([dx, dy, k]));`);

export const workerFloorScript = `${shared}
let context, data, view, frame, timer;
const draw = (limit, name) => { frame = undefined; paint(context, data, view, limit); postMessage(name); };
onmessage = async ({ data: message }) => {
  if (!context) {
    context = message.getContext('2d');
    data = await load();
    view = fit(data, message.width, message.height);
    draw(8000, 'part');
    timer = setTimeout(() => draw(Infinity, 'all'));
    return;
  }
  if (!view) return;
  const [dx, dy, k] = message;
  view = { x: (view.x + dx) * k, y: (view.y + dy) * k, k: view.k * k };
  frame ??= requestAnimationFrame(() => draw(8000, 'part'));
  clearTimeout(timer);
  timer = setTimeout(() => draw(Infinity, 'all'), 90);
};`;
