import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunDesk } from '../run';
import type { Technique } from './catalogue';
import { Client } from './client';
import { LabController } from './controller';
import { answer, ridge } from './examples';
import { meant } from './state';

const long: Technique = { ...ridge, id: 'dropout', kind: 'run', moment: { en: 'epoch', es: 'época' } };
const envelope = (query: string) => answer(query, { technique: 'dropout' });
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

let computed: Set<string>;
let told: string[];
let controller: LabController;
let desk: { [name in keyof RunDesk]?: unknown };

beforeEach(async () => {
  [computed, told] = [new Set(), []];
  const send = (input: RequestInfo | URL) => {
    const [path = '', query = ''] = String(input).split('?');
    if (path.includes('/techniques/')) return Promise.resolve(json(long));
    const problem = { type: '/problems/not-computed', title: 'Not computed', ...(query === 'seed=2' ? { runId: 'run-2' } : {}) };
    return Promise.resolve(computed.has(query) ? json(envelope(query)) : json(problem, 404));
  };
  vi.stubGlobal('fetch', send);
  controller = new LabController({ changed: () => undefined, answered: (query) => told.push(query) }, new Client('/', send as typeof fetch));
  await controller.open({ id: 'dropout', query: '', language: 'en', base: '/' });
  await vi.waitFor(() => expect(controller.state?.phase).toBe('uncomputed'));
  desk = controller.desk as typeof desk;
  desk.uncomputed = vi.fn();
  desk.computed = vi.fn();
});

const moved = async (values: Record<string, number>, phase: string) => {
  controller.change(values);
  await vi.waitFor(() => expect(controller.state?.phase).toBe(phase));
  await vi.waitFor(() => expect(told).not.toEqual(['']));
};

describe('an experiment that takes long', () => {
  it('opens without a complaint where nobody has run it', () => {
    expect(controller.state).toMatchObject({ violations: [] });
    expect(controller.state).not.toHaveProperty('failure');
  });
  it('has its address at once, so that its run is found again', async () => {
    await moved({ degree: 3 }, 'uncomputed');
    expect(told).toEqual(['', 'degree=3']);
    expect(controller.query).toBe('degree=3');
  });
  it('is handed to the desk together with the run there is', async () => {
    await moved({ seed: 2 }, 'uncomputed');
    await vi.waitFor(() => expect(desk.uncomputed).toHaveBeenCalledWith(controller.state?.experiment, 'run-2'));
  });
  it('is shown as soon as it has been computed', async () => {
    computed.add('degree=3');
    await moved({ degree: 3 }, 'ready');
    expect(controller.state?.envelope?.query).toBe('degree=3');
    expect(desk.computed).toHaveBeenCalled();
  });
});

describe('a picture of a run', () => {
  it('is the answer to the experiment on the page, if it is its own', () => {
    controller.show({ ...(controller.experiment as NonNullable<typeof controller.experiment>) }, envelope('live'));
    expect(controller.state).toMatchObject({ phase: 'ready', envelope: { query: 'live' } });
    expect(controller.state?.inForce).toBe(controller.state?.experiment);
  });
  it('stands in while the settings on the page wait to be run', async () => {
    const running = controller.experiment as NonNullable<typeof controller.experiment>;
    await moved({ degree: 3 }, 'uncomputed');
    controller.show(running, envelope('live'));
    expect(controller.state).toMatchObject({ phase: 'uncomputed', envelope: { query: 'live' }, inForce: running });
  });
  it('does not take the place of a finished experiment', async () => {
    const running = controller.experiment as NonNullable<typeof controller.experiment>;
    computed.add('degree=3');
    await moved({ degree: 3 }, 'ready');
    controller.show(running, envelope('live'));
    expect(controller.state?.envelope?.query).toBe('degree=3');
  });
  it('is not what a link means while other settings wait', async () => {
    const running = controller.experiment as NonNullable<typeof controller.experiment>;
    controller.show(running, envelope('live'));
    await moved({ degree: 3 }, 'uncomputed');
    expect(controller.state && meant(controller.state).values['degree']).toBe(3);
  });
});
