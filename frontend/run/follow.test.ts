import { describe, expect, it } from 'vitest';
import { document } from './examples';
import { type DeskState, reduce } from './follow';

const experiment = { values: {} };
const queued = reduce({}, { type: 'followed', key: 'a', experiment, run: document({ state: 'queued', queuePosition: 3 }), asked: 1000 });
const hear = (state: DeskState, more: Parameters<typeof document>[0], now = 5000) => reduce(state, { type: 'heard', run: document(more), now });
const run = (state: DeskState) => state.followed?.run;

describe('a run that is followed', () => {
  it('knows how long it stood in the queue, once it runs', () => {
    expect(hear(queued, { state: 'queued', queuePosition: 1 }).followed?.waited).toBeUndefined();
    expect(hear(queued, { moment: 1 }, 5200).followed?.waited).toBeCloseTo(4.2);
  });
  it('never falls back when an older word comes later', () => {
    const running = hear(queued, { progress: 0.5, moment: 15 });
    expect(run(hear(running, { progress: 0.4, moment: 12 }))?.moment).toBe(15);
    expect(run(hear(running, { state: 'queued' }))?.state).toBe('running');
    const ended = hear(running, { state: 'cancelled', progress: 0.5, moment: 15 });
    expect(run(hear(ended, { progress: 0.6, moment: 18 }))?.state).toBe('cancelled');
  });
  it('begins anew when it is started anew', () => {
    const ended = hear(queued, { state: 'cancelled', progress: 0.5 });
    const again = reduce(ended, { type: 'followed', key: 'a', experiment, run: document({ state: 'queued' }), asked: 9000 });
    expect(run(hear(again, { progress: 0.1 }))?.progress).toBe(0.1);
  });
  it('does not take another run for its own', () => expect(hear(queued, { runId: 'run-2' })).toEqual(queued));
  it('keeps no second copy of the figures', () => expect(run(hear(queued, { figures: [], result: {} }))).not.toHaveProperty('figures'));
  it('is connected again as soon as it is heard', () => {
    const lost = reduce(queued, { type: 'connected', is: false });
    expect(lost.followed?.connected).toBe(false);
    expect(hear(lost, {}).followed?.connected).toBe(true);
  });
  it('goes on without the reader where others wait for it', () => {
    const left = (state: 'running' | 'cancelled') => reduce(queued, { type: 'left', run: document({ state }), now: 0 }).followed?.left;
    expect([left('running'), left('cancelled')]).toEqual([true, false]);
  });
});

describe('a start', () => {
  it('takes back what was said about the last one', () => {
    const hindered = reduce({ busy: 'starting' }, { type: 'hindered', hindrance: { message: 'full', again: 1 } });
    expect(hindered).toEqual({ hindrance: { message: 'full', again: 1 } });
    expect(reduce(hindered, { type: 'starting' })).toEqual({ busy: 'starting' });
  });
});
