import { nothing, render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Figure, Panel } from '../figure/types';
import { compared } from './compare';
import { TimeMachine, type TimeScene } from './machine';
import type { RlTime } from './rl-time';

const x = [0, 1, 2, 3, 4];
const panel: Panel = {
  timeline: true,
  x: { domain: [0, 10] },
  y: { label: 'loss', domain: [0, 20] },
  marks: [
    { type: 'line', x, y: [9, 7, 5.5, 4, 3], role: 'arm', arm: 1, label: 'none off' },
    { type: 'line', x, y: [9, 12, null, null, null], role: 'arm', arm: 2, label: 'half off' },
    { type: 'line', x, y: [1, 1, 1, 1, 1], emphasis: 'thin', label: 'guessing' },
  ],
};
const loss: Figure = { name: 'loss', finding: 'newest', findings: ['0', '1', '2', '3', 'newest'], caption: 'Loss', panels: [panel] };
const still: Figure = { name: 'mask', finding: 'now', caption: 'The mask', panels: [{ ...panel, timeline: false }] };

let machine: TimeMachine;
let host: { changed: () => void; branch: (moment: number) => void };
const scene = (more: Partial<TimeScene> = {}): TimeScene => ({
  figures: [loss, still],
  language: 'en',
  word: 'epoch',
  compact: false,
  running: false,
  expected: true,
  forks: true,
  ...more,
});
const place = document.createElement('div');
async function bar(more: Partial<TimeScene> = {}): Promise<RlTime> {
  render(machine.view(scene(more)).bar, place);
  const track = place.querySelector('rl-time') as RlTime;
  await track.updateComplete;
  return track;
}
const button = (track: RlTime, text: string) => Array.from(track.querySelectorAll('button')).find((one) => one.textContent === text || one.getAttribute('aria-label') === text) as HTMLButtonElement;

beforeEach(() => {
  host = { changed: vi.fn(), branch: vi.fn() };
  machine = new TimeMachine(host);
  document.body.append(place);
});

describe('the moment watched', () => {
  it('is the newest at first', () => expect(machine.view(scene())).toMatchObject({ moment: undefined, newest: 'epoch 4', table: nothing }));
  it('tells its finding, and which numbers do not follow it', () => {
    machine.watch(2);
    const view = machine.view(scene());
    expect(view.finding(loss)).toBe('2');
    expect(view.dated(still).caption).toBe('The mask · epoch 4');
    expect(view.dated(still)).toBe(view.dated(still));
    expect(view.dated(loss)).toBe(loss);
    expect(view.then(loss)).toMatchObject({ finding: '2', panels: [{ marks: [{ x: [0, 1, 2] }, {}, {}] }] });
  });
  it('is kept while there are figures that do not go so far', () => {
    machine.watch(3);
    const short = { ...loss, panels: [{ ...panel, marks: [{ ...(panel.marks[0] as object), x: [0, 1], y: [9, 7] }] as Panel['marks'] }] };
    expect(machine.view(scene({ figures: [short] })).moment).toBeUndefined();
    expect(machine.view(scene()).moment).toBe(3);
  });
  it('is one that was recorded', () => {
    machine.watch(2.6);
    expect(machine.view(scene()).moment).toBe(2);
  });
  it('is told once', () => {
    machine.watch(2);
    machine.watch(2);
    expect(host.changed).toHaveBeenCalledTimes(1);
  });
  it('has no track where figures have no time, and none is expected', () =>
    expect(machine.view(scene({ figures: [still], expected: false })).bar).toBe(nothing));
});

describe('two moments compared', () => {
  it('are those watched when it began, and now', async () => {
    machine.watch(1);
    button(await bar(), 'Compare').click();
    machine.watch(3);
    expect(machine.view(scene())).toMatchObject({ pinned: 1, moment: 3 });
    render(machine.view(scene({ language: 'es' })).table, place);
    expect(Array.from(place.querySelectorAll('tr'), (row) => Array.from(row.children, ({ textContent }) => textContent))).toEqual([
      ['', 'Aepoch 1', 'Bepoch 3', 'cambio'],
      ['none off', '7,00', '4,00', '−3,00'],
      ['half off', '12,0', '–', '–'],
    ]);
    button(await bar(), 'End comparing').click();
    expect(machine.view(scene())).toMatchObject({ pinned: undefined, table: nothing });
  });
  it('are about every arm, or about every named curve where there are no arms', () => {
    const plain = { ...loss, panels: [{ ...panel, marks: [{ type: 'line', x, y: x, label: 'seen' }] as Panel['marks'] }] };
    expect(compared(plain, 1, 4)).toMatchObject([{ name: 'seen', a: 1, b: 4 }]);
  });
});

describe('the track', () => {
  const keys = async (...pressed: string[]) => {
    for (const key of pressed) {
      const track = await bar();
      track.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    }
    return machine.view(scene()).moment;
  };
  it('is moved by keys', async () => {
    expect(await keys('Home', 'ArrowRight', 'ArrowRight')).toBe(2);
    expect(await keys('End')).toBeUndefined();
  });
  it('is moved by buttons, which keep the focus at an end', async () => {
    button(await bar(), 'One moment back').click();
    button(await bar(), 'One moment back').click();
    expect(machine.view(scene()).moment).toBe(2);
    machine.watch(0);
    const back = button(await bar(), 'One moment back');
    expect([back.disabled, back.getAttribute('aria-disabled')]).toEqual([false, 'true']);
    back.click();
    expect(machine.view(scene()).moment).toBe(0);
  });
  it('says where it is', async () => {
    machine.watch(2);
    const input = (await bar()).querySelector('input');
    expect([input?.getAttribute('aria-label'), input?.getAttribute('aria-valuetext')]).toEqual(['epoch shown', 'epoch 2, computed up to 4']);
  });
  it('begins a branch from the first moment on, at the one watched', async () => {
    machine.watch(0);
    button(await bar(), 'Branch off here').click();
    expect(host.branch).not.toHaveBeenCalled();
    machine.watch(3);
    button(await bar(), 'Branch off here').click();
    expect(host.branch).toHaveBeenCalledWith(3);
  });
  it('has no branches where experiments cannot be forked', async () => expect(button(await bar({ forks: false }), 'Branch off here')).toBeUndefined());
  it('remembers its speed for every track', async () => {
    const select = (await bar()).querySelector('select') as HTMLSelectElement;
    select.value = '4';
    select.dispatchEvent(new Event('change'));
    render(nothing, place);
    expect((await bar()).querySelector('option[selected]')?.getAttribute('value')).toBe('4');
  });
});
