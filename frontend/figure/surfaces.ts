import { arrow, contour, link, raster } from '@observablehq/plot';
import { isolines } from './isolines';
import type { Markish } from '@observablehq/plot';
import { colour, styleOf } from './roles';
import type { ContourMark, Numbers, RasterMark, VectorsMark } from './types';

/** What a ramp of the theme is for: quiet ground under what matters, or signs to both sides of zero. */
type Ramp = 'ground' | 'div';

/** Seven steps, read from the theme: Plot's quantised scales need real colours, not variables. */
function rampColours(ramp: Ramp, host: Element): string[] {
  const style = getComputedStyle(host);
  const probe = document.createElement('i');
  host.append(probe);
  const resolved = Array.from({ length: 7 }, (_, index) => {
    probe.style.color = `var(--rl-${ramp}-${index + 1})`;
    return getComputedStyle(probe).color || style.getPropertyValue(`--rl-${ramp}-${index + 1}`);
  });
  probe.remove();
  return resolved;
}

const flat = (z: Numbers[]) => z.flatMap((row) => row.map((value) => value ?? Number.NaN));

/**
 * A sample stands for the cell around it, so the cells reach half a step beyond the first and last sample: on a logarithmic
 * axis, where samples are a ratio apart, half of that ratio.
 */
export function cells(values: number[]): [number, number] {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 1;
  if (isGeometric(values)) {
    const root = (last / first) ** (0.5 / (values.length - 1));
    return [first / root, last * root];
  }
  const half = values.length > 1 ? (last - first) / (values.length - 1) / 2 : 0.5;
  return [first - half, last + half];
}

function isGeometric([first = 0, second = 0, third = 0]: number[]): boolean {
  return first > 0 && second !== first && Math.abs(third / second - second / first) < 1e-3 * Math.abs(second / first - 1);
}

function extent(mark: RasterMark | ContourMark) {
  const [x1, x2] = cells(mark.x);
  const [y1, y2] = cells(mark.y);
  return { x1, x2, y1, y2, width: mark.x.length, height: mark.y.length };
}

/** Where each sample stands. Left to itself, Plot spreads them evenly between the ends, also on a logarithmic axis. */
function samples(mark: ContourMark) {
  return { x: mark.y.flatMap(() => mark.x), y: mark.y.flatMap((y) => mark.x.map(() => y)) };
}

export function drawRaster(mark: RasterMark): Markish[] {
  return [raster(flat(mark.z), { ...extent(mark), imageRendering: 'pixelated', clip: 'frame' })];
}

/** With a role the levels are lines of that quantity; without one they are quiet ground under what matters. */
export function drawContour(mark: ContourMark, weight: number): Markish[] {
  const shared = { ...extent(mark), ...samples(mark), thresholds: mark.levels, clip: 'frame' as const };
  if (mark.role === undefined || mark.role === 'neutral') {
    return [contour(flat(mark.z), { ...shared, fill: (value: number) => value, stroke: 'var(--rl-plate)', strokeWidth: 0.6 })];
  }
  const style = styleOf(mark);
  const pieces = mark.levels.flatMap((level) => isolines(mark, level));
  return [
    link(pieces, {
      x1: 'x1',
      y1: 'y1',
      x2: 'x2',
      y2: 'y2',
      stroke: style.stroke,
      strokeWidth: Math.max(1, style.width - 0.75) * weight,
      strokeLinecap: 'round',
      clip: 'frame',
    }),
  ];
}

export function drawVectors(mark: VectorsMark, weight: number): Markish[] {
  const style = styleOf(mark);
  return [
    arrow(
      mark.x.map((_, index) => index),
      {
        x1: (i: number) => mark.x[i],
        y1: (i: number) => mark.y[i],
        x2: (i: number) => (mark.x[i] ?? 0) + (mark.dx[i] ?? 0),
        y2: (i: number) => (mark.y[i] ?? 0) + (mark.dy[i] ?? 0),
        stroke: colour(mark.role, mark.arm),
        strokeWidth: style.width * weight,
        headLength: 7,
        insetEnd: 1,
      },
    ),
  ];
}

/** A colour scale is needed only where a surface is filled. */
export function groundScale(marks: { type: string; z?: Numbers[]; role?: string; range?: [number, number] }[], host: Element): Record<string, unknown> | undefined {
  const filled = marks.filter(
    (mark) => mark.type === 'raster' || (mark.type === 'contour' && (mark.role === undefined || mark.role === 'neutral')),
  );
  const values = filled.flatMap((mark) => mark.range ?? flat(mark.z ?? [])).filter(Number.isFinite);
  if (!values.length) return undefined;
  const ramp = filled.some(({ type, range }) => type === 'raster' && range && range[0] === -range[1]) ? 'div' : 'ground';
  return { type: 'quantize', domain: [Math.min(...values), Math.max(...values)], range: rampColours(ramp, host) };
}
