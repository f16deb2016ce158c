import { lab } from 'd3';

type Triple = readonly [number, number, number];

/** Kinds of colour vision by which the data colours are checked. */
export const visions = ['usual', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

/** Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB. */
const simulations: Record<Exclude<Vision, 'usual'>, readonly [Triple, Triple, Triple]> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/**
 * Contrast of two colours by WCAG 2.2 (definition of "contrast ratio"): from 1 to 21.
 *
 * @param a @param b as `#rrggbb`
 */
export function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Difference of two colours as somebody with this vision sees them: CIE76, the distance in CIELAB. About 2 is just noticeable. */
export function difference(a: string, b: string, vision: Vision): number {
  const [x, y] = [lab(seenAs(a, vision)), lab(seenAs(b, vision))];
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b);
}

/** How a colour looks with this vision, as `#rrggbb`. */
export function seenAs(colour: string, vision: Vision): string {
  if (vision === 'usual') return colour;
  const [r, g, b] = linear(colour);
  const channels = simulations[vision].map(([fromR, fromG, fromB]) => encode(fromR * r + fromG * g + fromB * b));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The transfer function of sRGB (IEC 61966-2-1), from a code to light and back. */
function linear(colour: string): Triple {
  const channel = (at: number) => {
    const code = parseInt(colour.slice(at, at + 2), 16) / 255;
    return code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
function encode(light: number): number {
  const clamped = Math.min(1, Math.max(0, light));
  return Math.round(255 * (clamped <= 0.0031308 ? 12.92 * clamped : 1.055 * clamped ** (1 / 2.4) - 0.055));
}
