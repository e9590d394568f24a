import type { Language } from '../numbers/language';
import type { RunDesk } from '../run';
import { defaultsOf, type Envelope, isNotComputed, type OwnData, type Problem, type Technique, type Values, type Violation } from './catalogue';
import { Client, Refused } from './client';
import { answeredAddress, keyOf, ownAddress, same } from './addresses';
import { decode, fitsAddress } from './codec';
import { Companions } from './companions';
import { fill } from '../figure/words';
import type { LabHost, Opening } from './opening';
import { type Experiment, initial, type LabAction, type LabState, reduce, withoutRefused } from './state';
import { labWords } from './words';

/** Longer than this, and a reader wants to know that something is being computed. */
const PATIENCE = 300;

/** Carries the state of one lab: takes changes, asks the server, keeps the last good answer. */
export class LabController {
  technique?: Technique;
  state?: LabState;
  unreachable = false;
  /** Whether the last change was a choice, not a move: its answer may glide in. */
  discrete = false;
  language: Language = 'en';
  companions = new Companions(this, '/');
  private opened?: Experiment;
  private asking?: AbortController;
  private patience?: ReturnType<typeof setTimeout>;
  private opening = 0;
  private latest?: string;

  constructor(
    private readonly host: LabHost,
    private client = new Client(),
  ) {}

  async open({ id, query, language, base, preset }: Opening): Promise<void> {
    const turn = ++this.opening;
    this.stop();
    if (this.technique?.id !== id) {
      this.client = new Client(base);
      this.companions = new Companions(this, base);
    }
    const { companions } = this;
    this.language = language;
    this.unreachable = false;
    try {
      const technique = this.technique?.id === id ? this.technique : await this.client.describe(id);
      const kept = preset ? await this.client.presetData(preset) : undefined;
      await companions.open(technique);
      if (turn !== this.opening) return;
      this.technique = technique;
      this.start(technique, query, kept);
    } catch {
      this.unreachable = true;
      this.host.changed();
    }
  }

  /** Where long experiments are handed in; only their techniques have one. */
  get desk(): RunDesk | undefined {
    return this.companions.desk;
  }

  private start(technique: Technique, query: string, kept: OwnData | undefined): void {
    const words = labWords[this.language];
    const decoded = decode(technique, query, (name, value) => fill(words.unreadable, { name, value }));
    const data = decoded.data ?? kept;
    const before = this.state;
    this.state = initial(technique, { values: decoded.values, ...(data ? { data } : {}) }, decoded.faults);
    // The old picture stays while the address moves within one technique.
    if (before?.envelope?.technique === technique.id && before.inForce)
      this.state = { ...this.state, envelope: before.envelope, inForce: before.inForce, phase: 'ready' };
    this.opened = this.state.experiment;
    this.latest = undefined;
    this.host.changed();
    void this.ask(true);
  }

  /** The query on screen; a page that hears it and hands it back must not start anything anew. */
  get query(): string | undefined {
    return this.latest;
  }

  async speak(language: Language): Promise<void> {
    if (language === this.language) return;
    this.language = language;
    await this.ask();
  }

  change(values: Values, gesture?: string, ahead: Values[] = []): void {
    this.discrete = gesture === undefined;
    this.dispatch({ type: 'changed', values, ...(gesture ? { gesture } : {}) });
    void this.ask().then(() => this.lookAhead(ahead));
  }

  changeData(data: OwnData | undefined, gesture?: string): void {
    this.discrete = false;
    this.dispatch({ type: 'data-changed', data, ...(gesture ? { gesture } : {}) });
    void this.ask();
  }

  complain(parameter: string, message: string | undefined): void {
    if (!this.state) return;
    const others = this.state.violations.filter((violation) => violation.parameter !== parameter);
    this.state = { ...this.state, violations: message ? [...others, { parameter, message }] : others };
    this.host.changed();
  }

  undo(): void {
    this.dispatch({ type: 'undone' });
    void this.ask();
  }

  redo(): void {
    this.dispatch({ type: 'redone' });
    void this.ask();
  }

  /** Back to how the page opened; from there, to the technique's defaults. */
  reset(): void {
    if (!this.technique || !this.state || !this.opened) return;
    const defaults: Experiment = { values: defaultsOf(this.technique) };
    this.dispatch({ type: 'reset', to: same(this.technique, this.state.experiment, this.opened) ? defaults : this.opened });
    void this.ask();
  }

  get isChanged(): boolean {
    const { technique, state } = this;
    return Boolean(technique && state && !same(technique, state.experiment, { values: defaultsOf(technique) }));
  }

  retry(): void {
    void this.ask();
  }

  stop(): void {
    this.giveUp();
    this.desk?.close();
  }

  private giveUp(): void {
    this.asking?.abort();
    clearTimeout(this.patience);
  }

  get experiment(): Experiment | undefined {
    return this.state?.experiment;
  }

  keyOf(experiment: Experiment): string {
    return this.technique ? keyOf(this.technique, experiment) : '';
  }

  changed(): void {
    this.host.changed();
  }

  /** A run's picture. It stands in until the experiment on the page has one of its own. */
  show(experiment: Experiment, envelope: Envelope): void {
    const { state } = this;
    if (!state) return;
    const own = this.keyOf(experiment) === this.keyOf(state.experiment);
    if (!own && state.phase === 'ready') return;
    this.discrete = false;
    this.dispatch({ type: 'answered', experiment: own ? state.experiment : experiment, envelope });
  }

  choose(experiment: Experiment): void {
    this.discrete = true;
    this.dispatch({ type: 'reset', to: experiment });
    void this.ask();
  }

  /** The answer to another experiment than the one on the page. */
  look(experiment: Experiment): Promise<Envelope> {
    const { technique, language } = this;
    return technique ? this.client.ask(technique, experiment, language, new AbortController().signal) : Promise.reject(new Error());
  }

  refuse(problem: Problem): void {
    this.dispatch({ type: 'refused', problem });
  }

  private dispatch(action: LabAction): void {
    if (!this.state) return;
    this.state = reduce(this.state, action);
    this.host.changed();
  }

  /** Asks for the newest experiment; a newer question ends the wait for an older answer. */
  private async ask(first = false): Promise<void> {
    const { technique, state } = this;
    if (!technique || !state) return;
    this.giveUp();
    const { experiment } = state;
    const known = this.client.known(technique, experiment, this.language);
    if (known) return this.answered(experiment, known);
    const asking = new AbortController();
    this.asking = asking;
    this.patience = setTimeout(() => this.dispatch({ type: 'slow' }), PATIENCE);
    try {
      const envelope = await this.client.ask(technique, experiment, this.language, asking.signal);
      if (!asking.signal.aborted) this.answered(experiment, envelope);
    } catch (error) {
      if (!asking.signal.aborted) await this.unanswered(error, experiment, first);
    } finally {
      if (this.asking === asking) clearTimeout(this.patience);
    }
  }

  private answered(experiment: Experiment, envelope: Envelope): void {
    const { technique } = this;
    if (!technique) return;
    this.dispatch({ type: 'answered', experiment, envelope });
    this.tell(answeredAddress(technique, experiment, envelope), experiment);
    this.desk?.computed(experiment);
  }

  private tell(query: string, { data }: Experiment): void {
    this.latest = query;
    this.host.answered(query, !data || fitsAddress(data));
  }

  /** Nobody has run it yet: the address is its own already, so that whoever comes back finds its run. */
  private uncomputed(technique: Technique, experiment: Experiment, runId: string | undefined): void {
    this.dispatch({ type: 'uncomputed' });
    this.tell(ownAddress(technique, experiment), experiment);
    void this.desk?.uncomputed(experiment, runId);
  }

  /** A refused start opens with defaults in the refused places, the complaints beside them; later ones leave the picture. */
  private async unanswered(error: unknown, experiment: Experiment, first: boolean): Promise<void> {
    const { technique } = this;
    if (!(error instanceof Refused)) return this.dispatch({ type: 'failed', message: String((error as Error).message) });
    if (technique && isNotComputed(error.problem)) return this.uncomputed(technique, experiment, error.problem.runId);
    const violations: Violation[] = error.problem.violations ?? [];
    if (!first || !technique || !violations.length) return this.dispatch({ type: 'refused', problem: error.problem });
    const earlier = this.state?.violations ?? [];
    this.state = initial(technique, withoutRefused(technique, experiment, violations), [...earlier, ...violations]);
    this.opened = this.state.experiment;
    await this.ask();
  }

  private lookAhead(ahead: Values[]): void {
    const { technique, state } = this;
    if (technique?.kind === 'instant' && state) this.client.lookAhead(technique, state.experiment, ahead, this.language);
  }
}
