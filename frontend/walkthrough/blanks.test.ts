import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../lab/client';
import { answerWords } from './answer-words';
import type { Asked, Judged } from './answer-client';
import { Blanks, type Judge } from './blanks';
import { chips, inserted } from './insert';
import { derivation, step } from './examples';
import type { Step } from './types';

const said = (kind: string, correct = false): Judged => ({ step: '', kind, correct, message: kind });

let changed: () => void;
let blanks: Blanks;
let asked: Asked[];
const says =
  (judged: Judged | Error): Judge =>
  (question) => {
    asked.push(question);
    return judged instanceof Error ? Promise.reject(judged) : Promise.resolve(judged);
  };

beforeEach(() => {
  changed = vi.fn();
  asked = [];
  blanks = new Blanks(changed);
  blanks.show(derivation(), 2);
});

describe('blanks', () => {
  it('are the last steps and grow backwards', () => {
    expect([0, 1, 2].map((place) => blanks.hides(place))).toEqual([false, true, true]);
    blanks.show(derivation(), 3);
    expect([0, 1, 2].map((place) => blanks.hides(place))).toEqual([true, true, true]);
    expect(blanks.isWhole).toBe(true);
    blanks.show(derivation(), 40);
    expect(blanks.all).toBe(3);
    blanks.show(derivation(), 0);
    expect([0, 1, 2].some((place) => blanks.isBlank(place))).toBe(false);
  });

  it('ask with the step and the sample in hand, counted from 1', async () => {
    blanks.type(1, 'sum(y)');
    await blanks.check(1, 0, says(said('wrong')));
    await blanks.check(2, undefined, says(said('wrong')));
    expect(asked).toEqual([{ step: 'total', answer: 'sum(y)', sample: 1 }, { step: 'mean', answer: '' }]);
  });

  it('a right answer fills its blank and the way leads to the next open one', async () => {
    expect(blanks.openAfter(1)).toBe(2);
    await blanks.check(1, undefined, says(said('formula', true)));
    expect(blanks.hides(1)).toBe(false);
    expect(blanks.filled).toBe(1);
    expect(blanks.openAfter(2)).toBe(2);
    await blanks.check(2, undefined, says(said('formula', true)));
    expect(blanks.openAfter(2)).toBeUndefined();
    expect(blanks.filled).toBe(blanks.all);
  });

  it('a filled blank is not asked about again', async () => {
    await blanks.check(1, undefined, says(said('formula', true)));
    await blanks.check(1, undefined, says(said('wrong')));
    expect(asked).toHaveLength(1);
  });

  it('the formula may be looked at after two wrong answers, and unreadable ones are no tries', async () => {
    for (const kind of ['unreadable', 'wrong', 'unreadable']) await blanks.check(1, undefined, says(said(kind)));
    expect(blanks.mayLook(1)).toBe(false);
    await blanks.check(1, undefined, says(said('sign')));
    expect(blanks.mayLook(1)).toBe(true);
    blanks.look(1);
    expect(blanks.hides(1)).toBe(false);
    expect(blanks.mayLook(1)).toBe(false);
  });

  it('keep what was typed while somebody goes from step to step', () => {
    blanks.type(1, 'sum(');
    blanks.type(2, 'total/2');
    expect(blanks.at(1).text).toBe('sum(');
    expect(blanks.at(2).text).toBe('total/2');
  });

  it('formulas hold at other numbers, numbers do not', async () => {
    blanks.type(1, 'sum(y)');
    await blanks.check(1, undefined, says(said('formula', true)));
    blanks.type(2, '4.0');
    await blanks.check(2, undefined, says(said('number', true)));
    blanks.show(derivation(5), 2);
    expect(blanks.at(1).filled).toBe('formula');
    expect(blanks.hides(2)).toBe(true);
    expect(blanks.at(2)).toEqual({ text: '4.0', tries: 0 });
  });

  it('a judgement that comes after the numbers have changed is not said', async () => {
    const late = blanks.check(1, undefined, says(said('number', true)));
    blanks.show(derivation(5), 2);
    await late;
    expect(blanks.hides(1)).toBe(true);
    expect(blanks.at(1).judged).toBeUndefined();
    expect(blanks.at(1).checking).toBeUndefined();
  });

  it('a judgement of a text that was changed meanwhile is not said', async () => {
    blanks.type(1, 'sum(y)');
    const late = blanks.check(1, undefined, says(said('formula', true)));
    blanks.type(1, 'sum(y)+1');
    await late;
    expect(blanks.at(1)).toEqual({ text: 'sum(y)+1', tries: 0 });
  });

  it('another derivation begins empty', () => {
    blanks.type(2, 'total');
    const other = derivation();
    other.steps = [step('other', 'y', []), step('mean', 'mean', [])];
    blanks.show(other, 2);
    expect(blanks.at(1).text).toBe('');
  });

  it('tell a refusal in the words of the server, and silence apart from it', async () => {
    await blanks.check(1, undefined, says(new Refused({ detail: 'sample must be 1 or 2', status: 400 })));
    expect(blanks.at(1).failure).toBe('sample must be 1 or 2');
    await blanks.check(1, undefined, says(new TypeError('network')));
    expect(blanks.at(1).failure).toBe('');
    expect(blanks.at(1).tries).toBe(0);
  });

  it('are not asked about twice while an answer is being checked', async () => {
    const first = blanks.check(1, undefined, says(said('wrong')));
    await blanks.check(1, undefined, says(said('wrong')));
    await first;
    expect(asked).toHaveLength(1);
    expect(changed).toHaveBeenCalledTimes(2);
  });
});

describe('names to insert', () => {
  const { steps: [first] } = derivation();

  it('are those that the step allows, with Σ where there are samples', () => {
    expect(chips(derivation(), first as Step).map(({ label, typed }) => `${label} ${typed}`)).toEqual(['x x', 'γ gamma', 'Σ sum()', '√ sqrt()']);
    expect(chips({ ...derivation(), samples: 0 }, first as Step).map(({ label }) => label)).not.toContain('Σ');
  });

  it('do not grow together with their neighbours', () => {
    expect(inserted('x', { from: 1, to: 1 }, 'gamma')).toEqual({ text: 'x gamma', caret: 7 });
    expect(inserted('2*+x', { from: 2, to: 2 }, 'gamma')).toEqual({ text: '2*gamma+x', caret: 7 });
    expect(inserted('ax', { from: 0, to: 1 }, 'gamma')).toEqual({ text: 'gamma x', caret: 5 });
  });

  it('leave the caret between the parentheses', () => {
    expect(inserted('', { from: 0, to: 0 }, 'sum()')).toEqual({ text: 'sum()', caret: 4 });
  });
});

describe('words', () => {
  it('count blanks in both languages', () => {
    expect(answerWords.en.filled(2, 3)).toBe('2 of 3 blanks filled');
    expect(answerWords.en.filled(0, 1)).toBe('0 of 1 blank filled');
    expect(answerWords.es.filled(1, 1)).toBe('1 de 1 hueco lleno');
  });
});
