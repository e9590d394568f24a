import { areaY, barY, dot, line, link, rect, ruleX, ruleY } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { colour, GHOST, isHollow, signPaint, softFill, type Style, styleOf } from './roles';
import { drawContour, drawRaster, drawVectors } from './surfaces';
import type { AreaMark, Axis, BandMark, BarsMark, DotsMark, LineMark, Mark, RuleMark, SegmentsMark } from './types';

/** Everything is clipped to the frame: axes belong to the teaching range, not to the data. */
const CLIP = { clip: 'frame' as const };
const indices = (values: unknown[]) => values.map((_, index) => index);

/** `weight` makes lines heavier in the lecture hall. */
export function drawMark(mark: Mark, weight: number): Markish[] {
  switch (mark.type) {
    case 'line':
      return drawLine(mark, weight);
    case 'band':
      return drawBand(mark);
    case 'dots':
      return drawDots(mark, weight);
    case 'bars':
      return drawBars(mark);
    case 'segments':
      return drawSegments(mark, weight);
    case 'area':
      return drawArea(mark, weight);
    case 'rule':
      return drawRule(mark, weight);
    case 'raster':
      return drawRaster(mark);
    case 'contour':
      return drawContour(mark, weight);
    case 'vectors':
      return drawVectors(mark, weight);
    case 'text':
      return []; // words are written above the drawing, see words-layer.ts
    case 'image':
      return []; // pictures of pixels are laid into the frame, see pictures.ts
  }
}

function drawLine(mark: LineMark, weight: number): Markish[] {
  const style = mark.ghost ? { ...styleOf(mark), ...GHOST } : styleOf(mark);
  return lineThrough(mark, { ...style, width: style.width * weight });
}

export function lineThrough(mark: LineMark, style: Pick<Style, 'stroke' | 'width' | 'opacity' | 'dash'>): Markish[] {
  return [
    line(indices(mark.x), {
      x: mark.x,
      y: mark.y,
      stroke: style.stroke,
      strokeWidth: style.width,
      strokeOpacity: style.opacity,
      strokeDasharray: style.dash,
      strokeLinejoin: 'round',
      ...CLIP,
    }),
  ];
}

function drawBand(mark: BandMark): Markish[] {
  const soft = mark.role === 'fit' ? { fill: 'var(--rl-fit-band)' } : softFill(mark.role, mark.arm);
  return [areaY(indices(mark.x), { x: mark.x, y1: mark.lower, y2: mark.upper, ...soft, ...CLIP })];
}

const RADIUS = { strong: 4, normal: 3.5, thin: 2.2 };

/** Whole circles or none: clipping would halve those on the edge, so the panel leaves out what lies beyond it. */
export function dotsWithin(mark: DotsMark, x: Axis, y: Axis): DotsMark {
  const inside = (value: number | null | undefined, [low, high]: [number, number]) => value != null && value >= low && value <= high;
  const kept = mark.x.map((value, index) => inside(value, x.domain) && inside(mark.y[index], y.domain));
  return kept.every(Boolean) ? mark : { ...mark, x: mark.x.map((value, index) => (kept[index] ? value : null)) };
}

/** Data are plate-filled circles in ink; every other dot is filled with its quantity's colour. */
function drawDots(mark: DotsMark, weight: number): Markish[] {
  const style = styleOf(mark);
  const r = RADIUS[mark.emphasis ?? 'normal'] * weight;
  // Many points are marks of ink; few are places that a hand may take hold of.
  if (mark.role === 'data' && mark.emphasis === 'thin')
    return [dot(indices(mark.x), { x: mark.x, y: mark.y, r: 1.6 * weight, fill: style.stroke, fillOpacity: 0.8 })];
  const paint = isHollow(mark)
    ? { fill: 'var(--rl-plate)', stroke: style.stroke, strokeWidth: 1.6 * weight }
    : signPaint(style.symbol, style.stroke, 1);
  return [
    dot(indices(mark.x), { x: mark.x, y: mark.y, r: mark.role === 'data' ? Math.max(r, 4 * weight) : r, symbol: style.symbol, ...paint }),
  ];
}

/** How much of the room between two numbers a bar takes. */
const BAR_SHARE = 0.8;

function drawBars(mark: BarsMark): Markish[] {
  const fill = colour(mark.role, mark.arm);
  if (mark.x.some((value) => typeof value === 'string')) {
    return [barY(indices(mark.x), { x: mark.x, y: mark.y, fill, fillOpacity: 0.85, insetLeft: 1, insetRight: 1 })];
  }
  const x = mark.x as number[];
  const step = Math.min(...x.slice(1).map((value, index) => Math.abs(value - (x[index] as number))), Infinity);
  const half = ((Number.isFinite(step) ? step : 1) * BAR_SHARE) / 2;
  return [
    rect(indices(x), {
      x1: x.map((value) => value - half),
      x2: x.map((value) => value + half),
      y1: x.map(() => 0),
      y2: mark.y,
      fill,
      fillOpacity: 0.85,
      ...CLIP,
    }),
  ];
}

function drawSegments(mark: SegmentsMark, weight: number): Markish[] {
  return [
    link(indices(mark.x1), {
      x1: mark.x1,
      y1: mark.y1,
      x2: mark.x2,
      y2: mark.y2,
      stroke: colour(mark.role, mark.arm),
      strokeOpacity: mark.emphasis === 'strong' ? 1 : 0.35,
      strokeWidth: (mark.emphasis === 'strong' ? 2 : 1) * weight,
      ...CLIP,
    }),
  ];
}

/** A closed region, such as all weights a penalty allows: softly filled, clearly outlined. */
function drawArea(mark: AreaMark, weight: number): Markish[] {
  const style = styleOf(mark);
  const closed = [...indices(mark.x), 0];
  const ring = (values: (number | null)[]) => closed.map((index) => values[index] ?? null);
  return [
    line(closed, {
      x: ring(mark.x),
      y: ring(mark.y),
      stroke: style.stroke,
      strokeWidth: style.width * weight,
      strokeLinejoin: 'round',
      strokeDasharray: style.dash,
      ...softFill(mark.role, mark.arm),
      ...CLIP,
    }),
  ];
}

function drawRule(mark: RuleMark, weight: number): Markish[] {
  const quiet = mark.role === undefined || mark.role === 'neutral' || mark.role === 'reference';
  const options = {
    stroke: quiet ? 'var(--rl-edge)' : colour(mark.role, mark.arm),
    strokeWidth: (quiet || mark.emphasis === 'thin' ? 1 : 1.5) * weight,
    strokeDasharray: styleOf(mark).dash,
  };
  return mark.orientation === 'x' ? [ruleX([mark.value], options)] : [ruleY([mark.value], options)];
}
