import { emptiestCorner, textWidth, type Spot } from './labels';
import { headAt } from './moments';
import { type ArmSymbol, armSymbol, colour, inkOf, isHollow, sampleDash } from './roles';
import type { DotsMark, Mark, Panel } from './types';
import { element, type Frame, GAP, type Labelled, SIZE, weightOf, word, type WordOptions } from './word';

/** On a phone: a short list in an empty corner, each word beside a piece of its line. */
export function cornerWords(group: SVGElement, panel: Panel, ended: Labelled[], frame: Frame, { rem, memory, whole }: WordOptions): void {
  const swatch = 20 * rem;
  const box = {
    width: Math.max(...ended.map((mark) => textWidth(mark.label, SIZE * rem))) + swatch + 12,
    height: ended.length * GAP * rem + 6,
  };
  const size = { width: frame.right - frame.left, height: frame.bottom - frame.top };
  // What grows may come to lie under its words: then they move, but only then.
  if (whole) memory.corner = emptiestCorner([...spots(whole, frame, rem), ...coming(whole, frame)], size, box, memory.corner);
  else memory.corner ??= emptiestCorner(spots(panel, frame, rem), size, box);
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
  if (mark.type === 'dots') return symbol(mark, (x1 + x2) / 2, y);
  const node = element('line', { x1, x2, y1: y, y2: y });
  node.setAttribute(
    'style',
    `stroke:${colour(mark.role, mark.arm)};stroke-width:${mark.type === 'band' ? 8 : 2};stroke-dasharray:${sampleDash(mark)};fill:none;${mark.type === 'band' ? 'stroke-opacity:.25' : ''}`,
  );
  node.setAttribute('data-symbol', mark.arm ? armSymbol(mark.arm) : 'line');
  return node;
}

/** The outlines of the arms' symbols around 0, half a dot wide; every other dot is round. */
const OUTLINES: Partial<Record<ArmSymbol, string>> = {
  square: 'M-3-3H3V3H-3Z',
  triangle: 'M0-4L4 3H-4Z',
  diamond2: 'M0-4.5L4.5 0L0 4.5L-4.5 0Z',
  cross: 'M-1.3-4H1.3V-1.3H4V1.3H1.3V4H-1.3V1.3H-4V-1.3H-1.3Z',
};

/** A dot as it is drawn: filled, or hollow where it is an observation. */
function symbol(mark: DotsMark, x: number, y: number): SVGElement {
  const outline = mark.arm ? OUTLINES[armSymbol(mark.arm)] : undefined;
  const node = outline
    ? element('path', { d: outline, transform: `translate(${x} ${y})` })
    : element('circle', { cx: x, cy: y, r: 3.5 });
  const tone = colour(mark.role, mark.arm);
  node.setAttribute('style', isHollow(mark) ? `stroke:${tone};stroke-width:1.6;fill:none` : `fill:${tone}`);
  node.setAttribute('data-symbol', mark.arm ? armSymbol(mark.arm) : 'circle');
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

/** Where the lines of a run will probably go: on from where they are. */
function coming(panel: Panel, frame: Frame): Spot[] {
  return panel.marks.flatMap((mark) => {
    const at = mark.type === 'line' ? headAt(mark, Infinity) : undefined;
    if (!at) return [];
    const [from, y] = [frame.x(at.x) - frame.left, frame.y(at.y) - frame.top];
    const way = frame.right - frame.left - from;
    return Array.from({ length: 30 }, (_, step) => ({ x: from + (way * (step + 1)) / 30, y }));
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
