import { describe, expect, it } from 'vitest';
import { places, readAt, sentence } from './reading';
import { prices, ridgeAt, skylines } from './ridges';
import { csv, tablesOf } from './table';
import { alike, mixed } from './tween';
import type { Figure, Panel } from './types';

const panel: Panel = {
  title: 'α = 0.1',
  x: { label: 'x', domain: [0, 2] },
  y: { label: 'y', domain: [0, 4] },
  marks: [
    { type: 'line', role: 'fit', label: 'fit', x: [0, 1, 2], y: [0, 1, null] },
    { type: 'line', role: 'truth', label: 'truth', x: [0, 1, 2], y: [0, 2, 4] },
    { type: 'dots', role: 'data', x: [0.5], y: [1.5], names: ['first, "own"'] },
    { type: 'rule', orientation: 'x', value: 1, label: 'best' },
  ],
};
const figure: Figure = { name: 'fits', finding: 'It fits', panels: [panel] };

describe('the table twin', () => {
  const tables = tablesOf(figure, 'en');
  it('joins lines over the same x', () =>
    expect(tables[0]).toEqual({
      title: 'α = 0.1',
      columns: ['x', 'fit', 'truth'],
      rows: [
        [0, 0, 0],
        [1, 1, 2],
        [2, null, 4],
      ],
    }));
  it('keeps the names of points', () => expect(tables[1]?.rows).toEqual([['first, "own"', 0.5, 1.5]]));
  it('names rules', () => expect(tables[2]?.rows).toEqual([[1, 'best']]));
  it('becomes CSV that quotes what needs it and leaves gaps empty', () => {
    expect(csv(tables)).toContain('2,,4');
    expect(csv(tables)).toContain('"first, ""own""",0.5,1.5');
  });
});

describe('reading a value', () => {
  it('finds all places of labelled lines', () => expect(places(panel)).toEqual([0, 1, 2]));
  it('takes the nearest sample, never a gap', () => expect(readAt(panel, 2).values.map(({ y }) => y)).toEqual([1, 4]));
  it('says it in words', () => expect(sentence(panel, readAt(panel, 1), 'es')).toBe('x = 1 · fit 1,00 · truth 2,00'));
});

describe('a glide', () => {
  const moved: Figure = {
    ...figure,
    panels: [
      {
        ...panel,
        marks: panel.marks.map((mark) => (mark.type === 'line' ? { ...mark, y: mark.y.map((y) => (y === null ? null : y + 2)) } : mark)),
      },
    ],
  };
  it('goes half the way in the middle, gaps stay gaps', () =>
    expect(mixed(figure, moved, 0.5).panels[0]?.marks[0]).toMatchObject({ y: [1, 2, null] }));
  it('ends in the new figure', () => expect(mixed(figure, moved, 1)).toEqual(moved));
  it('is only for figures that are alike', () => {
    expect(alike(figure, moved)).toBe(true);
    expect(alike(figure, { ...moved, panels: [...moved.panels, panel] })).toBe(false);
    expect(alike(figure, { ...moved, panels: [{ ...panel, x: { label: 'x', domain: [0, 9] } }] })).toBe(false);
  });
});

describe('the ridgeline', () => {
  it('asks for equally spaced prices from end to end', () => {
    const list = prices(30, 1e-6, 20);
    expect([list.length, list[0], list.at(-1)]).toEqual([30, 1e-6, 20]);
  });
  it('keeps even wild fits in the picture', () => {
    const [skyline] = skylines([0, 1], [{ alpha: 0, y: [1e9, -1e9] }], 400, 300);
    const heights = (skyline?.line.match(/,(-?[\d.]+)/g) ?? []).map((text) => Number(text.slice(1)));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(-20);
    expect(Math.max(...heights)).toBeLessThanOrEqual(300);
  });
  it('is picked from back to front', () => expect([ridgeAt(0, 400, 30), ridgeAt(400, 400, 30)]).toEqual([0, 29]));
});
