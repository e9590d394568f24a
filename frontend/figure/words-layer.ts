import { apartness, emptiestCorner, spread, textWidth, type Spot } from './labels';
import { armSymbol, colour, dashOf, inkOf } from './roles';
import type { AreaMark, DotsMark, LineMark, Mark, Panel } from './types';

/** The frame of a drawn panel, in pixels, and how values land in it. */
export interface Frame {
  left: number;
  top: number;
  right: number;
  bottom: number;
  x: (value: number) => number;
  y: (value: number) => number;
}

/** What must not change from one drawing to the next, so that nothing jumps. */
export interface Memory {
  margin?: number;
  column?: number;
  beside?: number;
  corner?: string;
}

export interface WordOptions {
  rem: number;
  placing: 'margin' | 'corner' | 'listed';
  memory: Memory;
}

/** Neighbouring words keep this far apart, in pixels at the usual size. */
const GAP = 17;
const SIZE = 13;
/** Where lines run together at their end, the words move to the column where they stand apart. */
const COLUMNS = [1, 0.03, 0.2, 0.35, 0.5, 0.65, 0.8];

const SVG = 'http://www.w3.org/2000/svg';
function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

type Labelled = Mark & { label: string };
/** Marks without an end of their own, single dots and closed lines, have their word beside them. */
const FEW = 3;
const isLocal = (mark: Mark): mark is Labelled & (DotsMark | LineMark | AreaMark) =>
  Boolean(mark.label) && ((mark.type === 'dots' && mark.x.length <= FEW) || mark.type === 'area' || (mark.type === 'line' && isClosed(mark)));
const isClosed = ({ x, y }: LineMark) => x.length > FEW && x[0] != null && near(x[0], x.at(-1)) && near(y[0], y.at(-1));
const near = (a: number | null | undefined, b: number | null | undefined) => a != null && b != null && Math.abs(a - b) <= 1e-3 * (1 + Math.abs(a));
const isEnded = (mark: Mark): mark is Labelled =>
  Boolean(mark.label) && !isLocal(mark) && (mark.type === 'line' || mark.type === 'band' || (mark.type === 'dots' && !mark.editable));

export function endLabels(panel: Panel): string[] {
  return panel.marks.filter(isEnded).filter((mark) => mark.labelX === undefined).map((mark) => mark.label);
}

/** Room the right margin needs for words; in steps, so that a longer number does not move the frame. */
export function labelMargin(panel: Panel, rem: number): number {
  const widest = Math.max(0, ...endLabels(panel).map((text) => textWidth(text, SIZE * rem)));
  return widest === 0 ? 0 : Math.min(150 * rem, Math.ceil((widest + 18 * rem) / (24 * rem)) * 24 * rem);
}

/** The height of a mark above a place, both in pixels; undefined where it has no value near. */
function heightAt(mark: Mark, frame: Frame, at: number): number | undefined {
  if (mark.type !== 'line' && mark.type !== 'band' && mark.type !== 'dots') return undefined;
  const ys = mark.type === 'band' ? mark.upper : mark.y;
  let best: number | undefined;
  let distance = Infinity;
  mark.x.forEach((x, index) => {
    const y = ys[index];
    if (x == null || y == null) return;
    const away = Math.abs(frame.x(x) - at);
    if (away < distance) [distance, best] = [away, frame.y(y)];
  });
  return best === undefined || !Number.isFinite(best) ? undefined : Math.min(frame.bottom - 4, Math.max(frame.top + 4, best));
}

export function words(panel: Panel, frame: Frame, options: WordOptions): SVGElement {
  const group = element('g', { 'aria-hidden': 'true', class: 'rl-words', 'font-size': SIZE * options.rem });
  const ended = panel.marks.filter(isEnded).filter((mark) => mark.labelX === undefined);
  if (options.placing !== 'listed') besideWords(group, panel.marks.filter(isEnded).filter((mark) => mark.labelX !== undefined), frame, options);
  if (ended.length && options.placing === 'margin') endWords(group, ended, frame, options);
  if (ended.length && options.placing === 'corner') cornerWords(group, panel, ended, frame, options);
  for (const mark of panel.marks) {
    if (mark.type === 'rule' && mark.label) group.append(ruleWord(mark as Labelled & { type: 'rule' }, frame, options.rem));
    if (mark.type === 'text') group.append(word(mark.text, frame.x(mark.x), frame.y(mark.y), inkOf(mark.role, mark.arm), { anchor: mark.anchor ?? 'middle', weight: 600 }));
  }
  if (options.placing !== 'listed') localWords(group, panel.marks.filter(isLocal), frame, options);
  return group;
}

function word(text: string, x: number, y: number, fill: string, { anchor = 'start', weight = 600 }: { anchor?: string; weight?: number } = {}): SVGElement {
  const node = element('text', { x, y, dy: '.33em', 'text-anchor': anchor, 'font-weight': weight, stroke: 'var(--rl-plate)', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' });
  node.style.fill = fill;
  if (weight >= 500 && SYMBOL.test(text)) {
    node.setAttribute('font-style', 'italic');
    node.style.fontFamily = 'var(--rl-serif)';
    node.style.fontSize = '1.15em';
  }
  node.append(...raised(text));
  return node;
}

/** A single letter with a power is mathematics and set as such. */
const SYMBOL = /^[a-zα-ω](\^\d+|[¹²³])?$/;

/** `x^4`: our subsets of the fonts have no raised digits beyond ³. */
function raised(text: string): (Node | string)[] {
  const [, before = text, power] = /^(.*?)\^(\d+)$/.exec(text) ?? [];
  if (power === undefined) return [text];
  const raise = element('tspan', { dy: '-.4em', 'font-size': '.72em' });
  raise.textContent = power;
  return [before, raise];
}

const weightOf = (mark: Mark) => (mark.emphasis === 'strong' ? 700 : mark.role === 'truth' || mark.role === 'reference' || mark.emphasis === 'thin' ? 500 : 600);

function endWords(group: SVGElement, ended: Labelled[], frame: Frame, { rem, memory }: WordOptions): void {
  const heightsAt = (share: number) => ended.map((mark) => heightAt(mark, frame, frame.left + share * (frame.right - frame.left)) ?? frame.bottom);
  if (memory.column === undefined) {
    const score = (share: number) => apartness(heightsAt(share), GAP * rem) + (share === 1 ? GAP * rem * 1.5 : 0);
    memory.column = COLUMNS.reduce((best, share) => (score(share) > score(best) ? share : best));
  }
  const inside = memory.column < 1;
  const y = spread(heightsAt(memory.column), GAP * rem, frame.top + 2, frame.bottom - 4);
  const x = inside ? frame.left + memory.column * (frame.right - frame.left) : frame.right + 10 * rem;
  ended.forEach((mark, index) => group.append(word(mark.label, x, (y[index] ?? 0) - (inside ? 8 * rem : 0), inkOf(mark.role, mark.arm), { weight: weightOf(mark) })));
}

/**
 * Words beside their lines, at the place the server chose, unless the lines stand further apart elsewhere; those near
 * each other are pushed apart.
 */
function besideWords(group: SVGElement, marks: Labelled[], frame: Frame, { rem, memory }: WordOptions): void {
  if (!marks.length) return;
  const width = frame.right - frame.left;
  const heightsAt = (x: number) => marks.map((mark) => heightAt(mark, frame, x) ?? frame.bottom);
  if (memory.beside === undefined) {
    const asked = (frame.x(marks[0]?.labelX as number) - frame.left) / width;
    const score = (share: number) => apartness(heightsAt(frame.left + share * width), GAP * rem) + (share === asked ? GAP * rem : 0);
    memory.beside = [asked, 0.06, ...COLUMNS.slice(2)].reduce((best, share) => (score(share) > score(best) ? share : best));
  }
  const places = marks.map((mark) => ({ mark, x: frame.left + (memory.beside ?? 0) * width }));
  const heights = places.map(({ mark, x }) => (heightAt(mark, frame, x) ?? frame.bottom) - 9 * rem);
  const y = spread(heights, GAP * rem, frame.top + 4, frame.bottom - 4);
  places.forEach(({ mark, x }, index) => group.append(word(mark.label, x, y[index] ?? 0, inkOf(mark.role, mark.arm), { weight: weightOf(mark), anchor: 'middle' })));
}

/** On a phone: a short list in an empty corner, each word beside a piece of its line. */
function cornerWords(group: SVGElement, panel: Panel, ended: Labelled[], frame: Frame, { rem, memory }: WordOptions): void {
  const swatch = 20 * rem;
  const box = { width: Math.max(...ended.map((mark) => textWidth(mark.label, SIZE * rem))) + swatch + 12, height: ended.length * GAP * rem + 6 };
  const size = { width: frame.right - frame.left, height: frame.bottom - frame.top };
  memory.corner ??= emptiestCorner(spots(panel, frame, rem), size, box);
  const right = memory.corner.endsWith('right');
  const top = memory.corner.startsWith('top') ? frame.top + 12 * rem : frame.bottom - box.height + 6 * rem;
  ended.forEach((mark, index) => {
    const y = top + index * GAP * rem;
    const x = right ? frame.right - 4 : frame.left + 6;
    const wordX = right ? x - swatch : x + swatch;
    group.append(sample(mark, right ? x - swatch + 5 : x, right ? x : x + swatch - 5, y));
    group.append(word(mark.label, wordX, y, inkOf(mark.role, mark.arm), { anchor: right ? 'end' : 'start', weight: weightOf(mark) }));
  });
}

function sample(mark: Mark, x1: number, x2: number, y: number): SVGElement {
  const node = element(mark.type === 'dots' ? 'circle' : 'line', mark.type === 'dots' ? { cx: (x1 + x2) / 2, cy: y, r: 3.5 } : { x1, x2, y1: y, y2: y });
  node.setAttribute('style', `stroke:${colour(mark.role, mark.arm)};stroke-width:${mark.type === 'band' ? 8 : 2};stroke-dasharray:${mark.type === 'band' ? 'none' : dashOf(mark.role, mark.arm)};fill:none;${mark.type === 'band' ? 'stroke-opacity:.25' : ''}`);
  node.setAttribute('data-symbol', mark.arm ? armSymbol(mark.arm) : 'line');
  return node;
}

function spots(panel: Panel, frame: Frame, rem: number): Spot[] {
  return panel.marks.flatMap((mark) => {
    if (mark.type === 'rule' && mark.orientation === 'x' && mark.label) return ruleSpots(mark.label, frame.x(mark.value) - frame.left, rem);
    if (mark.type !== 'line' && mark.type !== 'dots' && mark.type !== 'area') return [];
    const own = mark.x.flatMap((x, index) => {
      const y = mark.y[index];
      return x == null || y == null ? [] : [{ x: frame.x(x) - frame.left, y: frame.y(y) - frame.top }];
    });
    return mark.type === 'line' && own.length < 60 ? own.flatMap((spot, index) => between(spot, own[index + 1])) : own;
  });
}

/** A line of few samples still covers the way between them. */
function between(a: Spot, b: Spot | undefined): Spot[] {
  return b ? [0, 0.25, 0.5, 0.75].map((share) => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share })) : [a];
}

/** The words of a rule are taken ground, worth as much as a line. */
function ruleSpots(label: string, x: number, rem: number): Spot[] {
  const width = textWidth(label, SIZE * rem);
  return Array.from({ length: 60 }, (_, step) => ({ x: x + ((step - 30) / 30) * width, y: 5 }));
}

/** Beside the rule, on the side where there is room. */
function ruleWord(mark: Labelled & { type: 'rule' }, frame: Frame, rem: number): SVGElement {
  const fill = inkOf(mark.role, mark.arm);
  if (mark.orientation === 'y') return word(mark.label, frame.right, frame.y(mark.value) - 9 * rem, fill, { anchor: 'end' });
  const x = frame.x(mark.value);
  const fits = x + 7 + textWidth(mark.label, SIZE * rem) < frame.right + 40 * rem;
  return word(mark.label, fits ? x + 7 : x - 7, frame.top + 5 * rem, fill, { anchor: fits ? 'start' : 'end' });
}

/** Right of a dot, above the highest point of a closed line or region that is in the frame; apart from one another. */
function localWords(group: SVGElement, marks: (Labelled & (DotsMark | LineMark | AreaMark))[], frame: Frame, { rem }: WordOptions): void {
  const places = marks.map((mark) => {
    const spots = mark.x.map((x, index) => ({ x: frame.x(x ?? Number.NaN), y: frame.y(mark.y[index] ?? Number.NaN) }));
    const inside = spots.filter((spot) => spot.x >= frame.left && spot.x <= frame.right && spot.y >= frame.top && spot.y <= frame.bottom);
    const best = inside.reduce<Spot | undefined>((top, spot) => (!top || spot.y < top.y ? spot : top), undefined);
    return { mark, x: (best?.x ?? Number.NaN) + (mark.type === 'dots' ? 9 * rem : 0), y: (best?.y ?? Number.NaN) - (mark.type === 'dots' ? 0 : 10 * rem) };
  }).filter((place) => Number.isFinite(place.x));
  const y = spread(places.map((place) => place.y), GAP * rem, frame.top + 6, frame.bottom - 4);
  places.forEach(({ mark, x }, index) => {
    const width = textWidth(mark.label, SIZE * rem);
    const fits = mark.type !== 'dots' || x + width <= frame.right + 8 * rem;
    const anchor = mark.type !== 'dots' ? 'middle' : fits ? 'start' : 'end';
    group.append(word(mark.label, fits ? x : x - 18 * rem, y[index] ?? 0, inkOf(mark.role, mark.arm), { anchor, weight: weightOf(mark) }));
  });
}

/** Whether the title of an axis fits into the margin right of it. */
export const titleFits = (text: string, margin: number, rem: number) => textWidth(text, 12 * rem) + 20 * rem <= margin;

export function axisTitle(text: string, frame: Frame, rem: number, outside: boolean): SVGElement {
  const node = word(text, outside ? frame.right + 18 * rem : frame.right, frame.bottom + (outside ? 14 : 27) * rem, 'var(--rl-ink-2)', { anchor: outside ? 'start' : 'end', weight: 400 });
  node.setAttribute('font-size', String(12 * rem));
  return node;
}

/** The quantity's name, above the low end of its axis. */
export function heightTitle(text: string, frame: Frame, rem: number): SVGElement {
  const node = word(text, frame.left - 30 * rem, frame.top - 12 * rem, 'var(--rl-ink-2)', { weight: 400 });
  node.setAttribute('font-size', String(12 * rem));
  return node;
}
