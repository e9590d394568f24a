import { Refused } from '../lab/client';
import type { Language } from '../numbers/language';
import { hasEnded, type RunDocument } from './document';
import type { RunClient } from './run-client';

/** Pictures are asked for at most this often, however many events come. */
const BETWEEN_PICTURES = 1000;
/** Where the browser has given the stream up, such as behind a proxy whose server restarts: again after this, then later. */
const FIRST_RETRY = 1000;
const LAST_RETRY = 15_000;

export interface WatchListener {
  /** Something happened to the run; without figures. */
  heard(document: RunDocument): void;
  /** The document with what is known so far. */
  drawn(document: RunDocument): void;
  connected(is: boolean): void;
  /** The server knows the run no longer; nothing more will come of it. */
  gone(): void;
}

/** Follows one run: every event as it comes, and its figures as they grow. */
export class RunWatch {
  private source?: EventSource;
  private retry?: ReturnType<typeof setTimeout>;
  private pause?: ReturnType<typeof setTimeout>;
  private delay = FIRST_RETRY;
  private reading = false;
  /** How many pictures in a row could not be had. */
  private failures = 0;
  /** Whether there is more to see than was last drawn. */
  private wanted = false;
  private lastRead = -Infinity;
  private seen?: string;
  private stopped = false;

  constructor(
    readonly runId: string,
    private language: Language,
    private readonly client: RunClient,
    private readonly listener: WatchListener,
    private readonly open: (address: string) => EventSource = (address) => new EventSource(address),
  ) {}

  start(): void {
    const source = this.open(this.client.events(this.runId));
    this.source = source;
    source.addEventListener('open', () => {
      this.delay = FIRST_RETRY;
      this.listener.connected(true);
    });
    source.addEventListener('error', () => this.lost(source));
    for (const name of ['state', 'progress', 'end'])
      source.addEventListener(name, (event) => this.heard(JSON.parse((event as MessageEvent<string>).data) as RunDocument));
  }

  /** The figures again, in another language. */
  speak(language: Language): void {
    if (language === this.language) return;
    this.language = language;
    this.want();
  }

  stop(): void {
    this.stopped = true;
    this.source?.close();
    clearTimeout(this.retry);
    clearTimeout(this.pause);
  }

  /** The browser comes back by itself and says where it stopped listening; only where it has given up do we try anew. */
  private lost(source: EventSource): void {
    if (this.stopped || this.source !== source) return;
    this.listener.connected(false);
    if (source.readyState !== source.CLOSED) return;
    this.want(); // a stream that is refused does not say why: the document tells whether the run is still there
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.start(), this.delay);
    this.delay = Math.min(LAST_RETRY, this.delay * 2);
  }

  private heard(document: RunDocument): void {
    if (this.stopped) return;
    this.listener.heard(document);
    if (hasEnded(document)) {
      this.source?.close();
      delete this.source;
      clearTimeout(this.retry);
      this.lastRead = -Infinity; // the last picture need not wait
    }
    const sight = `${document.state} ${document.moment ?? document.progress}`;
    if (sight === this.seen || document.state === 'queued') return;
    this.seen = sight;
    this.want();
  }

  private want(): void {
    this.wanted = true;
    if (this.reading || this.stopped) return;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.read(), Math.max(0, this.lastRead + this.between() - performance.now()));
  }

  /** Longer after every failure: a server in trouble is not helped by a class that asks every second. */
  private between(): number {
    return Math.min(LAST_RETRY, BETWEEN_PICTURES * 2 ** Math.max(0, this.failures - 1));
  }

  /** One at a time; what has come in the meantime is asked for after it. */
  private async read(): Promise<void> {
    this.reading = true;
    this.wanted = false;
    this.lastRead = performance.now();
    const document = await this.picture();
    this.reading = false;
    if (this.wanted) this.want();
    if (document && !this.stopped) this.listener.drawn(document);
  }

  private async picture(): Promise<RunDocument | undefined> {
    try {
      const document = await this.client.read(this.runId, this.language);
      this.failures = 0;
      return document;
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 404) this.end();
      else this.missed();
      return undefined;
    }
  }

  /** The next picture brings all that this one would have. */
  private missed(): void {
    this.failures++;
    this.wanted = true;
  }

  private end(): void {
    if (this.stopped) return;
    this.stop();
    this.listener.gone();
  }
}
