import { describe, expect, it } from 'vitest';
import { parameterOf } from './catalogue';
import { ridge } from './examples';
import { readField } from './fields';
import { canAdd, canRemove, replaced, steppedPast, withAdded, without } from './list';
import { Stops } from './stops';

const alphas = parameterOf(ridge, 'alphas')!;
const price = new Stops(alphas.items!);

describe('stops of a logarithmic slider', () => {
  it('span the teaching range in tenths of half a decade', () => {
    expect(price.value(price.gap)).toBe(1e-6);
    expect(price.value(price.last)).toBe(100);
  });
  it('have three digits, so that a position met again is a query met again', () => expect(price.value(price.gap + 92)).toBe(0.0398));
  it('have a stop 0 of their own at the left end', () => {
    expect(price.value(0)).toBe(0);
    expect(price.position(0)).toBe(0);
  });
  it('are left and entered at 0 by one key press', () => {
    expect(price.moved(0, 1)).toBe(1e-6);
    expect(price.moved(1e-6, -1)).toBe(0);
  });
  it('never get stuck on the way', () => {
    let value = 0;
    for (let step = 0; step <= price.last - price.gap; step++) value = price.moved(value, 1);
    expect(value).toBe(100);
    for (let step = 0; step <= price.last - price.gap; step++) value = price.moved(value, -1);
    expect(value).toBe(0);
  });
  it('go from a typed value to the neighbour in the direction of the key', () => {
    expect(price.moved(0.042, 1)).toBeGreaterThan(0.042);
    expect(price.moved(0.042, -1)).toBeLessThan(0.042);
  });
  it('hold values beyond the teaching range at its end', () => expect(price.position(1e9)).toBe(price.last));
});

describe('stops of a linear slider', () => {
  const degree = new Stops(parameterOf(ridge, 'degree')!);
  it('are whole for whole numbers', () => expect([degree.value(0), degree.value(15), degree.last]).toEqual([0, 15, 15]));
  it('have no stray decimals', () =>
    expect(new Stops({ type: 'real', minimum: 0, maximum: 1, slider: { minimum: 0, maximum: 1, step: 0.1 } }).value(3)).toBe(0.3));
  it('are exactly 0 in the middle', () => {
    const correlation = new Stops({ type: 'real', minimum: -0.99, maximum: 0.99, slider: { minimum: -0.99, maximum: 0.99, step: 0.01 } });
    expect(correlation.value(99)).toBe(0);
    expect(correlation.value(100)).toBe(0.01);
    expect(correlation.ticks(11).map((tick) => tick.value)).toEqual([-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8]);
  });
  it('are named by round numbers', () => expect(degree.ticks(4).map((tick) => tick.value)).toEqual([0, 5, 10, 15]));
});

describe('a list', () => {
  it('moves the chip in hand', () => expect(replaced(alphas, { values: [0, 0.1, 10], selected: 1 }, 0.2)).toEqual([0, 0.2, 10]));
  it('refuses a value it has already', () => expect(replaced(alphas, { values: [0, 0.1], selected: 1 }, 0)).toBeUndefined());
  it('lets a sequence repeat itself', () => {
    const widths = { ...alphas, repeats: true };
    expect(replaced(widths, { values: [64, 32], selected: 1 }, 64)).toEqual([64, 64]);
    expect(withAdded(widths, { values: [64, 32], selected: 0 })).toEqual({ values: [64, 32, 32], selected: 2 });
  });
  it('passes over other chips while sliding', () => {
    const next = price.moved(0.1, 1);
    expect(steppedPast(alphas, { values: [0.1, next], selected: 0 }, next)).toBe(price.moved(next, 1));
  });
  it('stays where it is when a chip blocks the end', () =>
    expect(steppedPast(alphas, { values: [price.value(price.last - 1), 100], selected: 0 }, 100)).toBe(price.value(price.last - 1)));
  it('adds into the widest gap and takes the new chip in hand', () => {
    const { values, selected } = withAdded(alphas, { values: [0, 100], selected: 0 });
    expect(selected).toBe(2);
    expect(values[2]).toBeGreaterThan(1e-4);
    expect(values[2]).toBeLessThan(1);
  });
  it('adds to an empty list', () => expect(withAdded(alphas, { values: [], selected: 0 }).values).toHaveLength(1));
  it('takes the neighbour in hand after a removal', () =>
    expect(without({ values: [1, 2, 3], selected: 2 })).toEqual({ values: [1, 2], selected: 1 }));
  it('has at most eight arms', () => expect(canAdd(alphas, [1, 2, 3, 4, 5, 6, 7, 8])).toBe(false));
  it('keeps its least number of items', () => expect(canRemove({ ...alphas, minItems: 1 }, [1])).toBe(false));
});

describe('an exact field', () => {
  const degree = parameterOf(ridge, 'degree')!;
  it('takes a comma or a point', () => expect(readField('0,5', alphas.items!, 'price', 1, 'es')).toEqual({ value: 0.5 }));
  it('names field, range and what stays in force', () =>
    expect(readField('30', degree, 'degree', 10, 'en')).toEqual({ fault: 'degree must lie between 0 and 20; 10 stays in force.' }));
  it('wants whole numbers where only those make sense', () => expect(readField('2.5', degree, 'degree', 10, 'en')).toHaveProperty('fault'));
  it('refuses words', () =>
    expect(readField('ten', degree, 'degree', 10, 'es')).toEqual({ fault: 'degree debe ser un número; sigue valiendo 10.' }));
});
