import { describe, expect, it } from 'vitest';
import { equal } from './equal';

describe('equality of values of JSON', () => {
  it.each([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [
      [1, null, 2],
      [1, null, 2],
    ],
    [
      { x: [1], y: { z: 'a' } },
      { y: { z: 'a' }, x: [1] },
    ],
  ])('holds for %j and %j', (a, b) => expect(equal(a, b)).toBe(true));
  it.each([
    [1, 2],
    [0, null],
    [undefined, null],
    [[1], [1, 2]],
    [[], {}],
    [{ x: 1 }, { x: 1, y: 2 }],
    [{ x: 1, y: 2 }, { x: 1, z: 2 }],
    [{ x: [1, 2] }, { x: [1, 3] }],
  ])('does not hold for %j and %j', (a, b) => {
    expect(equal(a, b)).toBe(false);
    expect(equal(b, a)).toBe(false);
  });
});
