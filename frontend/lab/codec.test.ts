import { describe, expect, it } from 'vitest';
import type { Technique } from './catalogue';
import { canonical, canonicalWithData, decode, fitsAddress, readValue } from './codec';
import { ridge } from './examples';

const unreadable = (name: string, value: string) => `${name}: ${value}`;
const open = (query: string, technique: Technique = ridge) => decode(technique, query, unreadable);

describe('the canonical query', () => {
  it('of the defaults is empty', () => expect(canonical(ridge, open('').values)).toBe(''));
  it('leaves defaults out and sorts by name', () =>
    expect(canonical(ridge, open('seed=8&degree=5&alphas=0,0.1,10').values)).toBe('degree=5&seed=8'));
  it.each([
    'alphas=0.0398',
    'alphas=',
    'alphas=1e-7,0.1',
    'degree=3&standardize=true',
    'dataset=diabetes',
    'kernel=rbf%2Blinear*rbf',
    'alphas=1e21',
  ])('round trip of %s is the identity', (query) => expect(canonical(ridge, open(query).values)).toBe(query));
  it('keeps the order of a list', () => expect(canonical(ridge, open('alphas=10,0').values)).toBe('alphas=10,0'));
  it('reads a raw plus as a plus', () => expect(open('kernel=rbf+linear').values['kernel']).toBe('rbf+linear'));
  it('carries own data among the parameters', () =>
    expect(canonicalWithData(ridge, open('degree=2').values, { x: [0, 2, 5], y: [0, 2, 3.5] })).toBe('degree=2&x=0,2,5&y=0,2,3.5'));
});

describe('strict reading', () => {
  it.each([
    ['degree', '3.0'],
    ['degree', '+3'],
    ['degree', ''],
    ['degree', '0x1'],
    ['noiseScale', '1f'],
    ['noiseScale', '.5'],
    ['noiseScale', 'NaN'],
    ['standardize', 'yes'],
    ['dataset', 'moon'],
    ['alphas', '1,,2'],
  ])('refuses %s=%s', (name, text) => {
    const parameter = ridge.parameters.find((candidate) => candidate.name === name)!;
    expect(readValue(text, parameter)).toBeUndefined();
  });
  it('opens with the default and says so', () => {
    const { values, faults } = open('degree=ten');
    expect(values['degree']).toBe(10);
    expect(faults).toEqual([{ parameter: 'degree', value: 'ten', message: 'degree: ten' }]);
  });
  it('complains about strangers and about repeated names', () =>
    expect(open('foo=1&degree=2&degree=3').faults.map((fault) => fault.parameter)).toEqual(['foo', 'degree']));
  it('passes over what belongs to the page', () => expect(open('lang=es&theme=dark&controls=alphas&preset=abc').faults).toEqual([]));
  it('takes own data', () => expect(open('x=0,2,5&y=0,-2,3e-1').data).toEqual({ x: [0, 2, 5], y: [0, -2, 0.3] }));
  it('survives a broken escape', () => expect(open('dataset=%E0%A4%A').faults).toHaveLength(1));
});

describe('data in the address', () => {
  it('fit up to a hundred numbers a field', () => {
    expect(fitsAddress({ x: Array(100).fill(1) })).toBe(true);
    expect(fitsAddress({ x: Array(101).fill(1) })).toBe(false);
  });
  it('do not fit as matrices', () => expect(fitsAddress({ x: [[1, 2]] })).toBe(false));
});
