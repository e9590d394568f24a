import { areaY, dot, line, plot, ruleX } from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { spread } from '../figure/labels';
import { colour, dashOf, inkOf, softFill } from '../figure/roles';
import type { Language } from '../numbers/language';
import { brief } from '../numbers/format';
import type { Landscape } from './catalogue';
import type { Stops } from './stops';

/** From this ratio on heights are logarithmic: errors are compared by their ratio, and a linear height hides the valley. */
const DECADES = 3;
const THUMB = 18;
/** Room below the ground line: the track's lower half and the tick names. */
const FOOT = 22;

export interface Ground {
  width: number;
  height: number;
  rem: number;
  stops: Stops;
  landscape: Landscape | undefined;
  /** The value under the thumb, and the values of the other arms. */
  value: number;
  others: { value: number; arm: number }[];
  language: Language;
  /** Words on the curves; a low ground has no room for them. */
  worded: boolean;
}

/** The ground under a slider: what every position would bring. Its x axis and the thumb agree to the pixel. */
export function drawGround(ground: Ground): SVGSVGElement {
  const { width, height, rem, stops } = ground;
  const curves = (ground.landscape?.curves ?? [])
    .map((curve) => ({ ...curve, points: pointsOf(ground, curve.values) }))
    .filter(({ points }) => points.length > 1);
  const y = heights(curves.flatMap(({ points }) => points.map((point) => point.y)));
  const here = curves.map((curve) => ({ curve, y: heightAt(curve.points, stops.position(ground.value)) }));
  const marks: Markish[] = [
    ...ground.others.map(({ value, arm }) =>
      ruleX([stops.position(value)], { stroke: colour('arm', arm), strokeOpacity: 0.5, strokeDasharray: dashOf('arm', arm) }),
    ),
    ruleX([stops.position(ground.value)], { stroke: 'var(--rl-role)', strokeOpacity: 0.45 }),
    ...curves.flatMap((curve) => [
      ...(filled(curve.role, curves.length)
        ? [areaY(curve.points, { x: 'x', y1: y.domain[0], y2: 'y', ...softFill(curve.role), clip: 'frame' })]
        : []),
      line(curve.points, {
        x: 'x',
        y: 'y',
        stroke: colour(curve.role),
        strokeDasharray: dashOf(curve.role),
        strokeWidth: 1.75,
        clip: 'frame',
      }),
    ]),
    dot(
      here.filter((point) => point.y !== undefined),
      {
        x: () => stops.position(ground.value),
        y: 'y',
        r: 4 * rem,
        fill: (point: (typeof here)[number]) => colour(point.curve.role),
        stroke: 'var(--rl-plate)',
        strokeWidth: 1.5,
        clip: 'frame',
      },
    ),
  ];
  const svg = plot({
    width,
    height: height + FOOT * rem,
    marginLeft: (THUMB / 2) * rem,
    marginRight: (THUMB / 2) * rem,
    marginTop: (ground.worded ? 18 : 6) * rem,
    marginBottom: FOOT * rem,
    x: { domain: [0, stops.last], axis: null },
    y: { ...y, axis: null },
    style: { fontFamily: 'var(--rl-sans)', background: 'none', overflow: 'visible' },
    marks,
  } as PlotOptions) as SVGSVGElement;
  svg.setAttribute('aria-hidden', 'true');
  svg.querySelectorAll('[aria-label]').forEach((group) => group.removeAttribute('aria-label'));
  if (ground.worded && curves.length) svg.append(curveWords(curves, y, ground));
  svg.append(tickNames(ground, height + FOOT * rem));
  return svg;
}

interface Spot {
  x: number;
  y: number;
}

function pointsOf({ stops, landscape }: Ground, values: (number | null)[]): Spot[] {
  return (landscape?.values ?? [])
    .flatMap((value, index) => {
      const y = values[index];
      return y == null ? [] : [{ x: stops.position(value), y }];
    })
    .filter((spot, index, all) => index === 0 || spot.x !== all[index - 1]?.x);
}

/** Of several curves the one about unseen points lies over its ground: it is the one to look at. */
const filled = (role: string | undefined, count: number) => role === 'unseen' || count === 1;

/** How far from the middle value the heights shown may lie: one interpolating or exploding position must not flatten all others. */
const FARTHEST = 300;

/** Logarithms of probabilities fall without end; as far below the middle as three times the summit above it is deep enough. */
function withoutAbyss(all: number[], middle: number): number[] {
  const summit = Math.max(...all);
  const floor = summit - ABYSS * Math.max(summit - middle, LEAST_DEPTH);
  return all.map((value) => Math.max(floor, value));
}
const ABYSS = 4;
/** In units of the logarithm: what is e times as probable is a difference worth seeing. */
const LEAST_DEPTH = 1;

function heights(all: number[]): { type: 'log' | 'linear'; domain: [number, number] } {
  const middle = [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const values = all.every((value) => value >= 0)
    ? all.map((value) => Math.min(middle * FARTHEST, Math.max(middle / FARTHEST, value)))
    : withoutAbyss(all, middle);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (!values.length || !(high > low)) return { type: 'linear', domain: [Math.min(0, low || 0), (high || 0) + 1] };
  if (low > 0 && high / low > DECADES) return { type: 'log', domain: [low / 1.8, high * 1.3] };
  const pad = (high - low) * 0.12;
  return { type: 'linear', domain: low >= 0 ? [low > high - low ? low - pad * 2 : 0, high + pad] : [low - pad, high + pad] };
}

function heightAt(points: Spot[], x: number): number | undefined {
  const after = points.findIndex((point) => point.x >= x);
  const [a, b] = after <= 0 ? [points[0], points[0]] : [points[after - 1], points[after]];
  if (!a || !b) return after < 0 ? points.at(-1)?.y : undefined;
  return b.x === a.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
}

const SVG = 'http://www.w3.org/2000/svg';
function text(content: string, x: number, y: number, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG, 'text');
  for (const [name, value] of Object.entries({ x, y, ...attributes })) node.setAttribute(name, String(value));
  node.textContent = content;
  return node;
}

/** Words at the end where the curves stand further apart; the upper one above its line, the lower one below. */
function curveWords(
  curves: { label?: string; name: string; role?: Parameters<typeof inkOf>[0]; points: Spot[] }[],
  y: ReturnType<typeof heights>,
  { width, height, rem }: Ground,
): SVGElement {
  const group = document.createElementNS(SVG, 'g');
  const bend = (value: number) => (y.type === 'log' ? Math.log(Math.max(value, y.domain[0])) : value);
  const top = 18 * rem;
  const pixel = (value: number) => top + (1 - (bend(value) - bend(y.domain[0])) / (bend(y.domain[1]) - bend(y.domain[0]))) * (height - top);
  const ends = (side: 'left' | 'right') =>
    curves.map(({ points }) => pixel((side === 'left' ? points[0] : points.at(-1))?.y ?? y.domain[0]));
  const range = (values: number[]) => Math.max(...values) - Math.min(...values);
  const side = range(ends('left')) >= range(ends('right')) ? 'left' : 'right';
  const own = ends(side);
  const highest = Math.min(...own);
  const placed = spread(
    own.map((value) => (value === highest ? value - 9 * rem : value + 12 * rem)),
    14 * rem,
    6 * rem,
    height - 11 * rem,
  );
  curves.forEach((curve, index) =>
    group.append(
      text(curve.label ?? curve.name, side === 'left' ? 12 * rem : width - 12 * rem, placed[index] ?? 0, {
        dy: '.33em',
        'text-anchor': side === 'left' ? 'start' : 'end',
        'font-size': 12 * rem,
        'font-weight': 600,
        stroke: 'var(--rl-plate)',
        'stroke-width': 4,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
        style: `fill:${inkOf(curve.role)}`,
      }),
    ),
  );
  return group;
}

/** About the width of `1e−6` with air around it. */
const TICK_ROOM = 36;

function tickNames({ width, rem, stops, language }: Ground, bottom: number): SVGElement {
  const group = document.createElementNS(SVG, 'g');
  const inner = width - THUMB * rem;
  const ticks = stops.ticks(Math.max(2, Math.floor(inner / (TICK_ROOM * rem))));
  const origin = ticks[0]?.value === 0 ? ticks[0].position : -Infinity;
  for (const { value, position } of ticks) {
    const x = (THUMB / 2) * rem + (position / stops.last) * inner;
    // Beside the stop 0 a power of ten would touch it.
    if (position > origin && ((position - origin) / stops.last) * inner < TICK_ROOM * 0.6 * rem) continue;
    group.append(
      text(tickName(value, language), x, bottom - 2 * rem, {
        'text-anchor': 'middle',
        'font-size': 11.5 * rem,
        style: 'fill:var(--rl-ink-3)',
        'font-feature-settings': '"tnum","lnum"',
      }),
    );
  }
  return group;
}

const tickName = (value: number, language: Language) => {
  const size = Math.abs(value);
  if (size === 0 || (size >= 0.01 && size < 1e4)) return brief(value, language);
  const power = Math.floor(Math.log10(size) + 1e-9);
  return `${brief(Number((value / 10 ** power).toPrecision(3)), language)}e${power}`.replaceAll('-', '−');
};
