import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { MACROS, trusted } from '../math/macros';
import { batch } from './batch';
import { equation, numberTex, parse, summands, write, type Writing } from './formula';

const derivation = batch();
const numbers: Writing = { derivation, notation: 'numbers', sample: undefined, language: 'en' };
const symbols: Writing = { ...numbers, notation: 'symbols' };
const plain = (tex: string) => tex.replace(/\\htmlClass\{[^}]*\}\{((?:[^{}]|\{[^{}]*\})*)\}/g, '$1');

describe('a formula is read', () => {
  it('with its commands inside TeX of its own', () =>
    expect(parse('\\frac{\\q{a}}{\\q{b}}')).toEqual(['\\frac{', { quantity: 'a' }, '}{', { quantity: 'b' }, '}']));
  it('with commands inside one another, and braces that belong to the text', () =>
    expect(parse('\\along{x-mean}{\\total{\\{\\q{x}^{2}\\}}}')).toEqual([
      { edge: 'x-mean', carried: [{ total: ['\\{', { quantity: 'x' }, '^{2}\\}'] }] },
    ]));
  it('without taking longer commands for ours', () => expect(parse('a\\quad b\\qquad c')).toEqual(['a\\quad b\\qquad c']));
  it('or is refused where a brace is open', () => expect(() => parse('\\q{a')).toThrow(/brace/));
});

describe('with symbols', () => {
  it('a sum has its index, and an edge its class', () =>
    expect(equation(symbols, 'mean', '\\frac{1}{\\q{m}}\\along{x-mean}{\\total{\\q{x}}}')).toBe('\\mu=\\frac{1}{{m}}\\htmlClass{rl-edge-0}{\\sum_{i}{x_i}}'));
  it('a power stands above an index', () => {
    expect(write('\\q{x}^2', symbols)).toBe('x_i^2');
    expect(write('\\q{left}^2', symbols)).toBe('{(x_i-\\mu)}^2');
  });
  it('a sum beside a single sample runs over another index', () => expect(equation(symbols, 'left', '\\q{x}-\\total{\\q{x}}')).toBe('(x_i-\\mu)={x_i}-\\sum_{j}{x_j}'));
});

describe('with numbers', () => {
  it('a sum is its summands, and the result stands last', () => {
    const tex = equation(numbers, 'mean', '\\frac{1}{\\q{m}}\\total{\\q{x}}');
    expect(plain(tex)).toBe('\\mu=\\frac{1}{4}\\cdot (1.2-0.4+3.1+0.5)=1.10');
    expect(tex).toContain('\\htmlClass{rl-sample-2}{3.1}');
  });
  it('the first sample stands in until one is in hand', () => {
    expect(plain(equation(numbers, 'left', '\\q{x}-\\q{mean}'))).toBe('(x_{1}-\\mu)=1.2-1.1=0.100');
    expect(plain(equation({ ...numbers, sample: 1 }, 'left', '\\q{x}-\\q{mean}'))).toBe('(x_{2}-\\mu)=-0.4-1.1=-1.50');
  });
  it('a negative number behind an operator or below a power stands in parentheses', () => {
    const second = { ...numbers, sample: 1 };
    expect(write('\\q{mean}+\\q{x}', second)).toBe('1.1+(-0.4)');
    expect(write('\\q{x}^2', second)).toBe('(-0.4)^2');
    expect(write('\\along{x-left}{\\q{x}}^2', second)).toBe('\\htmlClass{rl-edge-1}{(-0.4)}^2');
    expect(write('\\frac{\\q{x}}{2}', second)).toBe('\\frac{-0.4}{2}');
    expect(write('\\along{x-left}{\\q{x}}', second)).toBe('\\htmlClass{rl-edge-1}{-0.4}');
  });
  it('a product written side by side gets its sign', () => {
    expect(write('\\q{gamma}\\,\\q{mean}', numbers)).toBe('1.5\\,\\cdot 1.1');
    expect(write('\\q{gamma}\\frac{\\q{mean}}{2}', numbers)).toBe('1.5\\cdot \\frac{1.1}{2}');
    expect(write('2\\q{gamma}', numbers)).toBe('2\\cdot 1.5');
  });
  it('of many summands the first two, the last and the one in hand are written', () => {
    expect(summands(50, undefined)).toEqual([0, 1, 49]);
    expect(summands(50, 7)).toEqual([0, 1, 7, 49]);
    expect(summands(4, undefined)).toEqual([0, 1, 2, 3]);
    const many = { ...numbers, derivation: batch([1, 2, 3, 4, 5, 6, 7]), sample: 3 };
    expect(plain(write('\\total{\\q{x}}', many))).toBe('1+2+\\dots+4+\\dots+7');
  });
  it('a sum of products and a sum of sums stay what they are', () => {
    expect(plain(write('\\total{\\q{x}\\cdot\\q{gamma}}', numbers))).toBe('1.2\\cdot1.5+(-0.4\\cdot1.5)+3.1\\cdot1.5+0.5\\cdot1.5');
    expect(plain(write('\\total{\\q{x}-\\q{mean}}', numbers))).toBe('(1.2-1.1)+(-0.4-1.1)+(3.1-1.1)+(0.5-1.1)');
    expect(plain(write('-\\total{\\q{x}}', numbers))).toBe('-(1.2-0.4+3.1+0.5)');
  });
  it('Spanish has its comma, and no space after it', () => expect(numberTex(-1.5, 'es')).toBe('-1{,}5'));
  it('small numbers are powers of ten, missing ones a dash', () => {
    expect(numberTex(2.6e-15, 'en')).toBe('2.6\\cdot10^{-15}');
    expect(numberTex(null, 'en')).toBe('\\text{–}');
  });
});

describe('what is written', () => {
  it.each(derivation.steps.flatMap(({ id, quantity, formula }) => [[id, quantity, formula, symbols] as const, [id, quantity, formula, numbers] as const]))(
    'can be set: %s', (_, quantity, formula, writing) =>
      expect(() => katex.renderToString(equation(writing, quantity, formula), { macros: { ...MACROS }, trust: trusted, strict: false, throwOnError: true })).not.toThrow());
});
