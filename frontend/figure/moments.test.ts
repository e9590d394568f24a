import { plot } from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { cutAt, findingAt, headAt, newest, noteAt, timeOf } from './moments';
import { timedMarks, TimeLayer } from './time-layer';
import type { Figure, LineMark, Panel } from './types';
import { element } from './word';

const x = [0, 1, 2, 3, 4];
const line: LineMark = { type: 'line', x, y: [9, 7, 5, 4, 3], role: 'arm', arm: 2, label: 'held' };
const diverged: LineMark = { type: 'line', x, y: [9, 12, null, null, null], role: 'arm', arm: 1, label: 'wild' };
const panel: Panel = {
  timeline: true,
  notes: ['gap 0', 'gap 1', 'gap 2', 'gap 3', 'gap 4'],
  note: 'gap 4',
  x: { label: 'epoch', domain: [0, 10] },
  y: { label: 'loss', domain: [0, 20] },
  marks: [
    { type: 'band', x, lower: [0, 0, 0, 0, 0], upper: [1, 2, 3, 4, 5] },
    line,
    diverged,
    { type: 'dots', x: [4, 1], y: [3, 12], names: ['best held', 'best wild'] },
    { type: 'rule', orientation: 'x', value: 3, label: 'overfitting since' },
    { type: 'rule', orientation: 'y', value: 2, label: 'guessing' },
    { type: 'text', x: 4, y: 1, text: 'late' },
  ],
};
const figure: Figure = { name: 'loss', finding: 'newest', findings: ['0', '1', '2', '3', 'newest'], panels: [panel] };

describe('the time of a figure', () => {
  it('goes as far as its curves do, on the way to the end of its axis', () =>
    expect(timeOf([figure])).toEqual({ first: 0, last: 10, done: 4 }));
  it('is unknown where no panel is a timeline', () => expect(timeOf([{ ...figure, panels: [{ ...panel, timeline: false }] }])).toBeUndefined());
  it('is unknown before the first value', () => expect(timeOf([{ ...figure, panels: [{ ...panel, marks: [] }] }])).toBeUndefined());
  it('passes also where there are no numbers any more', () => expect(newest({ ...panel, marks: [diverged] })).toBe(4));
});

describe('a panel as it stood at a moment', () => {
  const [band, first, second, dots, ...rest] = cutAt(panel, 2).marks;
  it('has lines and bands up to it', () => {
    expect(first).toMatchObject({ x: [0, 1, 2], y: [9, 7, 5] });
    expect(band).toMatchObject({ x: [0, 1, 2], lower: [0, 0, 0], upper: [1, 2, 3] });
    expect(second).toMatchObject({ y: [9, 12, null] });
  });
  it('has the dots that had happened, in whatever order they came', () => expect(dots).toMatchObject({ x: [1], y: [12], names: ['best wild'] }));
  it('has no rule or word of later', () => expect(rest).toEqual([{ type: 'rule', orientation: 'y', value: 2, label: 'guessing' }]));
  it('is whole at the newest moment', () => expect(cutAt(panel, 4)).toEqual(panel));
  it('has nothing before the first moment', () => expect(cutAt(panel, -1).marks[1]).toMatchObject({ x: [], y: [] }));
  it('never changes without a timeline', () => expect(cutAt({ ...panel, timeline: false }, 1).marks).toEqual(panel.marks));
});

describe('words of a moment', () => {
  it('count back from the newest', () => {
    expect([0, 3, 4, undefined].map((moment) => findingAt(figure, moment))).toEqual(['0', '3', 'newest', 'newest']);
    expect([1, 4, undefined].map((moment) => noteAt(panel, moment))).toEqual(['gap 1', 'gap 4', 'gap 4']);
  });
  it('are the earliest there are where they begin later', () =>
    expect(findingAt({ ...figure, findings: ['3', 'newest'] }, 0)).toBe('3'));
  it('are the only ones where time does not change them', () => {
    const { findings: _, ...still } = figure;
    expect(findingAt(still, 1)).toBe('newest');
  });
});

describe('the head of a line', () => {
  it('is its value at the moment', () => expect(headAt(line, 2)).toEqual({ x: 2, y: 5, stopped: false }));
  it('stays at the last number where the line has broken off', () => expect(headAt(diverged, 4)).toEqual({ x: 1, y: 12, stopped: true }));
  it('is nowhere before the first value', () => expect(headAt({ ...line, x: [3, 4], y: [1, 2] }, 2)).toBeUndefined());
});

describe('a drawn timeline', () => {
  const svg = plot({
    width: 200,
    height: 200,
    margin: 0,
    axis: null,
    x: { domain: panel.x.domain },
    y: { domain: panel.y.domain },
    marks: timedMarks(panel, 1, () => []),
  }) as SVGSVGElement;
  const frame = { left: 0, top: 0, right: 200, bottom: 200, x: (value: number) => value * 20, y: (value: number) => 200 - value * 10 };
  const written: (Panel | number)[][] = [];
  const layer = new TimeLayer(panel, svg, frame, (known, now) => {
    written.push([known, now]);
    return element('g', {});
  });
  const clips = () => Array.from(svg.querySelectorAll('clipPath[id^=rl-time] rect'), (rect) => [Number(rect.getAttribute('x')), Number(rect.getAttribute('width'))]);
  const shown = (name: string) =>
    Array.from(svg.querySelectorAll(`[data-time=${name}]`), (part) => part.parentElement?.getAttribute('display') !== 'none');
  const drawn = () => svg.querySelectorAll('path').length;

  it('shows what was known by clips alone: nothing is drawn anew', () => {
    layer.show(undefined);
    const before = drawn();
    layer.show(2);
    const [now, later] = clips() as [[number, number], [number, number]];
    expect(now[0] + now[1]).toBe(40.5); // half a pixel of the line itself
    expect(later[0]).toBe(40);
    expect(drawn()).toBe(before);
  });
  it('writes its words for what was known, where time stands', () => {
    layer.show(1);
    expect(written.at(-1)).toEqual([cutAt(panel, 1), 20]);
  });
  it('marks a line that broke off with a cross, from then on', () => {
    layer.show(1);
    expect([shown('head'), shown('stop')]).toEqual([[true, true], [false, false]]);
    layer.show(3);
    expect([shown('head'), shown('stop')]).toEqual([[true, false], [false, true]]);
  });
  it('has a cross that is seen: strokes, not a filled area', () => {
    const strokes = Array.from(svg.querySelectorAll('[data-time=stop]'), (part) => part.getAttribute('stroke'));
    expect(strokes).toEqual(['var(--rl-arm-2)', 'var(--rl-arm-1)']);
  });
  it('never goes beyond what is computed', () => expect(layer.show(9)).toEqual(panel));
});
