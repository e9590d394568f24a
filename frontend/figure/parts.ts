import { dot } from '@observablehq/plot';
import type { Markish } from '@observablehq/plot';
import { lineThrough } from './marks';
import { type ArmSymbol, colour, signPaint, styleOf } from './roles';
import type { LineMark, Panel } from './types';
import { element, type Frame } from './word';

/** What happens later than the moment watched: there, but no more than a promise. */
const LATER = { opacity: 0.28, width: 1.5 };

/** The parts of a drawing that change as another moment is watched; each marked in the svg under this attribute. */
const PART = 'data-time';
export type PartName = 'now' | 'later' | 'dots' | 'rule' | 'pin' | 'head' | 'stop' | 'way' | 'way-later' | 'way-head' | 'way-pin' | 'ground' | 'over';

/** What Plot draws for a mark can be found again in the svg. */
export function part(name: PartName, marks: Markish[]): Markish[] {
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

/** A place in the order of drawing that is filled later. */
export const place = (name: PartName): Markish => (() => element('g', { [PART]: name })) as unknown as Markish;

export const partsOf = (svg: SVGElement, name: PartName): SVGElement[] => Array.from(svg.querySelectorAll<SVGElement>(`[${PART}=${name}]`));

export const drawLater = (mark: LineMark, weight: number) =>
  lineThrough(mark, { stroke: colour(mark.role, mark.arm), width: LATER.width * weight, opacity: LATER.opacity, dash: 'none' });

/** The sign at a line's head, at the corner of the panel: from there it is moved. `hollow` where the line once was. */
export function sign(mark: LineMark, panel: Panel, weight: number, kind: 'full' | 'hollow' | 'stopped'): Markish {
  const symbol: ArmSymbol = kind === 'stopped' ? 'times' : styleOf(mark).symbol;
  const tone = colour(mark.role, mark.arm);
  const paint = kind === 'hollow' ? { fill: 'var(--rl-plate)', stroke: tone, strokeWidth: 1.8 } : signPaint(symbol, tone, 1.5);
  return dot([{ x: panel.x.domain[0], y: panel.y.domain[0] }], { x: 'x', y: 'y', r: 4.5 * weight, symbol, ...paint });
}

export const toggle = (shown: boolean, ...parts: Element[]) => {
  for (const one of parts) {
    if (shown) one.removeAttribute('display');
    else one.setAttribute('display', 'none');
  }
};

/** Plot moves its groups by half a pixel; what carries one is ours to move. */
export function carried(group: SVGElement): SVGElement {
  const around = element('g', {});
  group.before(around);
  around.append(group);
  return around;
}

export const move = (one: Element, right: number, down: number) => one.setAttribute('transform', `translate(${right},${down})`);

/** Brings a sign from the corner where it was drawn to a place in pixels. */
export const bring = (one: Element, panel: Panel, frame: Frame, left: number, top: number) =>
  move(one, left - frame.x(panel.x.domain[0]), top - frame.y(panel.y.domain[0]));
