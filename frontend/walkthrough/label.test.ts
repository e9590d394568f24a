import { expect, it } from 'vitest';
import { lowered } from './label';

it.each([
  ['x − μ', [['x − μ', false]]],
  ['μₓ', [['μ', false], ['x', true]]],
  ['σ²ᵧ|ₓ', [['σ²', false], ['y|x', true]]],
  ['σ²ᵧ\u0302', [['σ²', false], ['ŷ', true]]],
  ['x₁₀ + y', [['x', false], ['10', true], [' + y', false]]],
])('%s has its index below the line', (label, runs) => expect(lowered(label).map(({ text, low }) => [text, low])).toEqual(runs));
