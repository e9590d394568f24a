import { describe, expect, it } from 'vitest';
import { held, movedByKey } from '../figure/moves';
import type { Editable, Figure } from '../figure/types';
import type { Envelope, Parameter, Technique } from './catalogue';
import { answer, ridge } from './examples';
import { addPoint, movePoint, removePoint, type Touchable, touchable } from './touch';

const real = (name: string, most: number): Parameter => ({
  name,
  type: 'real',
  default: 0,
  labels: { en: name, es: name },
  minimum: -most,
  maximum: most,
});
const plane: Technique = { ...ridge, parameters: [real('value', 3), real('first', 5), real('second', 5)], data: [] };

function drawn(editable: Editable): Envelope {
  const figure: Figure = {
    name: 'plane',
    finding: 'A point',
    panels: [{ x: { domain: [-4, 4] }, y: { domain: [-4, 4] }, marks: [{ type: 'dots', x: [1], y: [-2], editable }] }],
  };
  return answer('', { figures: [figure] });
}

const experiment = { values: { value: 1.5, first: 0.5, second: -1 } };
const at = (technique: Technique, envelope: Envelope): Touchable => {
  const found = touchable(technique, envelope, experiment);
  if (!found) throw new Error('nothing to touch');
  return found;
};

describe('a point of which one coordinate is a parameter', () => {
  const envelope = drawn({ x: 'value' });
  const touched = at(plane, envelope);
  it('stands where the parameter is now, and keeps the other coordinate as drawn', () =>
    expect(touched.points).toEqual({ x: [1.5], y: [-2] }));
  it('writes that parameter alone', () =>
    expect(movePoint(plane, envelope, experiment, touched, 0, 2, 3)).toEqual({ values: { value: 2 } }));
  it('stops at the edge of its range', () =>
    expect(movePoint(plane, envelope, experiment, touched, 0, 4, 0)).toEqual({ values: { value: 3 } }));
  it('may run upwards as well', () => {
    const upright = drawn({ y: 'value' });
    expect(at(plane, upright).points).toEqual({ x: [1], y: [1.5] });
    expect(movePoint(plane, upright, experiment, at(plane, upright), 0, 2, 3)).toEqual({ values: { value: 3 } });
  });
  it('is neither added to nor removed', () => {
    expect(addPoint(plane, envelope, experiment, touched, 0, 0)).toBeUndefined();
    expect(removePoint(plane, envelope, experiment, touched, 0)).toBeUndefined();
  });
});

describe('other points', () => {
  it('are two parameters where both coordinates are', () => {
    const envelope = drawn({ x: 'first', y: 'second' });
    expect(at(plane, envelope).points).toEqual({ x: [0.5], y: [-1] });
    expect(movePoint(plane, envelope, experiment, at(plane, envelope), 0, 2, 3)).toEqual({ values: { first: 2, second: 3 } });
  });
  it('are own data where their fields are', () => expect(at(ridge, drawn({ x: 'x', y: 'y' })).kind).toBe('data'));
  it('cannot be half of own data', () => expect(touchable(ridge, drawn({ y: 'y' }), experiment)).toBeUndefined());
});

describe('a hand', () => {
  it('moves a point along the coordinates that have a name', () => {
    expect(held({ x: 1, y: 2 }, { x: 5, y: 6 }, { x: 'value' })).toEqual({ x: 1, y: 6 });
    expect(held({ x: 1, y: 2 }, { x: 5, y: 6 }, { y: 'value' })).toEqual({ x: 5, y: 2 });
    expect(held({ x: 1, y: 2 }, { x: 5, y: 6 }, { x: 'a', y: 'b' })).toEqual({ x: 1, y: 2 });
    expect(held({ x: 1, y: 2 }, { x: 5, y: 6 }, undefined)).toEqual({ x: 1, y: 2 });
  });
});

describe('points with levels', () => {
  const envelope = drawn({ x: 'x', y: 'y', levels: [0, 1] });
  const own = { values: {}, data: { x: [1, 2], y: [0, 1] } };
  const touched = touchable(ridge, envelope, own) as Touchable;
  it('go to the nearest one, dragged or typed', () => {
    expect(movePoint(ridge, envelope, own, touched, 0, 1.5, 0.7)).toEqual({ data: { x: [1.5, 2], y: [1, 1] } });
    expect(movePoint(ridge, envelope, own, touched, 0, 1.5, -3)).toEqual({ data: { x: [1.5, 2], y: [0, 1] } });
    expect(addPoint(ridge, envelope, own, touched, 3, 0.2)).toEqual({ data: { x: [1, 2, 3], y: [0, 1, 0] } });
  });
  it('go from one to the next by a key, and stay at the last', () => {
    const axis = { domain: [-4, 4] as [number, number] };
    expect(movedByKey('ArrowUp', false, { x: 2, y: 0 }, axis, axis, [0, 1])).toEqual({ x: 2, y: 1 });
    expect(movedByKey('ArrowUp', true, { x: 2, y: 1 }, axis, axis, [0, 1])).toEqual({ x: 2, y: 1 });
    expect(movedByKey('ArrowDown', false, { x: 2, y: 1 }, axis, axis, [0, 1])).toEqual({ x: 2, y: 0 });
    expect(movedByKey('ArrowLeft', false, { x: 2, y: 1 }, axis, axis, [0, 1])).toEqual({ x: 1.8, y: 1 });
  });
});
