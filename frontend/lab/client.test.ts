import { describe, expect, it, vi } from 'vitest';
import { Client, Refused, requestOf } from './client';
import { answer, ridge } from './examples';
import { initial } from './state';

const experiment = (values = {}) => initial(ridge, { values }).experiment;
const server = (handle: (address: string) => Response | Promise<Response>) =>
  vi.fn((address: RequestInfo | URL, _init?: RequestInit) => Promise.resolve(handle(String(address))));
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const signal = () => new AbortController().signal;

describe('a request', () => {
  it('is the canonical address', () =>
    expect(requestOf('/', ridge, experiment({ degree: 3 }), 'en').address).toBe('/api/v1/ridge?degree=3'));
  it('asks for Spanish words', () => expect(requestOf('/', ridge, experiment(), 'es').address).toBe('/api/v1/ridge?lang=es'));
  it('asks for no more than labs of this technique need', () => {
    const lean = { ...ridge, include: 'figures,landscapes' };
    const address = '/api/v1/ridge?degree=3&lang=es&include=figures,landscapes';
    expect(requestOf('/', lean, experiment({ degree: 3 }), 'es').address).toBe(address);
    const large = requestOf('/', lean, { ...experiment(), data: { x: Array(101).fill(1), y: Array(101).fill(2) } }, 'en');
    expect(large.address).toBe('/api/v1/ridge?include=figures,landscapes');
  });
  it('carries small data in the address and large data in a body', () => {
    const small = requestOf('/', ridge, { ...experiment(), data: { x: [1], y: [2] } }, 'en');
    expect(small).toEqual({ address: '/api/v1/ridge?x=1&y=2' });
    const large = requestOf('/', ridge, { ...experiment(), data: { x: Array(101).fill(1), y: Array(101).fill(2) } }, 'en');
    expect(large.init?.method).toBe('POST');
    expect(JSON.parse(String(large.init?.body)).parameters.degree).toBe(10);
  });
});

describe('a client', () => {
  it('asks once for what it knows', async () => {
    const send = server(() => json(answer()));
    const client = new Client('/', send as typeof fetch);
    await client.ask(ridge, experiment(), 'en', signal());
    expect(client.known(ridge, experiment(), 'en')).toBeDefined();
    await client.ask(ridge, experiment(), 'en', signal());
    expect(send).toHaveBeenCalledTimes(1);
  });
  it('shares a look ahead with the question that follows', async () => {
    const send = server(() => json(answer()));
    const client = new Client('/', send as typeof fetch);
    client.prefetch(ridge, experiment(), 'en');
    await client.ask(ridge, experiment(), 'en', signal());
    expect(send).toHaveBeenCalledTimes(1);
  });
  it('asks itself where a look ahead failed', async () => {
    let first = true;
    const send = server(() => (first ? ((first = false), json({}, 500)) : json(answer())));
    const client = new Client('/', send as typeof fetch);
    client.prefetch(ridge, experiment(), 'en');
    await expect(client.ask(ridge, experiment(), 'en', signal())).resolves.toMatchObject({ technique: 'ridge' });
  });
  it('tells a refusal from a failure', async () => {
    const refusing = new Client('/', server(() => json({ violations: [{ parameter: 'degree', message: 'no' }] }, 400)) as typeof fetch);
    await expect(refusing.ask(ridge, experiment(), 'en', signal())).rejects.toBeInstanceOf(Refused);
    const failing = new Client('/', server(() => json({ title: 'down' }, 503)) as typeof fetch);
    await expect(failing.ask(ridge, experiment(), 'en', signal())).rejects.not.toBeInstanceOf(Refused);
  });
  it('gives up when a newer question came first', async () => {
    const abort = new AbortController();
    abort.abort();
    await expect(
      new Client('/', server(() => json(answer())) as typeof fetch).ask(ridge, experiment(), 'en', abort.signal),
    ).rejects.toThrow();
  });
});
