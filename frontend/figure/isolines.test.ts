import { describe, expect, it } from 'vitest';
import { isolines } from './isolines';

const unit = { x: [0, 1], y: [0, 1] };

describe('lines of equal value', () => {
  it('cross a cell where the value lies between its corners', () =>
    expect(isolines({ ...unit, z: [[0, 1], [0, 1]] }, 0.25)).toEqual([{ x1: 0.25, y1: 1, x2: 0.25, y2: 0 }]));
  it('do not follow the edge of the grid', () => expect(isolines({ ...unit, z: [[2, 2], [2, 2]] }, 1)).toEqual([]));
  it('leave out cells with a missing corner', () => expect(isolines({ ...unit, z: [[0, null], [0, 1]] }, 0.5)).toEqual([]));
  it('join from cell to cell', () => {
    const pieces = isolines({ x: [0, 1, 2], y: [0, 1], z: [[0, 0, 0], [1, 2, 1]] }, 0.5);
    expect(pieces).toHaveLength(2);
    const ends = pieces.flatMap(({ x1, y1, x2, y2 }) => [[x1, y1], [x2, y2]].filter(([x]) => x === 1));
    expect(ends).toEqual([[1, 0.25], [1, 0.25]]);
  });
  it('keep the two high corners of a saddle together where its middle is high, and apart where it is low', () => {
    const saddle = { ...unit, z: [[4, 0], [0, 4]] };
    const corners = (level: number) => isolines(saddle, level).map(({ x1, y1, x2, y2 }) => [(x1 + x2) / 2, (y1 + y2) / 2]);
    for (const [x, y] of corners(1) as [number, number][]) expect(Math.abs(x + y - 1)).toBeLessThan(0.01);
    for (const [x, y] of corners(3) as [number, number][]) expect(Math.abs(x - y)).toBeLessThan(0.01);
  });
});
