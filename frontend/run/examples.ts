import type { RunDocument } from './document';

/** A run as the server describes it, cut down to what tests need. */
export function document(more: Partial<RunDocument> = {}): RunDocument {
  return {
    runId: 'run-1',
    technique: 'dropout',
    query: '',
    parameters: {},
    state: 'running',
    queuePosition: 0,
    progress: 0,
    moment: 0,
    moments: 30,
    ...more,
  };
}

/** Events that a test sends itself. */
export class FakeSource extends EventTarget {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSED = 2;
  readyState: number = this.OPEN;

  constructor(readonly address: string) {
    super();
  }

  close(): void {
    this.readyState = this.CLOSED;
  }

  says(type: 'state' | 'progress' | 'end', more: Partial<RunDocument>): void {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(document(more)) }));
  }

  /** The connection breaks; `forGood` where the browser will not come back by itself. */
  breaks(forGood = false): void {
    this.readyState = forGood ? this.CLOSED : this.CONNECTING;
    this.dispatchEvent(new Event('error'));
  }
}
