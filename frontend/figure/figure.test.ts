import { plot } from '@observablehq/plot';
import { describe, expect, it } from 'vitest';
import { apartness, emptiestCorner, spread } from './labels';
import { colour, dashOf, inkOf, styleOf } from './roles';
import { equalAspect, fraction, linearTicks, logTicks, symlogTicks, tickNames } from './scale';
import { cells, drawContour, groundScale } from './surfaces';

describe('spread', () => {
  it('leaves labels alone that do not touch', () => expect(spread([10, 50, 90], 17)).toEqual([10, 50, 90]));
  it('keeps neighbours a gap apart', () => {
    const y = spread([50, 52, 51, 120], 17, 0, 200);
    const sorted = [...y].sort((a, b) => a - b);
    for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThanOrEqual(16.9);
  });
  it('keeps the order of the lines', () => {
    const y = spread([30, 30.5, 31], 17);
    expect(y[0]!).toBeLessThan(y[1]!);
    expect(y[1]!).toBeLessThan(y[2]!);
  });
  it('stays inside the frame even where labels are many', () => {
    const y = spread(
      Array.from({ length: 12 }, () => 95),
      17,
      0,
      100,
    );
    expect(Math.max(...y)).toBeLessThanOrEqual(100.001);
    expect(Math.min(...y)).toBeGreaterThanOrEqual(-0.001);
  });
  it('accepts no label at all', () => expect(spread([], 17)).toEqual([]));
});

describe('ticks', () => {
  it('are round and inside the domain', () => {
    expect(linearTicks([-1, 1], 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(linearTicks([0.3, 4.7], 5)).toEqual([1, 2, 3, 4]);
  });
  it('are powers of ten on a log axis, thinned where they would crowd', () => {
    expect(logTicks([1e-6, 100], 9)).toEqual([1e-6, 1e-5, 1e-4, 1e-3, 0.01, 0.1, 1, 10, 100]);
    expect(logTicks([1e-6, 100], 4).length).toBeLessThanOrEqual(4);
  });
  it('are mirrored around zero on a symlog axis', () => {
    const ticks = symlogTicks({ domain: [-60, 60], scale: 'symlog', constant: 0.5 }, 5);
    expect(ticks).toContain(0);
    expect(ticks).toEqual(ticks.map((tick) => -tick || 0).reverse());
  });
  it('share their decimals, and wear a comma in Spanish', () => {
    const axis = { domain: [-1, 1] as [number, number] };
    const ticks = [-1, -0.5, 0];
    expect(ticks.map(tickNames(axis, ticks, 'es'))).toEqual(['−1,0', '−0,5', '0,0']);
  });
  it('write small powers as people type them', () => {
    const axis = { domain: [1e-6, 100] as [number, number], scale: 'log' as const };
    expect([1e-6, 0.01, 100].map(tickNames(axis, [], 'en'))).toEqual(['1e−6', '0.01', '100']);
  });
  it('come from the server where it names them', () => {
    const axis = { domain: [0, 2] as [number, number], ticks: [0, 2], tickLabels: ['age', 'bmi'] };
    expect([0, 2].map(tickNames(axis, axis.ticks, 'en'))).toEqual(['age', 'bmi']);
  });
});

describe('scales', () => {
  it('run from 0 to 1 over any axis', () => {
    expect(fraction({ domain: [1e-6, 100], scale: 'log' }, 0.01)).toBeCloseTo(0.5);
    expect(fraction({ domain: [-4, 4], scale: 'symlog', constant: 0.5 }, 0)).toBeCloseTo(0.5);
  });
  it('draw circles round where aspect matters', () => {
    const { x, y } = equalAspect([-1, 1], [-1, 1], 400, 200);
    expect((x[1] - x[0]) / 400).toBeCloseTo((y[1] - y[0]) / 200);
  });
});

describe('roles', () => {
  it('always carry a second sign beside colour', () => {
    expect(dashOf('truth')).not.toBe(dashOf('fit'));
    expect(dashOf('unseen')).not.toBe(dashOf('seen'));
    expect(dashOf('arm', 2)).toBe('var(--rl-arm-2-dash)');
    expect(styleOf({ role: 'arm', arm: 3 }).symbol).toBe('triangle');
  });
  it('never name a colour themselves', () => expect(colour('penalty')).toBe('var(--rl-penalty)'));
  it('write pale arms in ink', () => expect(inkOf('arm', 5)).toBe('var(--rl-ink)'));
  it('go round after eight arms', () => expect(colour('arm', 9)).toBe('var(--rl-arm-1)'));
});

describe('phone labels', () => {
  it('look for the empty corner', () =>
    expect(emptiestCorner([{ x: 90, y: 90 }], { width: 100, height: 100 }, { width: 30, height: 30 })).toBe('top-left'));
  it('stay in their corner until another is much emptier', () => {
    const frame = { width: 100, height: 100 };
    const box = { width: 30, height: 30 };
    const others = [{ x: 5, y: 5 }, { x: 90, y: 5 }, { x: 5, y: 90 }];
    const crowd = (count: number) => [...others, ...Array.from({ length: count }, () => ({ x: 90, y: 90 }))];
    expect(emptiestCorner(crowd(2), frame, box, 'bottom-right')).toBe('bottom-right');
    expect(emptiestCorner(crowd(3), frame, box, 'bottom-right')).toBe('top-left');
  });
  it('know where lines stand apart', () => expect(apartness([0, 100], 17)).toBeGreaterThan(apartness([0, 3], 17)));
});

describe('the shades of a ground', () => {
  const ground = { type: 'contour', z: [[0.4, null], [0.6, 0.5]] };
  const domain = (marks: Parameters<typeof groundScale>[0]) => groundScale(marks, document.body)?.['domain'];
  it('run from the lowest value to the highest', () => expect(domain([ground])).toEqual([0.4, 0.6]));
  it('or over a range that stays', () => expect(domain([{ ...ground, range: [0, 1] }])).toEqual([0, 1]));
  it('are not asked for by lines of a quantity', () => expect(domain([{ ...ground, role: 'fit' }])).toBeUndefined());
});

describe('the cells of a surface', () => {
  it('reach half a step beyond evenly spaced samples', () => expect(cells([0, 1, 2, 3])).toEqual([-0.5, 3.5]));
  it('reach half a ratio beyond samples of a logarithmic axis, and stay positive', () => {
    const [low, high] = cells([0.01, 0.1, 1, 10]);
    expect(low).toBeCloseTo(0.01 / Math.sqrt(10), 10);
    expect(high).toBeCloseTo(10 * Math.sqrt(10), 8);
  });
  it('have their levels where the samples are, also on a logarithmic axis', () => {
    const x = [0.01, 0.1, 1, 10, 100];
    const row = x.map(Math.log10);
    const marks = drawContour({ type: 'contour', x, y: [0, 1, 2], z: [row, row, row], levels: [0.5] }, 1);
    const frame = { width: 400, height: 90, margin: 0, axis: null, y: { domain: [0, 2] } };
    const path = plot({ ...frame, x: { type: 'log', domain: [0.01, 100] }, marks }).querySelector('[aria-label=contour] path');
    const places = [...(path?.getAttribute('d') ?? '').matchAll(/[ML](-?[\d.]+),/g)].map((match) => Number(match[1]));
    expect(Math.min(...places)).toBeCloseTo(250, 0);
  });
  it('take two samples for evenly spaced', () => expect(cells([1, 2])).toEqual([0.5, 2.5]));
});
