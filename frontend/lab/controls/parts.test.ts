import { describe, expect, it } from 'vitest';
import type { Parameter } from '../catalogue';
import { joined, partsOf, withOperator, withPart, withTerm, withoutPart } from './parts';

const kernel = {
  name: 'kernel',
  type: 'expression',
  operators: ['+', '*'],
  maxItems: 4,
  choices: ['rbf', 'matern12', 'linear'].map((value) => ({ value, labels: { en: value, es: value } })),
} as unknown as Parameter;
const read = (text: string) => partsOf(text, ['+', '*']);

describe('an expression', () => {
  it.each(['rbf', 'rbf+linear', 'rbf*matern12+linear', 'rbf+rbf*rbf*linear'])('is the same after taking it apart: %s', (text) =>
    expect(joined(read(text))).toBe(text),
  );
  it('has one operator fewer than terms', () => expect(read('rbf*matern12+linear').operators).toEqual(['*', '+']));
  it('takes another term in a place', () => expect(joined(withTerm(read('rbf+linear'), 1, 'matern12'))).toBe('rbf+matern12'));
  it('takes another operator', () => expect(joined(withOperator(read('rbf+linear'), 0, '*'))).toBe('rbf*linear'));
  it('grows by a term that is not there yet', () => expect(joined(withPart(read('rbf'), kernel))).toBe('rbf+matern12'));
  it('loses a part with the operator before it', () => expect(joined(withoutPart(read('rbf*matern12+linear'), 2))).toBe('rbf*matern12'));
  it('loses its first part with the operator behind it', () => expect(joined(withoutPart(read('rbf*matern12+linear'), 0))).toBe('matern12+linear'));
});
