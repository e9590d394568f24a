import { describe, expect, it } from 'vitest';
import { columnsFor, panelHeight, wordsListed } from './sizes';
import type { Panel } from './types';

const panel: Panel = { x: { domain: [0, 1] }, y: { domain: [0, 1] }, marks: [] };
const several = (count: number, more: Partial<Panel> = {}): Panel[] => Array.from({ length: count }, () => ({ ...panel, ...more }));

describe('small multiples', () => {
  it('stand side by side where there is room', () => expect(columnsFor(several(4), 800, 1)).toBe(4));
  it('never leave one alone in its row', () => expect(columnsFor(several(4), 560, 1)).toBe(2));
  it('over time are read beside each other, as in a phone two by two', () => {
    expect(columnsFor(several(4, { timeline: true }), 560, 1)).toBe(4);
    expect(columnsFor(several(4, { timeline: true }), 328, 1)).toBe(2);
  });
  it('need more room for larger type', () => expect(columnsFor(several(4), 800, 1.375)).toBe(2));
  it('say their words once above them where they are narrow', () => {
    expect(wordsListed(several(4), 800, 1)).toBe(true);
    expect(wordsListed(several(2), 800, 1)).toBe(false);
    expect(wordsListed([panel], 200, 1)).toBe(false);
  });
});

describe('the height of a panel', () => {
  const height = (panels: Panel[], width: number) => panelHeight(panels, 'main', width, 1, 0);
  it('follows its width between two bounds', () => expect([100, 600, 2000].map((width) => height([panel], width))).toEqual([230, 312, 380]));
  it('is larger for a plane', () => expect(height([{ ...panel, equalAspect: true }], 560)).toBe(403));
  it('follows the axes of a row of pictures', () =>
    expect(height([{ ...panel, equalAspect: true, x: { domain: [0, 10] } }], 560)).toBe(104));
  it('is small beside the figure it explains', () => expect(panelHeight([panel], 'side', 600, 1, 0)).toBe(190));
  it('takes what a frame leaves, but not nothing', () =>
    expect([20, 300].map((free) => panelHeight([panel], 'fill', 600, 1, free))).toEqual([96, 300]));
});
