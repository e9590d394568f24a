import { render } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import type { Parameter, Technique } from './catalogue';
import { control, type PanelContext } from './controls/control';
import { ridge } from './examples';
import { canFork, forked, forkOf, isHeld } from './fork';
import { dataControls, pageControls } from './in-hand';
import { initial } from './state';

const words = { en: '', es: '' };
const forking: Parameter[] = [
  { name: 'forkAt', type: 'whole', default: 0, labels: words, group: 'fork' },
  { name: 'forkOf', type: 'expression', default: '', labels: words, group: 'fork' },
];
const technique: Technique = {
  ...ridge,
  kind: 'run',
  parameters: [...ridge.parameters.map((one) => (one.name === 'alphas' ? { ...one, forks: true } : one)), ...forking],
};
const start = initial(technique, { values: { degree: 3 } }).experiment;
const [alphas, degree] = technique.parameters as [Parameter, Parameter];

describe('an experiment that branches off', () => {
  const branch = forked(start, 'degree=3', 12);
  it('names its parent and the moment, and keeps all else', () => {
    expect(forkOf(branch)).toEqual({ at: 12, of: 'degree=3' });
    expect(branch.values['degree']).toBe(3);
    expect(forkOf(start)).toBeUndefined();
  });
  it('holds what its parent has, except what may change in a branch', () => {
    expect([alphas, degree].map((one) => isHeld(one, technique, branch.values))).toEqual([false, true]);
    expect(isHeld(degree, technique, start.values)).toBe(false);
  });
  it('is possible only where the server knows how', () => expect([canFork(technique), canFork(ridge)]).toEqual([true, false]));
  it('has no control for where it begins', () => {
    const names = [...pageControls(technique, branch.values, undefined), ...dataControls(technique, branch.values)].map(({ name }) => name);
    expect(names).not.toContain('forkAt');
    expect(names).toContain('degree');
  });
});

const context = (more: Partial<PanelContext>): PanelContext => ({
  parameter: degree,
  value: 3,
  language: 'en',
  fault: undefined,
  landscape: undefined,
  compact: false,
  held: false,
  lasting: false,
  chip: { selected: 0, rest: undefined, select: vi.fn() },
  change: vi.fn(),
  complain: vi.fn(),
  ...more,
});

describe('a menu of many choices', () => {
  it('is in a frame the browser’s own, which weighs nothing', () => {
    const place = document.createElement('div');
    const choices = ['a', 'b', 'c', 'd', 'e'].map((value) => ({ value, labels: { en: value, es: value } }));
    const change = vi.fn();
    render(control(context({ parameter: { ...degree, type: 'choice', choices }, value: 'b', compact: true, change })), place);
    const select = place.querySelector('select') as HTMLSelectElement;
    expect(Array.from(select.options, (option) => [option.text, option.hasAttribute('selected')])).toContainEqual(['b', true]);
    select.value = 'd';
    select.dispatchEvent(new Event('change'));
    expect(change).toHaveBeenCalledWith({ value: 'd' });
  });
});

describe('a control that is held', () => {
  const place = document.createElement('div');
  it('cannot be moved, and says why', () => {
    render(control(context({ held: true })), place);
    expect(place.querySelector('fieldset')?.disabled).toBe(true);
    expect(place.querySelector('.rl-help')?.textContent).toBe('as its parent has it');
  });
  it('is free without a parent', () => {
    render(control(context({})), place);
    expect(place.querySelector('fieldset')).toBeNull();
  });
  it('of a list that keeps its length can be moved, but neither longer nor shorter', async () => {
    document.body.append(place);
    render(control(context({ parameter: alphas, value: [0.1, 1], lasting: true })), place);
    await vi.waitFor(() => expect(place.querySelectorAll('.rl-chip')).toHaveLength(2));
    expect(Array.from(place.querySelectorAll<HTMLButtonElement>('.rl-chips .rl-icon'), ({ disabled }) => disabled)).toEqual([true, true]);
  });
});
