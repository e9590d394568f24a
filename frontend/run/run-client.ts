import { unfolded } from '../figure/unfold';
import type { Problem, Technique } from '../lab/catalogue';
import { Refused } from '../lab/client';
import type { Experiment } from '../lab/state';
import type { Language } from '../numbers/language';
import type { RunDocument } from './document';

/** There is no room for another run now; after so many seconds it is worth trying again. */
export class Busy extends Error {
  constructor(
    message: string,
    readonly seconds: number,
  ) {
    super(message);
  }
}

/** Where a full queue doesn't say how long. */
const USUAL_WAIT = 10;

/** Starts, reads and withdraws runs. */
export class RunClient {
  constructor(
    private readonly base = '/',
    private readonly send: typeof fetch = (...input) => fetch(...input),
  ) {}

  /** Starts the experiment, or joins those who wait for it already. */
  start(technique: Technique, { values, data }: Experiment, language: Language): Promise<RunDocument> {
    const body = JSON.stringify({ technique: technique.id, parameters: values, ...(data ? { data } : {}) });
    return this.ask(spoken(`${this.base}api/v1/runs`, language), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
  }

  read(runId: string, language: Language): Promise<RunDocument> {
    return this.ask(spoken(this.address(runId), language));
  }

  /** Withdraws one join; the run stops when nobody is left. */
  withdraw(runId: string, language: Language): Promise<RunDocument> {
    return this.ask(spoken(this.address(runId), language), { method: 'DELETE' });
  }

  /** Without results: with them a class of thirty would fill the room's network. */
  events(runId: string): string {
    return `${this.address(runId)}/events?include=`;
  }

  private address(runId: string): string {
    return `${this.base}api/v1/runs/${encodeURIComponent(runId)}`;
  }

  private async ask(address: string, init?: RequestInit): Promise<RunDocument> {
    const response = await this.send(address, init);
    if (!response.ok) throw await failure(response);
    const document = (await response.json()) as RunDocument;
    if (document.figures) unfolded(document.figures);
    return document;
  }
}

const spoken = (address: string, language: Language) => (language === 'en' ? address : `${address}?lang=${language}`);

async function failure(response: Response): Promise<Error> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const message = problem.detail ?? problem.title ?? String(response.status);
  if (response.status === 429 || response.status === 503)
    return new Busy(message, Math.max(1, Number(response.headers.get('Retry-After')) || USUAL_WAIT));
  return response.status < 500 ? new Refused({ status: response.status, ...problem }) : new Error(message);
}
