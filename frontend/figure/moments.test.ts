import { plot } from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { cutAt, figureAt, findingAt, headAt, noteAt } from './moments';
import { outline } from './path-part';
import { timedMarks, TimeLayer } from './time-layer';
import { frameAt, newest, timeOf } from './times';
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
    expect(timeOf([figure])).toEqual({ first: 0, last: 10, done: 4, moments: x }));
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
  it('is its value at the moment', () => expect(headAt(line, 2)).toEqual({ x: 2, y: 5, stopped: false, index: 2 }));
  it('stays at the last number where the line has broken off', () => expect(headAt(diverged, 4)).toEqual({ x: 1, y: 12, stopped: true, index: 1 }));
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
  const words = (known: Panel, now: number | undefined) => {
    written.push([known, now ?? Number.NaN]);
    return element('g', {});
  };
  const layer = new TimeLayer(panel, svg, frame, { words, film: () => ({ ground: [], over: [] }), rem: 1 });
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
  it('keeps another moment marked, with a letter at the foot of each rule', () => {
    const letters = () => Array.from(svg.querySelectorAll('text'), ({ textContent }) => textContent);
    expect(shown('pin')).toEqual([false]);
    layer.pin(1);
    layer.show(3);
    expect([shown('pin'), letters()]).toEqual([[true], ['A', 'B']]);
    layer.show(1);
    expect(letters()).toEqual(['A = B']);
    layer.pin(undefined);
    layer.show(3);
    expect([shown('pin'), letters()]).toEqual([[false], []]);
  });
  it('never goes beyond what is computed', () => expect(layer.show(9)).toEqual(panel));
});

const path: LineMark = { type: 'line', x: [0, 1, 1, 2], y: [0, 0, 1, 1], times: [0, 10, 20, 30], role: 'arm', arm: 1, label: 'plain' };
const plane: Panel = { x: { domain: [0, 4] }, y: { domain: [0, 4] }, marks: [path], note: 'whole' };

describe('a path', () => {
  it('has a time of its own', () => {
    expect(timeOf([{ ...figure, panels: [plane] }])).toEqual({ first: 0, last: 30, done: 30, moments: [0, 10, 20, 30] });
    expect(timeOf([{ ...figure, panels: [panel, plane] }])).toMatchObject({ first: 0, last: 30, done: 30 });
  });
  it('has come as far as the moment watched', () => {
    expect(cutAt(plane, 25).marks).toEqual([{ ...path, x: [0, 1, 1], y: [0, 0, 1], times: [0, 10, 20] }]);
    expect(headAt(path, 25)).toEqual({ x: 1, y: 1, stopped: false, index: 2 });
    expect(headAt({ ...path, x: [0, 1, null, null] }, 25)).toMatchObject({ x: 1, stopped: true });
  });
  it('is a beginning of its outline, which breaks where there is no number', () => {
    const { text, ends, starts } = outline({ ...path, x: [0, null, 1, 2] }, { x: (value) => value * 10, y: (value) => value });
    expect(text).toBe('M0.00,0.00M10.00,1.00L20.00,1.00');
    expect(ends.map((end) => text.slice(0, end))).toEqual(['M0.00,0.00', 'M0.00,0.00', 'M0.00,0.00M10.00,1.00', text]);
    expect(starts[2]).toBe('M10.00,1.00');
  });
});

describe('a drawn path', () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 100, x: (value: number) => value * 20 + 10, y: (value: number) => 90 - value * 20 };
  const svg = plot({ width: 100, height: 100, margin: 0, axis: null, x: { domain: [0, 4] }, y: { domain: [0, 4] }, marks: timedMarks(plane, 1, () => []) }) as SVGSVGElement;
  const layer = new TimeLayer(plane, svg, frame, { words: () => element('g', {}), film: () => ({ ground: [], over: [] }), rem: 1 });
  const outlineOf = (name: string) => svg.querySelector(`[data-time=${name}] path`)?.getAttribute('d');
  const headAt = () => svg.querySelector('[data-time=way-head]')?.parentElement?.getAttribute('transform');

  it('comes as far as the moment watched, the rest behind it', () => {
    layer.show(20);
    expect([outlineOf('way'), outlineOf('way-later')]).toEqual(['M10.00,90.00L30.00,90.00L30.00,70.00', 'M30.00,70.00L50.00,70.00']);
  });
  it('has its sign at its head, also where the panel reaches beyond its axes', () => {
    layer.show(30);
    expect(headAt()).toBe('translate(40,-20)');
  });
  it('keeps a hollow sign where it was at another moment', () => {
    const pin = () => svg.querySelector('[data-time=way-pin]')?.parentElement;
    expect(pin()?.getAttribute('display')).toBe('none');
    layer.pin(10);
    expect([pin()?.getAttribute('display'), pin()?.getAttribute('transform')]).toEqual([null, 'translate(20,0)']);
  });
});

const spot = (value: number): Panel['marks'] => [{ type: 'dots', x: [value], y: [value] }];
const film: Panel = { ...plane, marks: spot(0), frames: [{ moment: 0, marks: spot(1) }, { moment: 10, marks: spot(2), note: 'ten' }] };

describe('a film', () => {
  it('counts its pictures', () =>
    expect(timeOf([{ ...figure, panels: [film] }])).toEqual({ first: 0, last: 10, done: 10, moments: [0, 10] }));
  it('shows the picture before a moment between two, the newest without one, and none before the first', () => {
    expect([9, 10, Infinity, -1].map((moment) => frameAt(film, moment)?.moment)).toEqual([0, 10, 10, undefined]);
    expect(cutAt(film, 9)).toEqual({ ...plane, marks: [...spot(0), ...spot(1)] });
    expect(cutAt(film).marks).toEqual([...spot(0), ...spot(2)]);
  });
  it('has a note of its own where a picture has one', () => expect([5, 10, undefined].map((at) => noteAt(film, at))).toEqual(['whole', 'ten', 'ten']));
  it('is a still figure for tables', () => {
    const still = figureAt({ ...figure, findings: ['first', 'newest'], panels: [film] }, 3);
    expect(still).toMatchObject({ finding: 'first', panels: [{ note: 'whole', marks: [...spot(0), ...spot(1)] }] });
  });
  it('is drawn once for each picture, and then only shown', () => {
    const svg = plot({ width: 100, height: 100, axis: null, x: { domain: [0, 4] }, y: { domain: [0, 4] }, marks: timedMarks(film, 1, () => []) }) as SVGSVGElement;
    const drawn: number[] = [];
    const draw = ({ moment }: { moment: number }) => {
      drawn.push(moment);
      return { ground: [], over: [element('circle', { id: moment })] };
    };
    const frame = { left: 0, top: 0, right: 100, bottom: 100, x: (value: number) => value, y: (value: number) => value };
    const layer = new TimeLayer(film, svg, frame, { words: () => element('g', {}), film: draw, rem: 1 });
    for (const moment of [undefined, 3, 10, 9, 0, undefined]) layer.show(moment);
    expect(drawn).toEqual([10, 0]);
    const seen = Array.from(svg.querySelectorAll('circle[id]'), (spot) => [spot.id, spot.parentElement?.getAttribute('display')]);
    expect(seen).toEqual([['10', null], ['0', 'none']]);
  });
});

describe('the ghost of another experiment', () => {
  const ghost: LineMark = { type: 'line', x: [3, 4, 5, 6], y: [1, 1, 1, 1], ghost: true };
  it('does not count as time that has passed', () => expect(newest({ ...panel, marks: [...panel.marks, ghost] })).toBe(4));
});
