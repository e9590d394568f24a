import { fixed, brief } from '../numbers/format';
import { type Language } from '../numbers/language';
import type { Axis } from './types';

/** Where a value falls between the ends of an axis: 0 at the low end, 1 at the high one. */
export function fraction(axis: Axis, value: number): number {
  const [low, high] = axis.domain;
  const bend = transform(axis);
  return (bend(value) - bend(low)) / (bend(high) - bend(low));
}

function transform(axis: Axis): (value: number) => number {
  if (axis.scale === 'log') return (value) => Math.log10(value);
  if (axis.scale === 'symlog') {
    const constant = axis.constant ?? 1;
    return (value) => Math.sign(value) * Math.log1p(Math.abs(value) / constant);
  }
  return (value) => value;
}

const NICE = [1, 2, 2.5, 5, 10];

/** Round values, about `count` of them, within the domain. */
export function linearTicks([low, high]: [number, number], count: number): number[] {
  if (!(high > low) || count < 1) return [low];
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE.find((nice) => nice * power >= rough * 0.999) ?? 10) * power;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index++) ticks.push(cleaned(index * step));
  return ticks;
}

/** 0.1 + 0.2 is not a label anyone wants to read. */
const cleaned = (value: number) => Number(value.toPrecision(12));

/** Powers of ten within the domain, every second or third where they would crowd. */
export function logTicks([low, high]: [number, number], count: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  if (last - first < 1) return linearTicks([low, high], Math.min(count, 4));
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, count)));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += stride) ticks.push(Number(`1e${power}`));
  return ticks;
}

/** Zero in the middle, then powers of ten (times three below two decades) to both sides. */
export function symlogTicks(axis: Axis, count: number): number[] {
  const [low, high] = axis.domain;
  const reach = Math.max(Math.abs(low), Math.abs(high));
  const constant = axis.constant ?? 1;
  const decades = Math.log10(reach / constant);
  const sides = low < 0 && high > 0 ? 2 : 1;
  const each = Math.max(1, Math.floor((count - 1) / sides));
  const stride = Math.max(1, Math.ceil(decades / each));
  const steps: number[] = [];
  for (let power = Math.floor(Math.log10(reach)); steps.length < each && 10 ** power >= constant; power -= stride)
    steps.unshift(Number(`1e${power}`));
  return [...steps.map((step) => -step).reverse(), 0, ...steps].filter((tick) => tick >= low && tick <= high);
}

export function ticksOf(axis: Axis, count: number): number[] {
  if (axis.ticks) return axis.ticks;
  if (axis.scale === 'log') return logTicks(axis.domain, count);
  if (axis.scale === 'symlog') return symlogTicks(axis, count);
  return linearTicks(axis.domain, count);
}

/** Ticks closer than `gap` pixels to one kept before are dropped; zero, then the ends, are kept first. */
export function thinned(axis: Axis, ticks: number[], length: number, gap: number): number[] {
  const at = (tick: number) => fraction(axis, tick) * length;
  const rank = (tick: number) => (tick === 0 ? 2 : tick === ticks[0] || tick === ticks.at(-1) ? 1 : 0);
  const kept: number[] = [];
  for (const tick of [...ticks].sort((a, b) => rank(b) - rank(a)))
    if (kept.every((other) => Math.abs(at(other) - at(tick)) >= gap)) kept.push(tick);
  return ticks.filter((tick) => kept.includes(tick));
}

/** Names for ticks: all with the same number of decimals on a linear axis, powers as `1e−6` on the others. */
export function tickNames(axis: Axis, ticks: number[], language: Language): (tick: number) => string {
  const given = axis.tickLabels;
  if (given) return (tick) => given[ticks.indexOf(tick)] ?? '';
  if (axis.scale === 'log' || axis.scale === 'symlog') return (tick) => powerName(tick, language);
  const decimals = Math.min(6, Math.max(0, ...ticks.map((tick) => decimalsOf(tick))));
  const huge = ticks.some((tick) => Math.abs(tick) >= 1e6);
  return (tick) => (huge ? brief(tick, language) : fixed(tick, decimals, language));
}

function powerName(tick: number, language: Language): string {
  const size = Math.abs(tick);
  return tick === 0 || (size >= 0.01 && size < 1e4) ? brief(tick, language) : fromPower(tick, language);
}

function fromPower(tick: number, language: Language): string {
  const power = Math.floor(Math.log10(Math.abs(tick)) + 1e-9);
  return brief(Number((tick / 10 ** power).toPrecision(3)), language) + `e${String(power).replace('-', '−')}`;
}

const decimalsOf = (value: number) => (String(value).split('.')[1] ?? '').length;

/** Widens the narrower domain so that one unit is equally long on both axes of a frame that stays as it is. */
export function equalAspect(
  x: [number, number],
  y: [number, number],
  width: number,
  height: number,
): { x: [number, number]; y: [number, number] } {
  const unit = Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]));
  const widened = ([low, high]: [number, number], length: number): [number, number] => {
    const spare = (length / unit - (high - low)) / 2;
    return [low - spare, high + spare];
  };
  return { x: widened(x, width), y: widened(y, height) };
}
