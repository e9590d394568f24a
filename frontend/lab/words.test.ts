import { describe, expect, it } from 'vitest';
import { figureWords } from '../figure/words';
import { labWords } from './words';

const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe.each([
  ['lab', labWords],
  ['figure', figureWords],
] as const)('the words of the %s', (_, words) => {
  const english: Record<string, string> = words.en;
  const spanish: Record<string, string> = words.es;
  it('are the same in both languages', () => expect(Object.keys(spanish).sort()).toEqual(Object.keys(english).sort()));
  it('are never empty', () => expect(Object.values({ ...english, ...spanish }).every(Boolean)).toBe(true));
  it('have the same places for values', () => {
    for (const key of Object.keys(english)) expect(places(spanish[key] ?? ''), key).toEqual(places(english[key] ?? ''));
  });
});
