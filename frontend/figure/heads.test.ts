import { describe, expect, it } from 'vitest';
import { headOf, nameOf, slotsOf } from './heads';
import { places } from './reading';
import { tablesOf } from './table';
import type { Figure, LineMark, Panel } from './types';

const path: LineMark = { type: 'line', x: [0, 1], y: [2, 3], times: [0, 10], label: 'plain' };
const plane: Panel = { title: 'plane', note: 'still', x: { label: 'w₁', domain: [0, 4] }, y: { label: 'w₂', domain: [0, 4] }, marks: [path] };
const film: Panel = { ...plane, title: 'border', marks: [], frames: [{ moment: 0, marks: [] }, { moment: 10, marks: [], note: 'last' }] };
const figure: Figure = { name: 'all', finding: 'newest', findings: ['first', 'newest'], panels: [plane, film] };
const slots = (moment?: number, pinned?: number) => slotsOf(figure, { moment, pinned, word: 'step', language: 'en' });

describe('the places of a figure', () => {
  it('are its panels', () => expect(slots(0).map(({ panel, moment }) => [panel.title, moment])).toEqual([['plane', 0], ['border', 0]]));
  it('are two for a film while two moments are compared, each with its own', () => {
    const compared = slots(undefined, 0);
    expect(compared.map(({ panel, letter, moment }) => [panel.title, letter, moment])).toEqual([
      ['plane', undefined, undefined],
      ['border', 'A', 0],
      ['border', 'B', undefined],
    ]);
    expect(compared.map((slot) => headOf(slot).note)).toEqual(['still', 'A · step 0 · still', 'B · step 10 · last']);
  });
  it('are told with their moment', () =>
    expect(slots(10, 0).map((slot, index) => nameOf(figure, slot, index))).toEqual(['plane. newest', 'border. A · step 0', 'border. B · step 10']));
});

describe('a path in numbers', () => {
  it('has a table of its moments and places', () =>
    expect(tablesOf({ ...figure, panels: [plane] }, 'en')).toEqual([{ title: 'plane · plain', columns: ['Moment', 'w₁', 'w₂'], rows: [[0, 0, 2], [10, 1, 3]] }]));
  it('is not read along an axis: it may come back', () => expect(places({ ...plane, marks: [path, { type: 'line', x: [2, 3], y: [0, 0], label: 'curve' }] })).toEqual([2, 3]));
});
