import { render } from 'lit';
import { describe, expect, it, vi } from 'vitest';
import type { Parameter, Technique } from './catalogue';
import { control, type PanelContext } from './controls/control';
import { ridge } from './examples';
import { complaints } from './frame';
import { ancestorAt, canFork, forked, forkOf, isHeld } from './fork';
import { dataControls, pageControls } from './in-hand';
import { type Experiment, initial, reduce, withoutRefused } from './state';

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

describe('a branch of a branch', () => {
  const known: { [query: string]: Experiment } = {
    grandmother: { values: {} },
    mother: { values: { forkAt: 5, forkOf: 'grandmother' } },
    child: { values: { forkAt: 9, forkOf: 'mother' } },
  };
  it('comes from whoever stood there at that moment', () => {
    const of = [10, 9, 6, 5, 1].map((at) => ancestorAt('child', at, (query) => known[query] as Experiment));
    expect(of).toEqual(['child', 'mother', 'mother', 'grandmother', 'grandmother']);
  });
});

describe('a branch that is refused', () => {
  const branch = forked(start, 'seed=2', 12);
  const opened = (parameter: string) => withoutRefused(technique, branch, [{ parameter, message: '' }]).values;
  it.each(['forkAt', 'forkOf', 'degree'])('is none any more where %s is at fault: half a branch would be another experiment', (name) =>
    expect(opened(name)).toMatchObject({ forkAt: 0, forkOf: '' }));
  it('stays one where only what may change in it is at fault', () => expect(opened('alphas')).toMatchObject({ forkAt: 12, forkOf: 'seed=2' }));
  it('says why, though it has no control, until something changes', () => {
    const refused = { ...initial(technique, branch), violations: [{ parameter: 'forkAt', message: 'Nothing is left.' }] };
    const place = document.createElement('div');
    render(complaints(refused), place);
    expect(place.textContent).toBe('Nothing is left.');
    expect(reduce(refused, { type: 'changed', values: { alphas: [1] } }).violations).toEqual([]);
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
