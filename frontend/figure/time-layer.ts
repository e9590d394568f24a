import { dot, ruleX } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { dotsWithin, drawMark, lineThrough } from './marks';
import { cutAt, headAt, newest } from './moments';
import { type ArmSymbol, colour, signPaint, styleOf } from './roles';
import type { DotsMark, LineMark, Mark, Panel } from './types';
import { element, type Frame } from './word';

/** What happens later than the moment watched: there, but no more than a promise. */
const LATER = { opacity: 0.28, width: 1.5 };
/** Clips reach so far beyond the frame that they cut nothing but time. */
const BEYOND = 40;

/** The parts of a drawing that change as another moment is watched; each marked in the svg under this attribute. */
const PART = 'data-time';
type Part = 'now' | 'later' | 'dots' | 'rule' | 'head' | 'stop';

/** A line has a head where it stands for an arm, or where it is one of few. */
const headed = (panel: Panel): LineMark[] =>
  panel.marks.filter(
    (mark): mark is LineMark => mark.type === 'line' && mark.emphasis !== 'thin' && (mark.arm !== undefined || mark.emphasis === 'strong'),
  );

/**
 * The marks of a panel with a timeline. Each is drawn once and whole, early and late; which of it is seen is a matter of
 * clips, so that watching another moment draws nothing anew.
 */
export function timedMarks(panel: Panel, weight: number, drawDots: (mark: DotsMark) => Markish[]): Markish[] {
  const later = panel.marks.filter((mark): mark is LineMark => mark.type === 'line').flatMap((mark) => part('later', drawLater(mark, weight)));
  const corner = { x: panel.x.domain[0], y: panel.y.domain[0] };
  return [
    ...part('rule', [ruleX([corner.x], { stroke: 'var(--rl-edge)', strokeWidth: weight })]),
    ...later,
    ...panel.marks.flatMap((mark) => (mark.type === 'dots' ? part('dots', drawDots(mark)) : timed(mark, drawMark(mark, weight)))),
    ...headed(panel).flatMap((mark) => {
      const sign = (symbol: ArmSymbol) =>
        dot([corner], { x: 'x', y: 'y', r: 4.5 * weight, symbol, ...signPaint(symbol, colour(mark.role, mark.arm), 1.5) });
      return [...part('head', [sign(styleOf(mark).symbol)]), ...part('stop', [sign('times')])];
    }),
  ];
}

const timed = (mark: Mark, drawn: Markish[]) =>
  mark.type === 'line' || mark.type === 'band' || (mark.type === 'rule' && mark.orientation === 'x') ? part('now', drawn) : drawn;

const drawLater = (mark: LineMark, weight: number) =>
  lineThrough(mark, { stroke: colour(mark.role, mark.arm), width: LATER.width * weight, opacity: LATER.opacity, dash: 'none' });

/** What Plot draws for a mark can be found again in the svg. */
function part(name: Part, marks: Markish[]): Markish[] {
  for (const mark of marks as { render: (...input: unknown[]) => SVGElement | null }[]) {
    const { render } = mark;
    mark.render = (...input) => {
      const group = render.apply(mark, input);
      group?.setAttribute(PART, name);
      return group;
    };
  }
  return marks;
}

let clips = 0;

/** Moves a drawn panel through time. */
export class TimeLayer {
  private readonly now = clip();
  private readonly later = clip();
  private readonly rule: SVGElement | undefined;
  private readonly dots: { elements: Element[]; times: number[] }[];
  private readonly heads: { mark: LineMark; head: SVGElement; stop: SVGElement }[];
  private readonly end: number;
  private words?: SVGElement;

  constructor(
    private readonly panel: Panel,
    private readonly svg: SVGSVGElement,
    private readonly frame: Frame,
    private readonly write: (panel: Panel, now: number) => SVGElement,
  ) {
    this.end = newest(panel);
    const defs = element('defs', {});
    defs.append(this.now.path, this.later.path);
    svg.append(defs);
    this.wrap('now', this.now.id);
    this.wrap('later', this.later.id);
    this.rule = this.parts('rule').map(carried)[0];
    const groups = this.parts('dots');
    this.dots = panel.marks
      .filter((mark): mark is DotsMark => mark.type === 'dots')
      .map((mark, index) => ({
        elements: Array.from(groups[index]?.children ?? []),
        times: drawnTimes(dotsWithin(mark, panel.x, panel.y)),
      }));
    const [heads, stops] = [this.parts('head').map(carried), this.parts('stop').map(carried)];
    this.heads = headed(panel).map((mark, index) => ({ mark, head: heads[index] as SVGElement, stop: stops[index] as SVGElement }));
  }

  /** Shows what was known at a moment; the newest without one. Returns the panel as it stood then. */
  show(watched: number | undefined): Panel {
    const { frame } = this;
    const moment = Math.min(watched ?? this.end, this.end);
    const known = cutAt(this.panel, moment);
    const x = Number.isFinite(moment) ? frame.x(moment) : frame.left;
    this.now.span(frame.left - BEYOND, x + 0.5);
    this.later.span(x, frame.right + BEYOND);
    for (const { elements, times } of this.dots) elements.forEach((dot, index) => toggle(dot, (times[index] ?? Infinity) <= moment));
    if (this.rule) {
      move(this.rule, x - frame.left, 0);
      toggle(this.rule, Number.isFinite(moment) && moment < this.panel.x.domain[1]);
    }
    for (const { mark, head, stop } of this.heads) this.place(mark, head, stop, moment);
    const words = this.write(known, x);
    if (this.words) this.words.replaceWith(words);
    else this.svg.append(words);
    this.words = words;
    return known;
  }

  private place(mark: LineMark, head: SVGElement, stop: SVGElement, moment: number): void {
    const { frame } = this;
    const at = headAt(mark, moment);
    const [left, top] = at ? [frame.x(at.x), frame.y(at.y)] : [0, 0];
    const inside = at !== undefined && top >= frame.top - 1 && top <= frame.bottom + 1;
    for (const sign of [head, stop]) move(sign, left - frame.left, top - frame.bottom);
    toggle(head, inside && !at.stopped);
    toggle(stop, inside && at.stopped);
  }

  private parts(name: Part): SVGElement[] {
    return Array.from(this.svg.querySelectorAll<SVGElement>(`[${PART}=${name}]`));
  }

  /** All groups of one kind in a group of their own: each has the frame's clip already. */
  private wrap(name: Part, clipPath: string): void {
    const groups = this.parts(name);
    const [first] = groups;
    if (!first) return;
    const around = element('g', { 'clip-path': `url(#${clipPath})` });
    first.before(around);
    around.append(...groups);
  }
}

const toggle = (part: Element, shown: boolean) => (shown ? part.removeAttribute('display') : part.setAttribute('display', 'none'));
/** Plot moves its groups by half a pixel; what carries one is ours to move. */
function carried(group: SVGElement): SVGElement {
  const around = element('g', {});
  group.before(around);
  around.append(group);
  return around;
}
const move = (part: Element, right: number, down: number) => part.setAttribute('transform', `translate(${right},${down})`);

function clip() {
  const id = `rl-time-${++clips}`;
  const path = element('clipPath', { id });
  const rect = element('rect', { y: -BEYOND, height: 4000, x: 0, width: 0 });
  path.append(rect);
  const span = (from: number, to: number) => {
    rect.setAttribute('x', String(from));
    rect.setAttribute('width', String(Math.max(0, to - from)));
  };
  return { id, path, span };
}

/** The times of those dots that Plot draws: it leaves out what has no place. */
const drawnTimes = ({ x, y }: DotsMark): number[] => x.filter((time, index): time is number => time !== null && y[index] != null);
