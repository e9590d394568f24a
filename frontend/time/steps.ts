import type { Time } from '../figure/times';

/** One press of Page Up passes a tenth of the way. */
const LARGE = 10;

/** The recorded moment so many after or before another; Infinity for the newest, at which one stays. */
export function stepped({ moments, done }: Time, from: number, steps: number): number {
  const index = moments.findLastIndex((moment) => moment <= from);
  const next = moments[Math.max(0, Math.min(moments.length - 1, Math.max(0, index) + steps))] ?? done;
  return next >= done ? Infinity : next;
}

/** Where a key takes the moment watched; undefined for keys that do not move it. */
export function keyed(key: string, time: Time, from: number): number | undefined {
  const large = Math.max(1, Math.round(time.moments.length / LARGE));
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: large, PageDown: -large }[key];
  if (steps !== undefined) return stepped(time, from, steps);
  if (key === 'Home') return time.moments[0] ?? time.first;
  return key === 'End' ? Infinity : undefined;
}

/** The recorded moment nearest to a place on the track; Infinity from the newest on. */
export function nearestMoment({ moments, done }: Time, place: number): number {
  if (place >= done) return Infinity;
  const after = moments.findIndex((moment) => moment >= place);
  const [low, high] = [moments[after - 1], moments[after]];
  const nearest = low !== undefined && high !== undefined && place - low < high - place ? low : (high ?? low ?? done);
  return nearest >= done ? Infinity : nearest;
}
