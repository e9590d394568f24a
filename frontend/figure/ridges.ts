/** One data set at many prices, drawn as mountains one behind the other. */
export interface Ridge {
  alpha: number;
  y: number[];
  testError?: number;
}

export interface Skyline {
  line: string;
  ground: string;
}

/** A fit may run away at the ends; heights are bent so that even the wildest stays in the picture. */
const BEND = 2.1;
/** Height of one unit of y, as a share of the picture. */
const AMPLITUDE = 0.135;

const bent = (value: number) => BEND * Math.tanh(value / BEND);
/** Only the first ridges can reach above the picture, only the last below it. */
const OUTER = 6;

/** Room above the first and below the last base line, so that the whole mountain is in the picture. */
function margins(ridges: Ridge[], amplitude: number) {
  const heights = (some: Ridge[]) => some.flatMap(({ y }) => y.map(bent));
  return {
    top: amplitude * Math.max(0.3, ...heights(ridges.slice(0, OUTER))) + 4,
    foot: amplitude * Math.max(0.3, ...heights(ridges.slice(-OUTER)).map((y) => -y)) + 4,
  };
}

/** SVG paths for every ridge, the cheapest price at the back (top), the dearest in front (bottom). */
export function skylines(x: number[], ridges: Ridge[], width: number, height: number): Skyline[] {
  const amplitude = height * AMPLITUDE;
  const { top, foot } = margins(ridges, amplitude);
  const gap = (height - top - foot) / Math.max(1, ridges.length - 1);
  const [low, high] = [x[0] ?? 0, x.at(-1) ?? 1];
  const at = (value: number) => 2 + ((value - low) / (high - low)) * (width - 4);
  return ridges.map(({ y }, index) => {
    const base = top + index * gap;
    const points = x.map((value, i) => `${at(value).toFixed(1)},${(base - amplitude * bent(y[i] ?? 0)).toFixed(1)}`);
    const line = `M${points.join('L')}`;
    const bottom = Math.min(height, base + amplitude * 1.6).toFixed(1);
    return { line, ground: `${line}L${(width - 2).toFixed(1)},${bottom}L2,${bottom}Z` };
  });
}

/** Prices equally spaced in their logarithm, with three digits so that they are short in an address. */
export function prices(count: number, from: number, to: number): number[] {
  const step = (Math.log10(to) - Math.log10(from)) / (count - 1);
  return Array.from({ length: count }, (_, index) => Number((10 ** (Math.log10(from) + index * step)).toPrecision(3)));
}

/** The ridge under a height: the picture's head and foot belong to the first and the last. */
export function ridgeAt(y: number, height: number, count: number): number {
  const edge = 0.17 * height;
  const share = (y - edge) / (height - 2 * edge);
  return Math.max(0, Math.min(count - 1, Math.round(share * (count - 1))));
}
