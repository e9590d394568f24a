import type { Derivation, Step } from './types';

const step = (id: string, phase: string, node: string, edges: string[], quantity: string, formula: string, rest: Partial<Step> = {}): Step => ({
  id, phase, node, edges, title: `title of ${id}`, why: 'because', quantity, formula, shown: ['x', quantity], allowed: ['x'], checks: [], ...rest,
});

/** For tests: a batch, its mean, what is left of it, and the gradient's way back to the batch. */
export function batch(x: number[] = [1.2, -0.4, 3.1, 0.5]): Derivation {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const left = x.map((value) => value - mean);
  const places = (wide: [number, number], tall: [number, number]) => ({ wide: { x: wide[0], y: wide[1] }, tall: { x: tall[0], y: tall[1] } });
  return {
    title: 'centring',
    samples: x.length,
    sampleNames: x.map((_, i) => String(i + 1)),
    phases: [
      { id: 'forth', name: 'forward', finding: 'Values go on', role: 'fit', against: false },
      { id: 'back', name: 'backward', finding: 'Blame comes home', role: 'penalty', against: true },
    ],
    quantities: [
      { name: 'x', aliases: [], symbol: 'x_#', label: 'x', values: x, edit: { field: 'x' }, hidden: false },
      { name: 'm', aliases: [], symbol: 'm', label: 'm', values: [x.length], hidden: true },
      { name: 'mean', aliases: [], symbol: '\\mu', label: 'μ', values: [mean], hidden: false },
      { name: 'left', aliases: [], symbol: '(x_#-\\mu)', label: 'x − μ', values: left, hidden: false },
      { name: 'part', aliases: [], symbol: 'p_#', label: 'p', values: x.map((value) => value / x.length), hidden: true },
      { name: 'gamma', aliases: [], symbol: '\\gamma', label: 'γ', values: [1.5], edit: { parameter: 'gamma' }, hidden: false },
    ],
    nodes: [
      { id: 'x', quantity: 'x', label: 'x', given: true, learnt: false, ...places([50, 100], [60, 40]) },
      { id: 'mean', quantity: 'mean', label: 'μ', given: false, learnt: false, ...places([150, 220], [180, 110]) },
      { id: 'left', quantity: 'left', label: 'x − μ', given: false, learnt: false, ...places([250, 100], [60, 200]) },
      { id: 'loss', label: 'L', given: false, learnt: false, ...places([450, 100], [60, 300]) },
    ],
    edges: [
      { id: 'x-mean', from: 'x', to: 'mean', leaves: 0, enters: 0 },
      { id: 'x-left', from: 'x', to: 'left', leaves: 0, enters: 0 },
      { id: 'mean-left', from: 'mean', to: 'left', leaves: 0, enters: 0 },
    ],
    steps: [
      step('mean', 'forth', 'mean', ['x-mean'], 'mean', '\\frac{1}{\\q{m}}\\along{x-mean}{\\total{\\q{x}}}', { share: { quantity: 'part', formula: '\\frac{\\q{x}}{\\q{m}}' } }),
      step('left', 'forth', 'left', ['x-left', 'mean-left'], 'left', '\\along{x-left}{\\q{x}}-\\along{mean-left}{\\q{mean}}'),
      step('home', 'back', 'x', ['x-left'], 'x', '\\q{left}\\cdot\\q{mean}'),
    ],
  };
}
