import { describe, expect, it } from 'vitest';
import { keyed, nearestMoment, stepped } from './steps';

const time = { first: 0, last: 100, done: 80, moments: [0, 20, 40, 60, 80] };

describe('a step', () => {
  it('goes to the next recorded moment', () => expect([stepped(time, 20, 1), stepped(time, 20, -1)]).toEqual([40, 0]));
  it('from between two moments goes to those beside it', () => expect([stepped(time, 30, 1), stepped(time, 30, -1)]).toEqual([40, 0]));
  it('ends at both ends: at the newest one stays, as it may grow', () => expect([stepped(time, 60, 1), stepped(time, 0, -1)]).toEqual([Infinity, 0]));
});

describe('a key of the track', () => {
  it('steps, or goes to an end', () =>
    expect(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown', 'Home', 'End'].map((key) => keyed(key, time, 40))).toEqual([60, 60, 20, 20, 0, Infinity]));
  it('passes a tenth of many moments at once', () => {
    const long = { first: 0, last: 99, done: 99, moments: Array.from({ length: 100 }, (_, moment) => moment) };
    expect(['PageUp', 'PageDown'].map((key) => keyed(key, long, 50))).toEqual([60, 40]);
  });
  it('is left alone where it moves nothing', () => expect(keyed('Tab', time, 40)).toBeUndefined());
});

describe('a place on the track', () => {
  it('is the recorded moment nearest to it', () => expect([0, 9, 11, 49.9, 61].map((place) => nearestMoment(time, place))).toEqual([0, 0, 20, 40, 60]));
  it('is the newest from there on, also where nothing is computed yet', () => expect([71, 80, 99].map((place) => nearestMoment(time, place))).toEqual([Infinity, Infinity, Infinity]));
});
