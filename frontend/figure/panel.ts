import { axisX, axisY, gridY, plot } from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import type { Language } from '../numbers/language';
import { pictureOf } from './film-part';
import { dotsWithin, drawMark } from './marks';
import { pictures } from './pictures';
import { equalAspect, thinned, tickNames, ticksOf } from './scale';
import { groundScale } from './surfaces';
import { TimeLayer, timedMarks } from './time-layer';
import { hasTime, wholeOf } from './times';
import type { Axis, BarsMark, DotsMark, Mark, Panel } from './types';
import type { Frame, Memory } from './word';
import { axisTitle, heightTitle, labelMargin, titleFits, words } from './words-layer';

export interface PanelOptions {
  width: number;
  height: number;
  /** Pixels of one sixteenth of the root's font size: 1, or 1.375 in the lecture hall. */
  rem: number;
  /** Lines are heavier in the lecture hall. */
  weight: number;
  language: Language;
  /** Whether lines carry their words; false where a list above all panels does. */
  worded: boolean;
  /** Whether the x axis says what it measures; in small multiples the last one does. */
  titled: boolean;
  /** Embeds and small multiples use narrow margins. */
  tight: boolean;
  /** Size of dots: smaller in small multiples. */
  dots: number;
  /** Least room for words at the right, in sixteenths of the root's font size. */
  room: number;
  /** Editable dots are drawn by the layer of handles above, not here. */
  handled: boolean;
  /** Of a panel that has a time: which moment is watched; the newest without one. */
  moment: number | undefined;
  /** A second moment that stays marked beside the one watched. */
  pinned: number | undefined;
  memory: Memory;
  host: Element;
}

export interface DrawnPanel {
  svg: SVGSVGElement;
  frame: Frame;
  toX: (pixels: number) => number;
  toY: (pixels: number) => number;
  /** Of a panel that has a time: turns the drawing to another moment, and returns the panel as it stood then. */
  time?: TimeLayer;
}

/** From here on line ends have room for their words beside the frame. */
const WIDE = 520;
const SMALLEST_WITH_MARGIN = 280;
const SHORT_WORDS = 72;

export function drawPanel(panel: Panel, options: PanelOptions): DrawnPanel {
  const { width, height, rem, memory } = options;
  const wide = width > WIDE * rem;
  const placing = options.worded ? (wide || hasShortWords(panel, width, rem) ? 'margin' : 'corner') : 'listed';
  if (placing === 'margin')
    memory.margin = Math.max(memory.margin ?? 0, labelMargin(wholeOf(panel), rem), options.room * rem, panel.x.label ? 30 * rem : 0);
  const room = placing === 'margin' ? (memory.margin ?? 0) : 0;
  const outside = titleFits(titleOf(panel.x), room, rem);
  const margins = marginsOf(panel, options, room, outside);
  const inner = { width: width - margins.marginLeft - margins.marginRight, height: height - margins.marginTop - margins.marginBottom };
  const [x, y] = domains(panel, inner);

  const drawDots = (mark: DotsMark) =>
    options.handled && mark.editable ? [] : drawMark(dotsWithin(mark, x, y), options.weight * options.dots);
  const shared = {
    width,
    height,
    ...margins,
    x: scaleOptions(x, panel),
    y: scaleOptions(y),
    ...coloured(wholeOf(panel), options.host),
    style: { fontFamily: 'var(--rl-sans)', fontSize: `${12 * rem}px`, color: 'var(--rl-ink-3)', background: 'none', overflow: 'visible' },
  };
  const timed = hasTime(panel);
  const node = plot({
    ...shared,
    marks: [
      ...axes(panel, x, y, inner, options),
      ...(timed ? timedMarks(panel, options.weight, drawDots) : plainMarks(panel.marks, options.weight, drawDots)),
    ],
  } as PlotOptions) as SVGSVGElement & { scale: (name: 'x' | 'y') => { apply: (v: number) => number; invert?: (p: number) => number } };

  const [sx, sy] = [node.scale('x'), node.scale('y')];
  const frame: Frame = {
    left: margins.marginLeft,
    top: margins.marginTop,
    right: width - margins.marginRight,
    bottom: height - margins.marginBottom,
    x: (value) => sx.apply(value),
    y: (value) => sy.apply(value),
  };
  // One name for the whole picture; Plot would name every group of it.
  node.querySelectorAll('[aria-label]').forEach((group) => group.removeAttribute('aria-label'));
  node.append(...pictures(panel.marks, frame, options.host, rem));
  const write = (known: Panel, now?: number) => words(known, frame, { rem, placing, memory, ...(now === undefined ? {} : { now, whole: panel }) });
  const plotted = (marks: Mark[]) => [
    ...(Array.from(plot({ ...shared, marks: plainMarks(marks, options.weight, drawDots) } as PlotOptions).children) as SVGElement[]),
    ...pictures(marks, frame, options.host, rem),
  ];
  const time = timed ? new TimeLayer(panel, node, frame, { words: write, film: ({ marks }) => pictureOf(marks, plotted), rem }) : undefined;
  if (time) {
    time.pin(options.pinned);
    time.show(options.moment);
  } else node.append(write(panel));
  if (panel.x.label && options.titled) node.append(axisTitle(titleOf(panel.x), frame, rem, outside));
  if (named(panel.y)) node.append(heightTitle(titleOf(panel.y), frame, rem));
  return {
    svg: node,
    frame,
    toX: (pixels) => sx.invert?.(pixels) ?? Number.NaN,
    toY: (pixels) => sy.invert?.(pixels) ?? Number.NaN,
    ...(time ? { time } : {}),
  };
}

const plainMarks = (marks: Mark[], weight: number, drawDots: (mark: DotsMark) => Markish[]): Markish[] =>
  marks.flatMap((mark) => (mark.type === 'dots' ? drawDots(mark) : drawMark(mark, weight)));

/** Words that walk with time need little room beside them where they are short: then a phone has it too. */
function hasShortWords(panel: Panel, width: number, rem: number): boolean {
  return Boolean(panel.timeline) && width > SMALLEST_WITH_MARGIN * rem && labelMargin(panel, rem) <= SHORT_WORDS * rem;
}

const titleOf = (axis: Axis) => [axis.label, axis.unit && `(${axis.unit})`].filter(Boolean).join(' ');
/** A plain `y` tells nobody anything. */
const named = (axis: Axis) => Boolean(axis.label) && axis.label !== 'y';

function marginsOf(panel: Panel, { rem, tight }: PanelOptions, wordsRoom: number, outside: boolean) {
  const longest = tight ? 30 : 38;
  return {
    marginTop: (named(panel.y) || !tight ? 22 : 10) * rem,
    marginRight: Math.max(wordsRoom, (tight ? 10 : 14) * rem),
    marginBottom: (tight && !panel.x.label ? 22 : outside ? 26 : 36) * rem,
    marginLeft: Math.max(longest, 12 + 6.4 * widestTick(panel.y)) * rem,
  };
}

const widestTick = (axis: Axis) =>
  Math.max(
    0,
    ...(axis.tickLabels ?? []).map((label) => label.length),
    ...axis.domain.map((end) => (axis.scale === 'log' ? 4 : String(Math.round(end)).length)),
  );

function domains(panel: Panel, inner: { width: number; height: number }): [Axis, Axis] {
  if (!panel.equalAspect) return [panel.x, panel.y];
  const { x, y } = equalAspect(panel.x.domain, panel.y.domain, inner.width, inner.height);
  return [
    { ...panel.x, domain: x },
    { ...panel.y, domain: y },
  ];
}

/** Bars over names instead of numbers. */
function panelNames(panel: Panel | undefined): (string | number)[] | undefined {
  const bars = panel?.marks.find((mark): mark is BarsMark => mark.type === 'bars' && mark.x.some((value) => typeof value === 'string'));
  return bars?.x;
}

function scaleOptions(axis: Axis, panel?: Panel): Record<string, unknown> {
  const names = panelNames(panel);
  if (names) return { type: 'band', domain: names, axis: null, label: null };
  return {
    type: axis.scale ?? 'linear',
    domain: axis.domain,
    axis: null,
    label: null,
    ...(axis.scale === 'symlog' ? { constant: axis.constant ?? 1 } : {}),
  };
}

function axes(panel: Panel, x: Axis, y: Axis, inner: { width: number; height: number }, { rem, language }: PanelOptions): Markish[] {
  const log = x.scale === 'log' || x.scale === 'symlog';
  const xTicks = thinned(x, ticksOf(x, clamp(inner.width / ((log ? 46 : 64) * rem), 3, 9)), inner.width, 30 * rem);
  const yTicks = thinned(y, ticksOf(y, clamp(inner.height / (36 * rem), 2, 7)), inner.height, 15 * rem);
  const shared = { fill: 'var(--rl-ink-3)', label: null, fontSize: 12 * rem, fontFeatureSettings: '"tnum","lnum"' };
  const names = panelNames(panel);
  return [
    gridY(yTicks, { stroke: 'var(--rl-grid)', strokeOpacity: 1 }),
    names
      ? axisX({ ...shared, tickSize: 0 })
      : axisX(xTicks, { ...shared, tickSize: 4, stroke: 'var(--rl-rule)', tickFormat: tickNames(x, xTicks, language) }),
    axisY(yTicks, { ...shared, tickSize: 0, tickFormat: tickNames(y, yTicks, language) }),
  ];
}

function coloured(panel: Panel, host: Element): Record<string, unknown> {
  const color = groundScale(panel.marks, host);
  return color ? { color } : {};
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.floor(value)));
