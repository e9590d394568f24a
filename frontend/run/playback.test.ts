import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Time } from '../figure/moments';
import { Playback } from './playback';

let shown: number[];
let ended: number;
let playback: Playback;
let calm: boolean;
let time: Time;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'requestAnimationFrame', 'cancelAnimationFrame', 'performance'] });
  [shown, ended, calm, time] = [[], 0, false, { first: 0, last: 30, done: 30 }];
  vi.stubGlobal('matchMedia', () => ({ matches: calm }));
  playback = new Playback({ show: (moment) => shown.push(moment), ended: () => ended++ });
});
afterEach(() => {
  playback.stop();
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
