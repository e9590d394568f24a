import { ruleX } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { dotsWithin, drawMark } from './marks';
import { headAt, isPath } from './moments';
import { bring, carried, drawLater, move, part, type PartName, partsOf, sign, toggle } from './parts';
import { headed } from './times';
import type { DotsMark, LineMark, Mark, Panel } from './types';
import { element, type Frame } from './word';

/** Clips reach so far beyond the frame that they cut nothing but time. */
const BEYOND = 40;

const signed = (panel: Panel) => headed(panel).filter((mark) => !isPath(mark));

/**
 * The marks of a panel with a timeline. Each is drawn once and whole, early and late; which of it is seen is a matter of
 * clips, so that watching another moment draws nothing anew.
 */
export function timelineMarks(panel: Panel, weight: number, drawDots: (mark: DotsMark) => Markish[]): Markish[] {
  const still = panel.marks.filter((mark) => !isPath(mark));
  const later = still.filter((mark): mark is LineMark => mark.type === 'line').flatMap((mark) => part('later', drawLater(mark, weight)));
  const rule = { stroke: 'var(--rl-edge)', strokeWidth: weight };
  const [start] = panel.x.domain;
  return [
    ...part('rule', [ruleX([start], rule)]),
    ...part('pin', [ruleX([start], { ...rule, stroke: 'var(--rl-ink-2)', strokeDasharray: '4 3' })]),
    ...later,
    ...still.flatMap((mark) => (mark.type === 'dots' ? part('dots', drawDots(mark)) : timed(mark, drawMark(mark, weight)))),
    ...signed(panel).flatMap((mark) => [
      ...part('head', [sign(mark, panel, weight, 'full')]),
      ...part('stop', [sign(mark, panel, weight, 'stopped')]),
    ]),
  ];
}

const timed = (mark: Mark, drawn: Markish[]) =>
  mark.type === 'line' || mark.type === 'band' || (mark.type === 'rule' && mark.orientation === 'x') ? part('now', drawn) : drawn;

let clips = 0;

/** Moves curves over time. */
export class TimelinePart {
  private readonly now = clip();
  private readonly later = clip();
  private readonly rule: SVGElement | undefined;
  private readonly pinRule: SVGElement | undefined;
  private readonly dots: { elements: Element[]; times: number[] }[];
  private readonly heads: { mark: LineMark; head: SVGElement; stop: SVGElement }[];

  constructor(
    private readonly panel: Panel,
    private readonly svg: SVGSVGElement,
    private readonly frame: Frame,
  ) {
    const defs = element('defs', {});
    defs.append(this.now.path, this.later.path);
    svg.append(defs);
    this.wrap('now', this.now.id);
    this.wrap('later', this.later.id);
    this.rule = partsOf(svg, 'rule').map(carried)[0];
    this.pinRule = partsOf(svg, 'pin').map(carried)[0];
    const groups = partsOf(svg, 'dots');
    this.dots = panel.marks
      .filter((mark): mark is DotsMark => mark.type === 'dots')
      .map((mark, index) => ({
        elements: Array.from(groups[index]?.children ?? []),
        times: drawnTimes(dotsWithin(mark, panel.x, panel.y)),
      }));
    const [heads, stops] = [partsOf(svg, 'head').map(carried), partsOf(svg, 'stop').map(carried)];
    this.heads = signed(panel).map((mark, index) => ({ mark, head: heads[index] as SVGElement, stop: stops[index] as SVGElement }));
    this.pin(undefined);
  }

  show(moment: number): void {
    const { frame } = this;
    const x = this.placeOf(moment);
    this.now.span(frame.left - BEYOND, x + 0.5);
    this.later.span(x, frame.right + BEYOND);
    for (const { elements, times } of this.dots) elements.forEach((dot, index) => toggle((times[index] ?? Infinity) <= moment, dot));
    if (this.rule) {
      move(this.rule, x - frame.left, 0);
      toggle(Number.isFinite(moment) && moment < this.panel.x.domain[1], this.rule);
    }
    for (const { mark, head, stop } of this.heads) this.place(mark, head, stop, moment);
  }

  /** A second moment stays marked beside the one watched; none without one. */
  pin(moment: number | undefined): void {
    if (!this.pinRule) return;
    toggle(moment !== undefined, this.pinRule);
    if (moment !== undefined) move(this.pinRule, this.placeOf(moment) - this.frame.left, 0);
  }

  placeOf(moment: number): number {
    return Number.isFinite(moment) ? this.frame.x(moment) : this.frame.left;
  }

  private place(mark: LineMark, head: SVGElement, stop: SVGElement, moment: number): void {
    const { frame } = this;
    const at = headAt(mark, moment);
    const [left, top] = at ? [frame.x(at.x), frame.y(at.y)] : [0, 0];
    const inside = at !== undefined && top >= frame.top - 1 && top <= frame.bottom + 1;
    for (const one of [head, stop]) bring(one, this.panel, frame, left, top);
    toggle(inside && !at.stopped, head);
    toggle(inside && at.stopped, stop);
  }

  /** All groups of one kind in a group of their own: each has the frame's clip already. */
  private wrap(name: PartName, clipPath: string): void {
    const groups = partsOf(this.svg, name);
    const [first] = groups;
    if (!first) return;
    const around = element('g', { 'clip-path': `url(#${clipPath})` });
    first.before(around);
    around.append(...groups);
  }
}

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
