import { unfolded } from '../figure/unfold';
import type { Language } from '../numbers/language';
import type { Envelope, OwnData, Problem, Technique, Values } from './catalogue';
import { canonical, canonicalWithData, fitsAddress } from './codec';
import type { Experiment } from './state';

/** Answers kept in memory: enough for a slider's way there and back. */
const MOST_KEPT = 80;

/** The server understood and said no: the violations say to what. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title ?? 'refused');
  }
}

export interface Request {
  address: string;
  init?: RequestInit;
}

export function requestOf(base: string, technique: Technique, { values, data }: Experiment, language: Language): Request {
  const path = `${base}api/v1/${technique.id}`;
  const asides = [language === 'en' ? '' : `lang=${language}`, technique.include ? `include=${technique.include}` : ''].filter(Boolean);
  if (data && !fitsAddress(data)) {
    const body = JSON.stringify({ parameters: values, data });
    return { address: [path, asides.join('&')].filter(Boolean).join('?'), init: { method: 'POST', headers: { 'Content-Type': 'application/json' }, body } };
  }
  const query = [data ? canonicalWithData(technique, values, data) : canonical(technique, values), ...asides].filter(Boolean).join('&');
  return { address: [path, query].filter(Boolean).join('?') };
}

/** Asks for experiments, remembers answers, and lets a look ahead and a real question share one request. */
export class Client {
  private readonly kept = new Map<string, Envelope>();
  private readonly ahead = new Map<string, Promise<Envelope>>();

  constructor(
    private readonly base = '/',
    private readonly send: typeof fetch = (...input) => fetch(...input),
  ) {}

  async describe(id: string): Promise<Technique> {
    return (await this.read(await this.send(`${this.base}api/v1/techniques/${encodeURIComponent(id)}`))) as Technique;
  }

  /** The data kept under a short link; undefined for presets without, or gone. */
  async presetData(code: string): Promise<OwnData | undefined> {
    const response = await this.send(`${this.base}api/v1/presets/${encodeURIComponent(code)}`);
    return response.ok ? ((await response.json()) as { data?: OwnData }).data : undefined;
  }

  /** The answer if it is here already: then no frame is lost waiting. */
  known(technique: Technique, experiment: Experiment, language: Language): Envelope | undefined {
    const { address, init } = requestOf(this.base, technique, experiment, language);
    return init ? undefined : this.kept.get(address);
  }

  async ask(technique: Technique, experiment: Experiment, language: Language, signal: AbortSignal): Promise<Envelope> {
    const { address, init } = requestOf(this.base, technique, experiment, language);
    if (!init) {
      const early = this.kept.get(address) ?? (await this.ahead.get(address)?.catch(() => undefined));
      if (early) return early;
    }
    signal.throwIfAborted();
    const envelope = await this.envelope(await this.send(address, { ...init, signal }));
    if (!init) this.keep(address, envelope);
    return envelope;
  }

  /** Asks quietly for what may be wanted next; failures are no news. */
  prefetch(technique: Technique, experiment: Experiment, language: Language): void {
    const { address, init } = requestOf(this.base, technique, experiment, language);
    if (init || this.kept.has(address) || this.ahead.has(address)) return;
    const coming = this.send(address, { priority: 'low' })
      .then((response) => this.envelope(response))
      .then((envelope) => {
        this.keep(address, envelope);
        return envelope;
      })
      .finally(() => this.ahead.delete(address));
    this.ahead.set(address, coming);
    coming.catch(() => undefined);
  }

  /** The same experiment with each of these values. */
  lookAhead(technique: Technique, { values, data }: Experiment, ahead: Values[], language: Language): void {
    for (const next of ahead) this.prefetch(technique, { values: { ...values, ...next }, ...(data ? { data } : {}) }, language);
  }

  private keep(address: string, envelope: Envelope): void {
    this.kept.delete(address);
    this.kept.set(address, envelope);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break;
      this.kept.delete(oldest);
    }
  }

  private async envelope(response: Response): Promise<Envelope> {
    const envelope = (await this.read(response)) as Envelope;
    if (envelope.figures) unfolded(envelope.figures);
    return envelope;
  }

  private async read(response: Response): Promise<unknown> {
    if (response.ok) return response.json();
    const problem = (await response.json().catch(() => ({}))) as Problem;
    if (response.status >= 400 && response.status < 500 && response.status !== 429)
      throw new Refused({ status: response.status, ...problem });
    throw new Error(problem.detail ?? problem.title ?? `${response.status}`);
  }
}
