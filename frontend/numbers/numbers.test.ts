import { describe, expect, it } from 'vitest';
import { brief, exact, fixed, readout, significant } from './format';
import { canonicalNumber, parseNumber } from './parse';

describe('significant', () => {
  it('keeps three digits, trailing zeros included', () => {
    expect(significant(0.88)).toBe('0.880');
    expect(significant(1.3349)).toBe('1.33');
    expect(significant(2859.69)).toBe('2860');
  });
  it('uses powers of ten outside the readable range, with a true minus', () => {
    expect(significant(2.6e-15)).toBe('2.6e−15');
    expect(significant(-12345678)).toBe('−1.23e7');
  });
  it('writes a decimal comma in Spanish', () => expect(significant(0.0544, 'es')).toBe('0,0544'));
  it('never shows NaN', () => expect(significant(Number.NaN)).toBe('–'));
  it('rounds up across a power of ten', () => expect(significant(0.9999)).toBe('1.00'));
});

describe('brief and exact', () => {
  it('drops trailing zeros', () => expect(brief(0.04)).toBe('0.04'));
  it('writes small prices as the ticks do', () => expect(brief(1e-6)).toBe('1e−6'));
  it('keeps every digit where the number is in force', () => expect(exact(0.123456789, 'es')).toBe('0,123456789'));
  it('shows no negative zero', () => {
    expect(exact(-0)).toBe('0');
    expect(fixed(-0.001, 2)).toBe('0.00');
  });
  it('follows the format the server asks for', () => {
    expect(readout(5.17, 'fixed1', 'en')).toBe('5.2');
    expect(readout(7.9, 'whole', 'en')).toBe('8');
  });
});

describe('parseNumber', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    [' −3 ', -3],
    ['1e−6', 1e-6],
    ['.5', 0.5],
    ['-0', 0],
  ])('reads %s', (text, value) => expect(parseNumber(text)).toBe(value));
  it.each(['', 'abc', '1,2,3', '0x1', '1f', 'Infinity', '1e999'])('refuses %s', (text) => expect(parseNumber(text)).toBeUndefined());
});

describe('canonicalNumber', () => {
  it.each([
    [0.1, '0.1'],
    [10, '10'],
    [0.00001, '0.00001'],
    [1e-7, '1e-7'],
    [1e21, '1e21'],
    [-0, '0'],
  ])('prints %s as %s', (value, text) => expect(canonicalNumber(value)).toBe(text));
});
