import { nothing, render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Figure } from '../figure/types';
import type { Envelope } from '../lab/catalogue';
import { answer, ridge } from '../lab/examples';
import { type Experiment, initial, type LabState } from '../lab/state';
import { Branch, type BranchHost } from './branch';

const x = [0, 1, 2, 3, 4];
const figure = (y: number[], upTo = 5): Figure => ({
  name: 'loss',
  finding: 'loss',
  panels: [
    {
      timeline: true,
      x: { domain: [0, 10] },
      y: { domain: [0, 10] },
      marks: [{ type: 'line', x: x.slice(0, upTo), y: y.slice(0, upTo), role: 'arm', arm: 1, label: 'none off' }],
    },
    { x: { domain: [0, 1] }, y: { domain: [0, 1] }, marks: [] },
  ],
});
const mother = initial(ridge, {}).experiment;
const child: Experiment = { values: { ...mother.values, forkAt: 2, forkOf: 'degree=3' } };
const parent = answer('degree=3', { figures: [figure([9, 8, 7, 6, 5])] });
const own = figure([9, 8, 7, 3, 1], 4);

let asked: string[];
let known: Envelope | undefined;
let host: { [name in keyof BranchHost]: BranchHost[name] } & { language: 'en' | 'es' };
let branch: Branch;
const lab = (inForce: Experiment, envelope: Envelope): LabState => ({ ...initial(ridge, child), experiment: child, inForce, envelope, phase: 'ready' });
const shown = () => branch.seen(own, lab(child, answer('own', { figures: [own] })));
const place = document.createElement('div');
const view = (experiment = child) => {
  render(branch.view({ ...initial(ridge, {}), experiment }, 'epoch', false), place);
  return place;
};

beforeEach(() => {
  [asked, known] = [[], parent];
  host = {
    technique: ridge,
    language: 'en',
    experiment: child,
    base: '/',
    experimentOf: (query) => ({ values: { query } }),
    look: ({ values }) => {
      asked.push(String(values['query']));
      return known ? Promise.resolve(known) : Promise.reject(new Error('not computed'));
    },
    show: vi.fn(),
    choose: vi.fn(),
    changed: vi.fn(),
  };
  branch = new Branch(host);
});

describe('the parent of a branch', () => {
  it('is asked for once, and again in another language', async () => {
    await branch.follow(child);
    await branch.follow({ ...child });
    expect(asked).toEqual(['degree=3']);
    host.language = 'es';
    await branch.follow(child);
    expect(asked).toEqual(['degree=3', 'degree=3']);
  });
  it('is not asked for where an experiment begins by itself', async () => {
    await branch.follow(mother);
    expect(asked).toEqual([]);
    expect(branch.view({ ...initial(ridge, {}) }, 'epoch', false)).toBe(nothing);
  });
  it('stands in while the branch has no picture', async () => {
    await branch.follow(child);
    expect(host.show).toHaveBeenCalledWith({ values: { query: 'degree=3' } }, parent);
  });
  it('is named, with a way to it and a way back', async () => {
    await branch.follow(child);
    expect(view().querySelector('p')?.textContent).toBe('Branches off at epoch 2 of its parent.');
    expect(view().querySelector('a')?.getAttribute('href')).toBe('/ridge?degree=3');
    view().querySelector('button')?.click();
    expect(host.choose).toHaveBeenCalledWith({ values: { query: 'degree=3' } });
  });
  it('that was never run is not drawn, and the page says so', async () => {
    known = undefined;
    await branch.follow(child);
    expect(view().textContent).toContain('no finished curves');
    expect(shown().panels[0]?.marks.filter((mark) => mark.type === 'line' && mark.ghost)).toEqual([]);
  });
});

describe('its ghost', () => {
  beforeEach(() => branch.follow(child));
  it('goes on from the branch in its arm’s colour, named once', () =>
    expect(shown().panels[0]?.marks.slice(0, 2)).toEqual([
      { type: 'rule', orientation: 'x', value: 2, role: 'reference', label: 'branch' },
      { type: 'line', x: [2, 3, 4], y: [7, 6, 5], role: 'arm', arm: 1, label: 'parent', name: 'none off', ghost: true },
    ]));
  it('leaves panels without a time alone', () => expect(shown().panels[1]).toBe(own.panels[1]));
  it('is the same object in every drawing', () => expect(shown()).toBe(shown()));
  it('is no ghost of itself: the parent’s own picture has the rule alone', () => {
    const seen = branch.seen(parent.figures?.[0] as Figure, lab({ values: { degree: 3 } }, parent));
    expect(seen.panels[0]?.marks.map(({ type, label }) => [type, label])).toEqual([['rule', 'branch'], ['line', 'none off']]);
  });
});
