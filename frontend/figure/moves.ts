import type { Axis, Editable, Points } from './types';

/** Own data travel with four decimals: finer than any hand, short enough for an address. */
export const DECIMALS = 4;
export const rounded = (value: number) => Number(value.toFixed(DECIMALS)) || 0;

export const within = (value: number, [low, high]: [number, number]) => Math.min(high, Math.max(low, value));

/** One press of an arrow key: a tidy fortieth of the axis (0.1 on −2…2), five of them with Shift. */
export function stepOf(axis: Axis): number {
  const span = axis.domain[1] - axis.domain[0];
  const power = 10 ** Math.floor(Math.log10(span / 40));
  const ratio = span / 40 / power;
  return Number(((ratio >= 5 ? 5 : ratio >= 2 ? 2 : 1) * power).toPrecision(3));
}

/** The nearest of the heights that a point may have; any height where there are no levels. */
export function atLevel(value: number, levels: number[] | undefined): number {
  return levels?.reduce((best, level) => (Math.abs(level - value) < Math.abs(best - value) ? level : best)) ?? value;
}

export interface Place {
  x: number;
  y: number;
}

const DIRECTIONS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

/** The level above or below; the same one at either end. */
function nextLevel(value: number, direction: number, levels: number[]): number {
  const index = levels.indexOf(atLevel(value, levels)) + direction;
  return levels[within(index, [0, levels.length - 1])] ?? value;
}

/** Where a key takes a point; undefined for keys that do not move. A point with levels goes from one to the next. */
export function movedByKey(
  key: string,
  large: boolean,
  point: Place,
  x: Axis,
  y: Axis,
  levels?: number[],
): Place | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  const size = large ? 5 : 1;
  return {
    x: rounded(within(point.x + direction[0] * size * stepOf(x), x.domain)),
    y: levels ? nextLevel(point.y, direction[1], levels) : rounded(within(point.y + direction[1] * size * stepOf(y), y.domain)),
  };
}

/** Where a point that may move along one axis alone comes to when it is pulled to a place. */
export function held(to: Place, from: Place, along: Editable | undefined): Place {
  return { x: along && !along.x ? from.x : to.x, y: along && !along.y ? from.y : to.y };
}

/** The middle of the widest gap between neighbours, at their mean height: where a new point tells most. */
export function placeForNewPoint({ x, y }: Points, xAxis: Axis, yAxis: Axis): Place {
  const middle = (low: number, high: number) => (low + high) / 2;
  if (x.length === 0) return { x: rounded(middle(...xAxis.domain)), y: rounded(middle(...yAxis.domain)) };
  const order = x.map((_, index) => index).sort((a, b) => (x[a] as number) - (x[b] as number));
  let best = { width: -1, x: x[0] as number, y: y[0] as number };
  for (let i = 1; i < order.length; i++) {
    const [a, b] = [order[i - 1] as number, order[i] as number];
    const width = (x[b] as number) - (x[a] as number);
    if (width > best.width) best = { width, x: middle(x[a] as number, x[b] as number), y: middle(y[a] as number, y[b] as number) };
  }
  return { x: rounded(within(best.x, xAxis.domain)), y: rounded(within(best.y, yAxis.domain)) };
}

/** The point nearest to a place in pixels, if one is within reach: crowded handles overlap, the nearest one means it. */
export function nearest(places: { left: number; top: number }[], at: { left: number; top: number }, reach: number): number | undefined {
  let found: number | undefined;
  let closest = reach;
  places.forEach((place, index) => {
    const away = Math.hypot(place.left - at.left, place.top - at.top);
    if (away <= closest) [closest, found] = [away, index];
  });
  return found;
}
