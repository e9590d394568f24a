import { describe, expect, it } from 'vitest';
import { Refused } from '../lab/client';
import { judge } from './answer-client';

const verdict = { step: 'mean', correct: false, kind: 'sign', message: 'Right but for the sign.' };
const at = { base: '/', technique: 'batch-norm', experiment: { values: { blanks: 2 } }, language: 'en' as const };

function server(answer: () => Response) {
  const seen: [string, RequestInit | undefined][] = [];
  const send = ((address: string, init?: RequestInit) => {
    seen.push([address, init]);
    return Promise.resolve(answer());
  }) as typeof fetch;
  return { seen, send };
}

describe('a judgement', () => {
  it('is asked for with the whole experiment, in the reader’s language', async () => {
    const { seen, send } = server(() => new Response(JSON.stringify(verdict)));
    await expect(judge({ ...at, experiment: { values: { blanks: 2 }, data: { x: [1, 2] } }, language: 'es' }, { step: 'mean', answer: '-x', sample: 1 }, send)).resolves.toEqual(verdict);
    expect(seen[0]?.[0]).toBe('/api/v1/batch-norm/answers?lang=es');
    expect(JSON.parse(seen[0]?.[1]?.body as string)).toEqual({ parameters: { blanks: 2 }, data: { x: [1, 2] }, step: 'mean', answer: '-x', sample: 1 });
  });

  it('that is refused says why; a server that fails is no refusal', async () => {
    const refused = server(() => new Response(JSON.stringify({ detail: 'sample must be from 1 to 4' }), { status: 400 }));
    await expect(judge(at, { step: 'mean', answer: 'x' }, refused.send)).rejects.toThrow(new Refused({ detail: 'sample must be from 1 to 4', status: 400 }));
    const broken = server(() => new Response('<html>', { status: 502 }));
    await expect(judge(at, { step: 'mean', answer: 'x' }, broken.send)).rejects.not.toBeInstanceOf(Refused);
  });
});
