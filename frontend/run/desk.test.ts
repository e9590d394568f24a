import { nothing } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answer, ridge } from '../lab/examples';
import { initial } from '../lab/state';
import { RunDesk, type DeskHost } from './desk';
import { document, FakeSource } from './examples';
import { RunClient } from './run-client';

const page = initial(ridge, {}).experiment;
const other = initial(ridge, { values: { degree: 3 } }).experiment;

let asked: string[];
let answers: Record<string, () => Response>;
let sources: FakeSource[];
let host: { [name in keyof DeskHost]: DeskHost[name] } & { experiment: typeof page };
let desk: RunDesk;

const json = (body: unknown, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const settle = () => vi.advanceTimersByTimeAsync(0);
const figures = () => answer('').figures as NonNullable<ReturnType<typeof answer>['figures']>;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  sources = [];
  answers = {
    'POST /api/v1/runs': () => json(document({ state: 'queued', queuePosition: 1 }), 202),
    'GET /api/v1/runs/run-1': () => json(document({ moment: 3, figures: figures() })),
    'DELETE /api/v1/runs/run-1': () => json(document({ state: 'cancelled', moment: 3 })),
  };
  const send = (address: string, init?: RequestInit) => {
    const request = `${init?.method ?? 'GET'} ${address}`;
    asked.push(request);
    return Promise.resolve((answers[request] ?? (() => json({}, 404)))());
  };
  host = {
    technique: ridge,
    language: 'en',
    experiment: page,
    keyOf: (experiment) => JSON.stringify(experiment),
    changed: vi.fn(),
    show: vi.fn(),
    choose: vi.fn(),
    refuse: vi.fn(),
    retry: vi.fn(),
    renewTime: vi.fn(),
    base: '/',
    experimentOf: () => other,
    look: () => Promise.reject(new Error('not asked for here')),
  };
  desk = new RunDesk(host, '/', new RunClient('/', send as typeof fetch), (address) => {
    sources.push(new FakeSource(address));
    return sources.at(-1) as unknown as EventSource;
  });
});
afterEach(() => {
  desk.close();
  vi.useRealTimers();
});

describe('the moment watched', () => {
  it('is the newest of every run that is followed', async () => {
    await desk.uncomputed(page, 'run-1');
    expect(host.renewTime).toHaveBeenCalledTimes(1);
  });
});

describe('an experiment that nobody has run', () => {
  it('is never started by itself', async () => {
    await desk.uncomputed(page, undefined);
    expect(asked).toEqual([]);
    expect(desk.state.followed).toBeUndefined();
  });
  it('is started by hand, and followed', async () => {
    await desk.start();
    expect(asked).toEqual(['POST /api/v1/runs']);
    expect(desk.state.followed?.run.queuePosition).toBe(1);
    expect(sources[0]?.address).toBe('/api/v1/runs/run-1/events?include=');
  });
  it('is started once, however often one presses', async () => {
    await Promise.all([desk.start(), desk.start()]);
    expect(asked).toHaveLength(1);
  });
});

describe('a run under way', () => {
  it('is found again, and shown live', async () => {
    await desk.uncomputed(page, 'run-1');
    expect(asked).toEqual(['GET /api/v1/runs/run-1']);
    expect(host.show).toHaveBeenCalledWith(page, expect.objectContaining({ figures: figures() }));
    expect(sources).toHaveLength(1);
  });
  it('is no matter where it is gone in the meantime', async () => {
    answers = {};
    await desk.uncomputed(page, 'run-1');
    expect(desk.state).toEqual({});
  });
  it('goes on while the settings are changed, and can be gone back to', async () => {
    await desk.start();
    await desk.uncomputed(other, undefined);
    expect(desk.state.followed?.key).toBe(host.keyOf(page));
    desk.back();
    expect(host.choose).toHaveBeenCalledWith(page);
  });
  it('shows its last picture at once to who comes back to it', async () => {
    await desk.uncomputed(page, 'run-1');
    await desk.uncomputed(other, undefined);
    vi.mocked(host.show).mockClear();
    await desk.uncomputed(page, 'run-1');
    expect(host.show).toHaveBeenCalledTimes(1);
    expect(asked).toHaveLength(1);
  });
  it('asks for its result like for any other when it is finished', async () => {
    await desk.start();
    answers['GET /api/v1/runs/run-1'] = () => json(document({ state: 'succeeded', moment: 30, figures: figures() }));
    sources[0]?.says('end', { state: 'succeeded', moment: 30 });
    await settle();
    expect(host.retry).toHaveBeenCalledTimes(1);
  });
  it('is cancelled by hand, and what was computed stays', async () => {
    await desk.uncomputed(page, 'run-1');
    await desk.cancel();
    expect(desk.state.followed?.run).toMatchObject({ state: 'cancelled', moment: 3 });
    expect(asked.at(-1)).toBe('DELETE /api/v1/runs/run-1');
  });
  it('that ended before it could be cancelled is no failure', async () => {
    answers['DELETE /api/v1/runs/run-1'] = () => json({ title: 'ended' }, 409);
    await desk.start();
    await desk.cancel();
    expect(desk.state).not.toHaveProperty('hindrance');
    expect(desk.state).not.toHaveProperty('busy');
  });
  it('that others wait for is left once, and cannot be taken from them', async () => {
    answers['DELETE /api/v1/runs/run-1'] = () => json(document({ state: 'running', moment: 3 }));
    const lab = initial(ridge, {});
    const button = () => desk.view({ lab, language: 'en', moment: 'epoch', scrubbed: false, compact: false }).action;
    await desk.uncomputed(page, 'run-1');
    expect(button()).not.toBe(nothing);
    await desk.cancel();
    expect(desk.state.followed).toMatchObject({ left: true, run: { state: 'running' } });
    expect(button()).toBe(nothing);
    await desk.cancel();
    expect(asked.filter((request) => request.startsWith('DELETE'))).toHaveLength(1);
  });
  it('that was cancelled says nothing of another that is followed by then', async () => {
    answers['GET /api/v1/runs/run-2'] = () => json(document({ runId: 'run-2', moment: 5 }));
    await desk.uncomputed(page, 'run-1');
    const cancelled = desk.cancel();
    await desk.uncomputed(other, 'run-2');
    await cancelled;
    expect(desk.state.followed).toMatchObject({ left: false, run: { runId: 'run-2', state: 'running', moment: 5 } });
    expect(desk.state).not.toHaveProperty('busy');
  });
  it('that is cleared away before it could be cancelled is asked for anew', async () => {
    await desk.uncomputed(page, 'run-1');
    answers = {};
    await desk.cancel();
    expect(desk.state).toEqual({});
    expect(host.retry).toHaveBeenCalledTimes(1);
    expect(sources[0]?.readyState).toBe(sources[0]?.CLOSED);
  });
  it('that is cleared away while it is watched is asked for anew', async () => {
    await desk.uncomputed(page, 'run-1');
    answers = {};
    sources[0]?.says('progress', { moment: 4 });
    await settle();
    expect(desk.state).toEqual({});
    expect(host.retry).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveLength(2);
  });
  it('is left alone when the page is closed', async () => {
    await desk.start();
    desk.close();
    expect(sources[0]?.readyState).toBe(sources[0]?.CLOSED);
    expect(asked.some((request) => request.startsWith('DELETE'))).toBe(false);
  });
});

describe('a queue that is full', () => {
  beforeEach(async () => {
    answers['POST /api/v1/runs'] = () => json({ detail: 'Sixty-four wait.' }, 429, { 'Retry-After': '7' });
    await desk.start();
  });
  it('is said in its own words', () => expect(desk.state.hindrance?.message).toBe('Sixty-four wait.'));
  it('is tried again by itself after the time it asked for, not before', async () => {
    await vi.advanceTimersByTimeAsync(6500);
    expect(asked).toHaveLength(1);
    answers['POST /api/v1/runs'] = () => json(document({ state: 'queued' }), 202);
    await vi.advanceTimersByTimeAsync(1500);
    expect(asked).toHaveLength(2);
    expect(desk.state.followed).toBeDefined();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked.filter((request) => request.startsWith('POST'))).toHaveLength(2);
  });
  it('is not tried again for other settings', async () => {
    host.experiment = other;
    await desk.uncomputed(other, undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(asked).toHaveLength(1);
  });
});

describe('a start that is refused', () => {
  it('goes to the controls it is about', async () => {
    const violations = [{ parameter: 'degree', message: 'too large' }];
    answers['POST /api/v1/runs'] = () => json({ violations }, 400);
    await desk.start();
    expect(host.refuse).toHaveBeenCalledWith(expect.objectContaining({ violations }));
    expect(desk.state).toEqual({});
  });
  it('by a network that is down says so', async () => {
    answers['POST /api/v1/runs'] = () => json({}, 500);
    await desk.start();
    expect(desk.state).toEqual({ hindrance: {} });
  });
});
