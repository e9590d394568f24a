import { describe, expect, it } from 'vitest';
import { batch } from '../walkthrough/batch';
import type { Envelope, Technique } from './catalogue';
import { changedData, changedRows, fieldsOfSamples, isDerived, walkOf } from './derivation';
import { initial } from './state';

const parameter = { name: 'step', type: 'whole' as const, default: 0, labels: { en: 'step', es: 'paso' }, group: 'walkthrough' as const };
const technique = { id: 't', kind: 'instant', version: 1, titles: { en: 't', es: 't' }, parameters: [parameter], data: [] } satisfies Technique;
const at = (step: number) => ({ ...initial(technique, { values: { step } }), envelope: { derivation: batch() } as unknown as Envelope });

describe('a walkthrough is on screen', () => {
  it('from step 1 on, and says the finding of its phase', () => {
    expect(walkOf(at(0))).toBeUndefined();
    expect(walkOf(at(1))?.phase?.finding).toBe('Values go on');
    expect(walkOf(at(40))?.phase?.finding).toBe('Blame comes home');
  });
  it('only of a technique that has a place in it', () => {
    expect(isDerived(technique)).toBe(true);
    expect(isDerived({ ...technique, parameters: [] })).toBe(false);
  });
});

describe('an edit changes one number of own data', () => {
  it('a sample of a list', () => expect(changedData({ x: [1, 2, 3] }, { field: 'x' }, 1, 9)).toEqual({ x: [1, 9, 3] }));
  it('a sample of a column', () => expect(changedData({ x: [[1, 2], [3, 4]] }, { field: 'x', column: 1 }, 0, 9)).toEqual({ x: [[1, 9], [3, 4]] }));
  it('an entry of a list', () => expect(changedData({ gamma: [1, 2] }, { field: 'gamma', column: 1 }, undefined, 9)).toEqual({ gamma: [1, 9] }));
  it('and leaves the data it was given', () => {
    const data = { x: [1, 2] };
    changedData(data, { field: 'x' }, 0, 9);
    expect(data).toEqual({ x: [1, 2] });
  });
});

it('samples come and go in every field that has one row a sample', () => {
  const fields = fieldsOfSamples(batch());
  expect(fields).toEqual(['x']);
  expect(changedRows({ x: [1, 2], gamma: [1] }, fields, (rows) => [...rows, rows.at(-1)])).toEqual({ x: [1, 2, 2], gamma: [1] });
});
