import { describe, expect, it } from 'vitest';
import type { Figure } from './types';
import { unfolded } from './unfold';

const grid = [0, 1, 2, 3, 4, 5, 6, 7];
const figure = (marks: unknown[]): Figure[] => [
  {
    name: 'fits',
    finding: '#0',
    panels: [{ x: { domain: [0, 7] }, y: { domain: [0, 1] }, marks }],
  } as unknown as Figure,
];

describe('figures as they travel', () => {
  it('share the grid that their curves have in common', () => {
    const [first] = unfolded(
      figure([
        { type: 'line', x: [...grid], y: grid.map((x) => x * x) },
        { type: 'line', x: '#0', y: '#1' },
      ]),
    );
    const [line, same] = first?.panels[0]?.marks as { x: number[]; y: number[] }[];
    expect(same?.x).toBe(line?.x);
    expect(same?.y).toEqual(grid.map((x) => x * x));
  });

  it('count only arrays that are long enough, those with gaps included', () => {
    const gaps = grid.map((x) => (x === 3 ? null : x));
    const [first] = unfolded(
      figure([
        { type: 'dots', x: [1, 2], y: [1, 2] },
        { type: 'line', x: gaps, y: '#0' },
      ]),
    );
    expect((first?.panels[0]?.marks[1] as { y: unknown }).y).toEqual(gaps);
  });

  it('count the rows of a surface', () => {
    const [first] = unfolded(
      figure([
        { type: 'raster', x: [...grid], y: [0, 1], z: [grid.map((x) => 2 * x), '#0'] },
        { type: 'line', x: '#1', y: '#0' },
      ]),
    );
    const [raster, line] = first?.panels[0]?.marks as { x: number[]; z: number[][] }[];
    expect(raster?.z[1]).toEqual(grid);
    expect(line?.x).toEqual(grid.map((x) => 2 * x));
  });

  it('leave words as they are', () => {
    const [first] = unfolded(figure([{ type: 'text', x: 0, y: 0, text: '#0', label: '#0' }]));
    expect(first?.finding).toBe('#0');
    expect(first?.panels[0]?.marks[0]).toMatchObject({ text: '#0', label: '#0' });
  });
});
