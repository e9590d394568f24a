import type { Derivation, Step } from './types';

export const step = (id: string, quantity: string, allowed: string[]): Step => ({
  id, phase: 'way', node: quantity, edges: [], title: id, why: '', quantity, formula: '', shown: [], allowed, checks: [],
});
/** Two numbers are scaled, added up and averaged. */
export const derivation = (gamma = 2): Derivation => ({
  title: 'scale',
  samples: 2,
  sampleNames: ['1', '2'],
  phases: [],
  quantities: [
    { name: 'x', aliases: [], symbol: 'x_#', label: 'x', values: [1, 3], hidden: false },
    { name: 'gamma', aliases: [], symbol: '\\gamma', label: 'γ', values: [gamma], hidden: false },
    { name: 'y', aliases: [], symbol: 'y_#', label: 'y', values: [gamma, 3 * gamma], hidden: false },
    { name: 'total', aliases: [], symbol: 't', label: 't', values: [4 * gamma], hidden: false },
    { name: 'mean', aliases: [], symbol: '\\mu', label: 'μ', values: [2 * gamma], hidden: false },
  ],
  nodes: [],
  edges: [],
  steps: [step('scaled', 'y', ['x', 'gamma']), step('total', 'total', ['y']), step('mean', 'mean', ['total'])],
});
