export type Surface = OffscreenCanvas | HTMLCanvasElement;
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A surface that nobody sees, in a worker or in a page. */
export function makeSurface(width = 1, height = 1): Surface {
  if (typeof OffscreenCanvas === 'function') return new OffscreenCanvas(width, height);
  return Object.assign(document.createElement('canvas'), { width, height });
}

/** @throws where the browser gives none */
export function contextOf(surface: Surface): Context {
  const context = surface.getContext('2d') as Context | null;
  if (!context) throw new Error('This browser gives no drawing context.');
  return context;
}

/** Red, green and blue of any colour that a browser knows. */
export function numbersOf(colour: string): [number, number, number] {
  const context = contextOf(makeSurface());
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
