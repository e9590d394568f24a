import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyed, placeOfStep, Play } from './steps';

describe('the step of an address', () => {
  it('beyond the last is the last', () => expect([placeOfStep(1, 12), placeOfStep(12, 12), placeOfStep(40, 12)]).toEqual([0, 11, 11]));
});

it('keys go on, back, and to both ends, never beyond', () => {
  expect(keyed('ArrowRight', 3, 12)).toBe(4);
  expect(keyed('ArrowLeft', 0, 12)).toBe(0);
  expect(keyed('ArrowRight', 11, 12)).toBe(11);
  expect([keyed('Home', 5, 12), keyed('End', 5, 12)]).toEqual([0, 11]);
  expect(keyed('a', 5, 12)).toBeUndefined();
});

describe('playing', () => {
  let still = false;
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('matchMedia', () => ({ matches: still }));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    still = false;
  });
  const walk = (steps: number) => {
    const seen: number[] = [];
    const play = new Play({ next: () => seen.push(seen.length + 1) < steps, changed: () => undefined });
    return { seen, play };
  };

  it('goes on by itself and stops at the last step', () => {
    const { seen, play } = walk(3);
    play.start();
    vi.advanceTimersByTime(20_000);
    expect(seen).toEqual([1, 2, 3]);
    expect(play.playing).toBe(false);
  });
  it('stops where it is told to', () => {
    const { seen, play } = walk(9);
    play.start();
    vi.advanceTimersByTime(1500);
    play.stop();
    vi.advanceTimersByTime(20_000);
    expect(seen).toEqual([1]);
  });
  it('takes its time where motion is unwanted', () => {
    still = true;
    const { seen, play } = walk(9);
    play.start();
    vi.advanceTimersByTime(1500);
    expect(seen).toEqual([]);
    play.stop();
  });
});
