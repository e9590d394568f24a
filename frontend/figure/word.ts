import type { Corner } from './labels';
import type { Mark, Panel } from './types';

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
  corner?: Corner;
}

export interface WordOptions {
  rem: number;
  placing: 'margin' | 'corner' | 'listed';
  memory: Memory;
  /** Of a panel with a timeline: all that is known, so that words need not move as another moment is watched. */
  whole?: Panel;
  /** Where the lines have come to, in pixels along x; their words walk with them. */
  now?: number;
}

/** Neighbouring words keep this far apart, in pixels at the usual size. */
export const GAP = 17;
export const SIZE = 13;
const SVG = 'http://www.w3.org/2000/svg';
export function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

export type Labelled = Mark & { label: string };

/** The height of a mark above a place, both in pixels; undefined where it has no value near. */
export function heightAt(mark: Mark, frame: Frame, at: number): number | undefined {
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

/** Words at a place, with a halo of the plate so that they can stand on lines. */
export function word(
  text: string,
  x: number,
  y: number,
  fill: string,
  { anchor = 'start', weight = 600 }: { anchor?: string; weight?: number } = {},
): SVGElement {
  const node = element('text', {
    x,
    y,
    dy: '.33em',
    'text-anchor': anchor,
    'font-weight': weight,
    stroke: 'var(--rl-plate)',
    'stroke-width': 4,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  });
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

export const weightOf = (mark: Mark) =>
  mark.emphasis === 'strong' ? 700 : mark.role === 'truth' || mark.role === 'reference' || mark.emphasis === 'thin' ? 500 : 600;
