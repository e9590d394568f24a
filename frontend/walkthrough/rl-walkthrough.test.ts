import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { batch } from './batch';
import './rl-walkthrough';
import type { RlWalkthrough } from './rl-walkthrough';

let walk: RlWalkthrough;
const told = vi.fn();

beforeEach(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  walk = document.createElement('rl-walkthrough');
  walk.derivation = batch();
  document.body.replaceChildren(walk);
  for (const type of ['step-changed', 'notation-changed', 'value-edited', 'sample-added', 'sample-removed', 'blanks-changed'])
    walk.addEventListener(type, (event) => told(type, (event as CustomEvent<unknown>).detail));
  await walk.updateComplete;
});
afterEach(() => {
  told.mockClear();
  vi.unstubAllGlobals();
});

const one = <E extends Element = HTMLElement>(selector: string) => walk.querySelector(selector) as unknown as E & HTMLElement;
const press = async (target: Element, key: string) => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await walk.updateComplete;
};
const formula = () => (one('rl-math[display]') as unknown as { tex: string }).tex;
const place = () => one('.rl-walk-bar .num').textContent;

describe('steps', () => {
  it('are taken by key from any node, and the focus goes along', async () => {
    const node = one('[data-node="x"]');
    await press(node, 'ArrowRight');
    expect(told).toHaveBeenCalledWith('step-changed', { step: 2 });
    expect(place()).toBe('2 / 3');
    await press(node, 'End');
    expect(place()).toBe('3 / 3');
    await press(node, 'Home');
    expect(place()).toBe('1 / 3');
  });
  it('beyond the last are the last', async () => {
    walk.step = 40;
    await walk.updateComplete;
    expect(place()).toBe('3 / 3');
  });
  it('are chosen by their node', async () => {
    await press(one('[data-node="left"]'), 'Enter');
    expect(told).toHaveBeenCalledWith('step-changed', { step: 2 });
  });
  it('are not taken by keys that move a caret or a sample', async () => {
    await press(one('[data-edit="gamma"]'), 'ArrowRight');
    await press(one('[data-sample="0"]'), 'ArrowRight');
    expect(told).not.toHaveBeenCalled();
  });
  it('on the way back are dashed and turned round', async () => {
    walk.step = 3;
    await walk.updateComplete;
    const edge = one('[data-edge="x-left"]');
    expect(edge.getAttribute('class')).toContain('against');
    expect(edge.querySelector('.line')?.hasAttribute('marker-start')).toBe(true);
    expect(edge.querySelector('.line')?.hasAttribute('marker-end')).toBe(false);
    expect(one('.rl-walk').getAttribute('style')).toContain('--rl-penalty');
  });
});

describe('the sample in hand', () => {
  beforeEach(async () => {
    walk.notation = 'numbers';
    await walk.updateComplete;
  });
  it('says what it adds', async () => {
    one('[data-sample="2"]').dispatchEvent(new Event('click'));
    await walk.updateComplete;
    expect(one('.rl-share').textContent).toBe('Sample 3 adds 0.775 of 1.10');
    expect(one('[data-sample="2"]').className).toContain('hand');
  });
  it('stands in the formula of a step that has one result a sample', async () => {
    walk.step = 2;
    await walk.updateComplete;
    expect(formula()).toContain('{1.2}');
    await press(one('[data-sample="0"]'), 'ArrowRight');
    expect(formula()).toContain('{-0.4}');
    expect(formula()).toContain('x_{2}');
  });
  it('of many is one bar of a strip, with its number beside it', async () => {
    walk.derivation = batch(Array.from({ length: 50 }, (_, i) => i - 25));
    await walk.updateComplete;
    const strip = one('.rl-strip');
    expect(strip.querySelectorAll('i')).toHaveLength(50);
    await press(strip, 'ArrowRight');
    expect(strip.getAttribute('aria-valuenow')).toBe('2');
    expect(one('.rl-strip-cell output').textContent).toBe('−24.0');
    expect(walk.querySelectorAll('.rl-strip .hand')).not.toHaveLength(0);
  });
});

describe('node, edge and term', () => {
  it('light up together', async () => {
    walk.step = 2;
    await walk.updateComplete;
    one('[data-edge="mean-left"]').dispatchEvent(new Event('pointerenter'));
    await walk.updateComplete;
    expect(one('[data-edge="mean-left"]').getAttribute('class')).toContain('lit');
    expect(one('[data-node="mean"]').getAttribute('class')).toContain('lit');
    one('[data-edge="mean-left"]').dispatchEvent(new Event('pointerleave'));
    await walk.updateComplete;
    expect(one('[data-node="mean"]').getAttribute('class')).not.toContain('lit');
  });
});

describe('the numbers', () => {
  const change = (input: HTMLInputElement, text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('change'));
  };
  it('are changed with a comma or a point, of a sample or of the whole', () => {
    change(walk.querySelectorAll<HTMLInputElement>('[data-edit="x"]')[2] as HTMLInputElement, '2,5');
    expect(told).toHaveBeenCalledWith('value-edited', { edit: { field: 'x' }, sample: 2, value: 2.5 });
    change(one<HTMLInputElement>('[data-edit="gamma"]') as unknown as HTMLInputElement, '-1.25');
    expect(told).toHaveBeenCalledWith('value-edited', { edit: { parameter: 'gamma' }, value: -1.25 });
  });
  it('stay where what was typed is none, and are restored by Escape', async () => {
    const input = walk.querySelectorAll<HTMLInputElement>('[data-edit="x"]')[0] as HTMLInputElement;
    change(input, 'twelve');
    expect(input.value).toBe('1.2');
    input.value = '7';
    await press(input, 'Escape');
    expect(input.value).toBe('1.2');
    expect(told).not.toHaveBeenCalled();
  });
  it('of a whole sample come and go, but never below two', async () => {
    const [add, remove] = Array.from(walk.querySelectorAll<HTMLButtonElement>('.rl-walk-fields .rl-btn'));
    add?.click();
    remove?.click();
    expect(told).toHaveBeenCalledWith('sample-added', {});
    expect(told).toHaveBeenCalledWith('sample-removed', { sample: 0 });
    walk.derivation = batch([1, 2]);
    await walk.updateComplete;
    expect(remove?.disabled).toBe(true);
  });
});

describe('a blank', () => {
  it('hides its formula and its values until it is filled', async () => {
    walk.blanks = 3;
    await walk.updateComplete;
    expect(walk.querySelector('.rl-walk-formula')).toBeNull();
    expect(one('[data-node="mean"] .value').textContent).toBe('?');
    expect(walk.querySelector('.rl-share')).toBeNull();
  });
});
