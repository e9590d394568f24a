import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Time } from '../figure/times';
import { Playback, setSpeed } from './playback';

let shown: number[];
let ended: number;
let playback: Playback;
let calm: boolean;
let time: Time;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  [shown, ended, calm, time] = [[], 0, false, { first: 0, last: 30, done: 30, moments: Array.from({ length: 31 }, (_, moment) => moment) }];
  vi.stubGlobal('matchMedia', () => ({ matches: calm }));
  playback = new Playback({ show: (moment) => shown.push(moment), ended: () => ended++ });
});
afterEach(() => {
  playback.stop();
  setSpeed(1);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('playing time', () => {
  it('begins anew from the newest moment and walks to it, leaving out nothing', () => {
    playback.play(() => time, undefined);
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual([...Array.from({ length: 30 }, (_, moment) => moment), Infinity]);
    expect(ended).toBe(1);
  });
  it('goes on from where the reader is', () => {
    playback.play(() => time, 28);
    vi.advanceTimersByTime(2000);
    expect(shown).toEqual([28, 29, Infinity]);
  });
  it('ends where the run has come to', () => {
    playback.play(() => ({ ...time, done: 2 }), undefined);
    vi.advanceTimersByTime(3000);
    expect(shown).toEqual([0, 1, Infinity]);
  });
  it('shows still pictures where motion is unwanted', () => {
    calm = true;
    playback.play(() => time, undefined);
    vi.advanceTimersByTime(2500);
    expect(shown).toEqual([0, 3, 6]);
  });
  it('goes faster and slower as told, also on its way', () => {
    const after = (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds);
      return shown.at(-1);
    };
    playback.play(() => time, undefined);
    const usual = after(1000) as number;
    setSpeed(4);
    const fast = after(1000) as number;
    setSpeed(0.25);
    const slow = after(1000) as number;
    expect([usual, fast - usual, slow - fast].map(Math.round)).toEqual([3, 15, 1]);
  });
  it('shows still pictures no faster than usual, but slower', () => {
    calm = true;
    setSpeed(16);
    playback.play(() => time, undefined);
    vi.advanceTimersByTime(2500);
    expect(shown).toEqual([0, 3, 6]);
    setSpeed(0.5);
    vi.advanceTimersByTime(2000);
    expect(shown).toEqual([0, 3, 6, 9]);
  });
  it('stands on recorded moments alone', () => {
    playback.play(() => ({ first: 0, last: 30, done: 30, moments: [0, 10, 20, 30] }), undefined);
    vi.advanceTimersByTime(10_000);
    expect(shown).toEqual([0, 10, 20, Infinity]);
  });
  it('stops at once', () => {
    playback.play(() => time, undefined);
    vi.advanceTimersByTime(700);
    playback.stop();
    const until = shown.length;
    vi.advanceTimersByTime(5000);
    expect(shown).toHaveLength(until);
    expect(ended).toBe(0);
  });
});
