import { describe, expect, it } from 'vitest';
import { batch } from './batch';
import { arrow, frameOf, HALF, lit, standing, stepOf } from './graph';

const derivation = batch();
const ends = (path: string) => {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return { from: numbers.slice(0, 2), to: numbers.slice(-2) };
};

describe('an arrow', () => {
  const aside = { leaves: 0, enters: 0 };
  it('leaves the right side and enters the left one of a box beside it, without touching either', () => {
    const { from, to } = ends(arrow(aside, { x: 50, y: 100 }, { x: 250, y: 100 }));
    expect(from).toEqual([50 + HALF.width + 5, 100]);
    expect(to).toEqual([250 - HALF.width - 7, 100]);
  });
  it('goes from below to above where boxes stand below each other', () => {
    const { from, to } = ends(arrow(aside, { x: 50, y: 100 }, { x: 90, y: 300 }));
    expect(from).toEqual([50, 100 + HALF.height + 5]);
    expect(to).toEqual([90, 300 - HALF.height - 7]);
  });
  it('may go back and up', () => {
    const { from, to } = ends(arrow(aside, { x: 90, y: 300 }, { x: 50, y: 100 }));
    expect(from[1]).toBeLessThan(300);
    expect(to[1]).toBeGreaterThan(100);
  });
  it('is moved aside so that two share no point', () => {
    const { from, to } = ends(arrow({ leaves: -20, enters: 15 }, { x: 50, y: 100 }, { x: 90, y: 300 }));
    expect([from[0], to[0]]).toEqual([30, 105]);
  });
});

it('the frame holds every box', () => {
  for (const tall of [false, true]) {
    const { x, y, width, height } = frameOf(derivation.nodes, tall);
    for (const node of derivation.nodes) {
      const place = tall ? node.tall : node.wide;
      expect(place.x - HALF.width).toBeGreaterThanOrEqual(x);
      expect(place.x + HALF.width).toBeLessThanOrEqual(x + width);
      expect(place.y + HALF.height).toBeLessThanOrEqual(y + height);
      expect(place.y - HALF.height).toBeGreaterThanOrEqual(y);
    }
  }
});

describe('what stands at a step', () => {
  it('is what is given, and what has been found so far', () => {
    expect([...standing(derivation, 0).nodes]).toEqual(['x', 'mean']);
    expect([...standing(derivation, 1).edges]).toEqual(['x-mean', 'x-left', 'mean-left']);
  });
  it('is everything on the way back', () => {
    expect(standing(derivation, 2).against).toBe(true);
    expect(standing(derivation, 2).nodes.size).toBe(derivation.nodes.length);
  });
});

describe('node, edge and term', () => {
  const left = derivation.steps[1];
  if (!left) throw new Error();
  it('light up together from the edge', () => expect(lit(derivation, left, { edge: 'mean-left' })).toEqual({ nodes: ['mean'], edges: ['mean-left'], rows: ['mean'] }));
  it('from the node', () => expect(lit(derivation, left, { node: 'x' })).toEqual({ nodes: ['x'], edges: ['x-left'], rows: ['x'] }));
  it('and from the row of values', () => expect(lit(derivation, left, { row: 'mean' })).toEqual({ nodes: ['mean'], edges: ['mean-left'], rows: ['mean'] }));
  it('the node of the step itself lights all its arrows', () => expect(lit(derivation, left, { node: 'left' }).edges).toEqual(['x-left', 'mean-left']));
  it('and nothing when nothing is touched', () => expect(lit(derivation, left, undefined).edges).toEqual([]));
});

it('a node leads to its step in the phase on screen, else to any', () => {
  expect(stepOf(derivation, 'x', 'back')).toBe(2);
  expect(stepOf(derivation, 'mean', 'back')).toBe(0);
  expect(stepOf(derivation, 'loss', 'forth')).toBe(-1);
});
