import { describe, expect, it } from 'vitest';
import { movedByKey, nearest, placeForNewPoint, stepOf } from '../figure/moves';
import { answer, ridge } from './examples';
import { added, moved, readPasted, removed, takeOver } from './own-data';

const fields = { x: 'x', y: 'y' };
const axis = { domain: [-2, 2] as [number, number] };

describe('the first touch of a generated point', () => {
  const data = takeOver(ridge, answer(), { x: [], y: [] }, fields);
  it('takes the generated points over with four decimals', () => expect(data['x']).toEqual([0.1235, 1]));
  it('takes the test points along, so that the score stays', () => expect(data).toMatchObject({ testX: [0.5], testY: [1.5556] }));
  it('takes what is drawn where the result has no training points', () =>
    expect(takeOver(ridge, { ...answer(), result: {} }, { x: [3], y: [4] }, fields)).toEqual({ x: [3], y: [4] }));
  it('leaves test points where the technique takes none', () =>
    expect(takeOver({ ...ridge, data: [] }, answer(), { x: [], y: [] }, fields)).not.toHaveProperty('testX'));
});

describe('points', () => {
  const data = { x: [1, 2, 3], y: [4, 5, 6], testX: [9] };
  it('move', () => expect(moved(data, fields, 1, 2.00004, 7)).toEqual({ x: [1, 2, 3], y: [4, 7, 6], testX: [9] }));
  it('are added and removed', () => {
    expect(added(data, fields, 8, 9)['x']).toEqual([1, 2, 3, 8]);
    expect(removed(data, fields, 0)['y']).toEqual([5, 6]);
  });
  it('move by a tidy step, five with Shift, and stay on the axis', () => {
    expect(stepOf(axis)).toBe(0.1);
    expect(movedByKey('ArrowRight', false, { x: 0, y: 0 }, axis, axis)).toEqual({ x: 0.1, y: 0 });
    expect(movedByKey('ArrowUp', true, { x: 0, y: 1.8 }, axis, axis)).toEqual({ x: 0, y: 2 });
    expect(movedByKey('Enter', false, { x: 0, y: 0 }, axis, axis)).toBeUndefined();
  });
  it('are added in the widest gap', () => expect(placeForNewPoint({ x: [-2, 0, 0.5], y: [1, 3, 0] }, axis, axis)).toEqual({ x: -1, y: 2 }));
  it('are added in the middle of nothing', () => expect(placeForNewPoint({ x: [], y: [] }, axis, axis)).toEqual({ x: 0, y: 0 }));
  it('are taken by nearness where they crowd', () => {
    const places = [
      { left: 10, top: 10 },
      { left: 20, top: 10 },
    ];
    expect(nearest(places, { left: 17, top: 10 }, 22)).toBe(1);
    expect(nearest(places, { left: 99, top: 10 }, 22)).toBeUndefined();
  });
});

describe('pasted columns', () => {
  it.each([
    ['tabs', '1\t2\n3\t4'],
    ['semicolons and commas', '1,0;2,0\n3;4'],
    ['CSV', '1,2\n3,4'],
    ['commas with blanks', '1, 2\n3, 4'],
    ['blanks', '1  2\n3  4'],
    ['a heading', 'x,y\n1,2\n3,4'],
    ['empty lines', '\n1 2\n\n3 4\n'],
  ])('are read with %s', (_, text) => expect(readPasted(text)).toEqual({ x: [1, 3], y: [2, 4], faults: [] }));
  it('say which line is wrong', () =>
    expect(readPasted('1 2\n3 x\n4').faults).toEqual([
      { line: 2, text: '3 x' },
      { line: 3, text: '4' },
    ]));
  it('never turn words into zero', () => expect(readPasted('1 2\n3 \t').x).toEqual([1]));
});
