import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunDocument } from './document';
import { document, FakeSource } from './examples';
import { RunClient } from './run-client';
import { RunWatch, type WatchListener } from './watch';

let sources: FakeSource[];
let reads: ((answer: RunDocument | Response | Error) => void)[];
let listener: WatchListener;
let watch: RunWatch;

const newest = () => sources.at(-1) as FakeSource;
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => {
  vi.useFakeTimers();
  sources = [];
  reads = [];
  listener = { heard: vi.fn(), drawn: vi.fn(), connected: vi.fn(), gone: vi.fn() };
  const send = () =>
    new Promise<Response>((done, failed) =>
      reads.push((answer) => (answer instanceof Error ? failed(answer) : done(answer instanceof Response ? answer : new Response(JSON.stringify(answer))))),
    );
  watch = new RunWatch('run-1', 'en', new RunClient('/', send as typeof fetch), listener, (address) => {
    sources.push(new FakeSource(address));
    return newest() as unknown as EventSource;
  });
  watch.start();
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

describe('a watch', () => {
  it('listens to the events of its run', () => expect(newest().address).toBe('/api/v1/runs/run-1/events?include='));
  it('passes on every event', () => {
    newest().says('state', { state: 'queued' });
    newest().says('progress', { moment: 1 });
    expect(listener.heard).toHaveBeenCalledTimes(2);
  });
  it('asks for pictures at most once a second, and one at a time', async () => {
    newest().says('progress', { moment: 1 });
    await pass(0);
    for (let moment = 2; moment < 10; moment++) newest().says('progress', { moment });
    await pass(5000);
    expect(reads).toHaveLength(1);
    reads[0]?.(document({ moment: 1 }));
    await pass(0);
    expect(reads).toHaveLength(2);
    reads[1]?.(document({ moment: 9 }));
    newest().says('progress', { moment: 10 });
    await pass(900);
    expect(reads).toHaveLength(2);
    await pass(200);
    expect(reads).toHaveLength(3);
    expect(listener.drawn).toHaveBeenCalledTimes(2);
  });
  it('asks for none where nothing new is to be seen', async () => {
    newest().says('state', { state: 'queued' });
    newest().says('state', { state: 'queued', queuePosition: 1 });
    await pass(2000);
    expect(reads).toHaveLength(0);
  });
  it('asks again where a picture got lost', async () => {
    newest().says('progress', { moment: 1 });
    await pass(0);
    reads[0]?.(new Error('no network'));
    await pass(1100);
    expect(reads).toHaveLength(2);
  });
  it('asks ever later while pictures fail, and as before when one came', async () => {
    newest().says('progress', { moment: 1 });
    await pass(0);
    const fail = async () => {
      reads.at(-1)?.(new Error('no network'));
      await pass(0);
    };
    for (const pause of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const before = reads.length;
      await fail();
      await pass(pause - 100);
      expect(reads).toHaveLength(before);
      await pass(100);
      expect(reads).toHaveLength(before + 1);
    }
    const before = reads.length;
    reads.at(-1)?.(document({ moment: 1 }));
    await pass(0);
    newest().says('progress', { moment: 2 });
    await pass(1000);
    expect(reads).toHaveLength(before + 1);
  });
  it('does not take a page that cannot draw for a picture that got lost', async () => {
    vi.mocked(listener.drawn).mockImplementation(() => {
      throw new Error('cannot draw');
    });
    const uncaught = vi.fn();
    process.on('unhandledRejection', uncaught);
    newest().says('progress', { moment: 1 });
    await pass(0);
    reads[0]?.(document({ moment: 1 }));
    await pass(0);
    vi.useRealTimers();
    await new Promise((done) => setTimeout(done, 10));
    process.off('unhandledRejection', uncaught);
    expect(uncaught).toHaveBeenCalledTimes(1);
    expect(reads).toHaveLength(1);
    newest().says('progress', { moment: 2 });
    await vi.waitFor(() => expect(reads).toHaveLength(2), 2000);
  });
  it('ends with a run that the server has cleared away', async () => {
    newest().says('progress', { moment: 1 });
    await pass(0);
    reads[0]?.(new Response('{}', { status: 404 }));
    await pass(60_000);
    expect(listener.gone).toHaveBeenCalledTimes(1);
    expect(listener.drawn).not.toHaveBeenCalled();
    expect(reads).toHaveLength(1);
    expect(newest().readyState).toBe(newest().CLOSED);
  });
  it('has the last picture at once, and then listens no more', async () => {
    newest().says('progress', { moment: 29 });
    await pass(0);
    reads[0]?.(document({ moment: 29 }));
    await pass(0);
    newest().says('end', { state: 'succeeded', moment: 30 });
    await pass(0);
    expect(reads).toHaveLength(2);
    expect(newest().readyState).toBe(newest().CLOSED);
    newest().breaks(true);
    await pass(60_000);
    expect(sources).toHaveLength(1);
  });
});

describe('a lost connection', () => {
  it('is left to the browser while that tries itself', async () => {
    newest().breaks();
    expect(listener.connected).toHaveBeenLastCalledWith(false);
    await pass(60_000);
    expect(sources).toHaveLength(1);
    newest().dispatchEvent(new Event('open'));
    expect(listener.connected).toHaveBeenLastCalledWith(true);
  });
  it('is tried anew, ever later, where the browser has given up', async () => {
    newest().breaks(true);
    await pass(1000);
    expect(sources).toHaveLength(2);
    newest().breaks(true);
    await pass(1000);
    expect(sources).toHaveLength(2);
    await pass(1000);
    expect(sources).toHaveLength(3);
  });
  it('of a run that is gone is given up as soon as that is known', async () => {
    newest().breaks(true);
    await pass(0);
    reads[0]?.(new Response('{}', { status: 404 }));
    await pass(60_000);
    expect(sources).toHaveLength(1);
    expect(listener.gone).toHaveBeenCalledTimes(1);
  });
  it('is of no interest after the page was left', async () => {
    watch.stop();
    newest().breaks(true);
    await pass(60_000);
    expect(sources).toHaveLength(1);
    expect(listener.connected).not.toHaveBeenCalled();
  });
});
