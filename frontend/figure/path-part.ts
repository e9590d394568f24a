import type { Markish } from '@observablehq/plot';
import { drawMark } from './marks';
import { headAt, isPath } from './moments';
import { bring, carried, drawLater, part, partsOf, sign, toggle } from './parts';
import { headed } from './times';
import type { LineMark, Panel } from './types';
import type { Frame } from './word';

const pathsOf = (panel: Panel) => panel.marks.filter(isPath);

/** Paths through the panel: how far they have come, the rest as a promise, and a sign at their head. */
export function pathMarks(panel: Panel, weight: number): Markish[] {
  const paths = pathsOf(panel);
  const signs = headed(panel).filter(isPath);
  return [
    ...paths.flatMap((mark) => part('way-later', drawLater(mark, weight))),
    ...paths.flatMap((mark) => part('way', drawMark(mark, weight))),
    ...signs.flatMap((mark) => part('way-pin', [sign(mark, panel, weight, 'hollow')])),
    ...signs.flatMap((mark) => part('way-head', [sign(mark, panel, weight, 'full')])),
  ];
}

/** The outline of a path as text, and where in it each of its points ends: a beginning of the path is one of the text. */
interface Outline {
  text: string;
  ends: number[];
  /** Each point as the start of what follows it. */
  starts: string[];
}

export function outline({ x, y }: LineMark, frame: Pick<Frame, 'x' | 'y'>): Outline {
  const result: Outline = { text: '', ends: [], starts: [] };
  let broken = true;
  let start = '';
  x.forEach((value, index) => {
    const height = y[index];
    if (value == null || height == null) broken = true;
    else {
      const at = `${frame.x(value).toFixed(2)},${frame.y(height).toFixed(2)}`;
      result.text += `${broken ? 'M' : 'L'}${at}`;
      start = `M${at}`;
      broken = false;
    }
    result.ends.push(result.text.length);
    result.starts.push(start);
  });
  return result;
}

/** Moves paths along their way. */
export class PathPart {
  private readonly ways: { mark: LineMark; outline: Outline; way: Element | null; later: Element | null }[];
  private readonly signs: { mark: LineMark; head: SVGElement; pin: SVGElement }[];

  constructor(
    private readonly panel: Panel,
    svg: SVGSVGElement,
    private readonly frame: Frame,
  ) {
    const [ways, laters] = [partsOf(svg, 'way'), partsOf(svg, 'way-later')];
    this.ways = pathsOf(panel).map((mark, index) => ({
      mark,
      outline: outline(mark, frame),
      way: ways[index]?.querySelector('path') ?? null,
      later: laters[index]?.querySelector('path') ?? null,
    }));
    const [heads, pins] = [partsOf(svg, 'way-head').map(carried), partsOf(svg, 'way-pin').map(carried)];
    this.signs = headed(panel)
      .filter(isPath)
      .map((mark, index) => ({ mark, head: heads[index] as SVGElement, pin: pins[index] as SVGElement }));
    this.pin(undefined);
  }

  show(moment: number): void {
    for (const { mark, outline: { text, ends, starts }, way, later } of this.ways) {
      const come = headAt(mark, moment)?.index ?? -1;
      const end = ends[come] ?? 0;
      way?.setAttribute('d', text.slice(0, end));
      later?.setAttribute('d', come < 0 ? text : `${starts[come] ?? ''}${text.slice(end)}`);
    }
    for (const { mark, head } of this.signs) this.place(mark, head, moment);
  }

  /** Where the paths were at another moment stays marked; nothing without one. */
  pin(moment: number | undefined): void {
    for (const { mark, pin } of this.signs) this.place(mark, pin, moment);
  }

  private place(mark: LineMark, one: SVGElement, moment: number | undefined): void {
    const { frame } = this;
    const at = moment === undefined ? undefined : headAt(mark, moment);
    const [left, top] = at ? [frame.x(at.x), frame.y(at.y)] : [Number.NaN, Number.NaN];
    const inside = left >= frame.left - 1 && left <= frame.right + 1 && top >= frame.top - 1 && top <= frame.bottom + 1;
    toggle(inside, one);
    if (inside) bring(one, this.panel, frame, left, top);
  }
}
