import { brief, significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import { isPath } from './moments';
import type { Mark, Panel } from './types';

/** What the lines of a panel say at one place along x. */
export interface Reading {
  x: number;
  values: { label: string; y: number; mark: Mark }[];
}

/** All places along x where some labelled line has a value, in order. */
export function places(panel: Panel): number[] {
  const all = panel.marks.flatMap((mark) =>
    'label' in mark && mark.label && !isPath(mark) && (mark.type === 'line' || mark.type === 'band') ? mark.x : [],
  );
  const dots = all.length ? all : panel.marks.flatMap((mark) => (mark.type === 'dots' || mark.type === 'line' ? mark.x : []));
  return [...new Set(dots.filter((x): x is number => x !== null))].sort((a, b) => a - b);
}

/** The value of each labelled line at its own sample nearest to x. */
export function readAt(panel: Panel, x: number): Reading {
  const values = panel.marks.flatMap((mark) => {
    if (mark.type !== 'line' || !mark.label || isPath(mark)) return [];
    const y = nearestValue(mark.x, mark.y, x);
    return y === undefined ? [] : [{ label: mark.label, y, mark }];
  });
  return { x, values };
}

function nearestValue(xs: (number | null)[], ys: (number | null)[], x: number): number | undefined {
  let best: number | undefined;
  let distance = Infinity;
  xs.forEach((value, index) => {
    const y = ys[index];
    if (value === null || y == null) return;
    const away = Math.abs(value - x);
    if (away < distance) [distance, best] = [away, y];
  });
  return best;
}

export function sentence(panel: Panel, reading: Reading, language: Language): string {
  const place = `${panel.x.label ?? 'x'} = ${brief(reading.x, language)}`;
  return [place, ...reading.values.map(({ label, y }) => `${label} ${significant(y, language)}`)].join(' · ');
}

/** The place nearest to a height or along an axis, as an index into `places`. */
export function nearestPlace(all: number[], x: number, distance: (a: number, b: number) => number = (a, b) => Math.abs(a - b)): number {
  return all.reduce((best, value, index) => (distance(value, x) < distance(all[best] ?? Infinity, x) ? index : best), 0);
}
