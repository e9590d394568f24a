import { arrow, contour, raster } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { colour, styleOf } from './roles';
import type { ContourMark, Numbers, RasterMark, VectorsMark } from './types';

/** Seven quiet steps, read from the theme: Plot's quantised scales need real colours, not variables. */
export function groundColours(host: Element): string[] {
  const style = getComputedStyle(host);
  const probe = document.createElement('i');
  host.append(probe);
  const resolved = Array.from({ length: 7 }, (_, index) => {
    probe.style.color = `var(--rl-ground-${index + 1})`;
    return getComputedStyle(probe).color || style.getPropertyValue(`--rl-ground-${index + 1}`);
  });
  probe.remove();
  return resolved;
}

const flat = (z: Numbers[]) => z.flatMap((row) => row.map((value) => value ?? Number.NaN));

/** A sample stands for the cell around it, so the cells reach half a step beyond the first and last sample. */
function cells(values: number[]): [number, number] {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 1;
  const half = values.length > 1 ? (last - first) / (values.length - 1) / 2 : 0.5;
  return [first - half, last + half];
}

function extent(mark: RasterMark | ContourMark) {
  const [x1, x2] = cells(mark.x);
  const [y1, y2] = cells(mark.y);
  return { x1, x2, y1, y2, width: mark.x.length, height: mark.y.length };
}

export function drawRaster(mark: RasterMark): Markish[] {
  return [raster(flat(mark.z), { ...extent(mark), imageRendering: 'pixelated', clip: 'frame' })];
}

/** With a role the levels are lines of that quantity; without one they are quiet ground under what matters. */
export function drawContour(mark: ContourMark, weight: number): Markish[] {
  const shared = { ...extent(mark), thresholds: mark.levels, clip: 'frame' as const };
  if (mark.role === undefined || mark.role === 'neutral') {
    return [contour(flat(mark.z), { ...shared, fill: (value: number) => value, stroke: 'var(--rl-plate)', strokeWidth: 0.6 })];
  }
  const style = styleOf(mark);
  return [
    contour(flat(mark.z), { ...shared, stroke: style.stroke, strokeOpacity: 0.75, strokeWidth: Math.max(1, style.width - 0.75) * weight }),
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
export function groundScale(marks: { type: string; z?: Numbers[]; role?: string }[], host: Element): Record<string, unknown> | undefined {
  const filled = marks.filter(
    (mark) => mark.type === 'raster' || (mark.type === 'contour' && (mark.role === undefined || mark.role === 'neutral')),
  );
  const values = filled.flatMap((mark) => flat(mark.z ?? [])).filter(Number.isFinite);
  if (!values.length) return undefined;
  return { type: 'quantize', domain: [Math.min(...values), Math.max(...values)], range: groundColours(host) };
}
