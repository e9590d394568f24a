import type { Envelope, Problem, Technique } from '../lab/catalogue';
import { Refused } from '../lab/client';
import type { Experiment } from '../lab/state';
import type { Language } from '../numbers/language';
import { envelopeOf, hasEnded, type RunDocument } from './document';
import { Branch } from './branch';
import { type DeskAction, type DeskState, reduce } from './follow';
import { Busy, RunClient } from './run-client';
import { type DeskView, deskView, type Scene } from './views';
import { RunWatch } from './watch';

/** What the desk needs of the lab it stands in. */
export interface DeskHost {
  readonly technique?: Technique;
  readonly language: Language;
  /** The experiment on the page. */
  readonly experiment?: Experiment | undefined;
  /** What tells one experiment from another. */
  keyOf(experiment: Experiment): string;
  changed(): void;
  /** Puts a run's picture on screen, where nothing better is there. */
  show(experiment: Experiment, envelope: Envelope): void;
  /** Takes an experiment back onto the page. */
  choose(experiment: Experiment): void;
  refuse(problem: Problem): void;
  /** Asks for the experiment on the page once more. */
  retry(): void;
  /** Another run is followed: its newest moment is watched. */
  renewTime(): void;
  readonly base: string;
  /** The experiment that a query names. */
  experimentOf(query: string): Experiment;
  /** The answer to another experiment than the one on the page, if it was computed. */
  look(experiment: Experiment): Promise<Envelope>;
}

/** Where long experiments are handed in: starts them when told to, follows one, and never starts one by itself. */
export class RunDesk {
  state: DeskState = {};
  /** Where the experiment on the page branched off from another one. */
  readonly branch: Branch;
  private watch?: RunWatch;
  /** The newest picture of the run followed. */
  private picture?: Envelope;
  private countdown?: ReturnType<typeof setInterval>;
  /** Counts what a look for a run may be too late for. */
  private turn = 0;
  /** Counts the pages this desk stood in. */
  private visit = 0;

  constructor(
    private readonly host: DeskHost,
    base: string,
    private readonly client = new RunClient(base),
    private readonly open?: (address: string) => EventSource,
  ) {
    this.branch = new Branch(host);
  }

  /** The experiment on the page is not computed. A run of it may be under way. */
  async uncomputed(experiment: Experiment, runId: string | undefined): Promise<void> {
    void this.branch.follow(experiment);
    const turn = ++this.turn;
    const key = this.host.keyOf(experiment);
    const { followed, hindrance } = this.state;
    if (hindrance) this.rest();
    if (followed?.key === key) {
      this.watch?.speak(this.host.language);
      if (this.picture) this.host.show(experiment, this.picture);
      return;
    }
    if (runId === undefined) return;
    try {
      const run = await this.client.read(runId, this.host.language);
      if (turn === this.turn) this.follow(key, experiment, run);
    } catch {
      // It is gone, or the network is: the page stands as if there was none, and can start it.
    }
  }

  /** The experiment on the page was computed already. */
  computed(experiment: Experiment): void {
    void this.branch.follow(experiment);
    this.turn++;
    if (this.state.hindrance) this.rest();
  }

  async start(): Promise<void> {
    const { technique, experiment, language } = this.host;
    if (!technique || !experiment || this.state.busy) return;
    const { visit } = this;
    const asked = performance.now();
    this.turn++;
    this.rest();
    this.dispatch({ type: 'starting' });
    try {
      const run = await this.client.start(technique, experiment, language);
      if (visit === this.visit) this.follow(this.host.keyOf(experiment), experiment, run, asked);
    } catch (error) {
      if (visit === this.visit) this.notStarted(error);
    }
  }

  async cancel(): Promise<void> {
    const { followed, busy } = this.state;
    // Who has left already would take away somebody else's place.
    if (!followed || busy || followed.left) return;
    const { runId } = followed.run;
    const { visit } = this;
    this.dispatch({ type: 'cancelling' });
    try {
      const run = await this.client.withdraw(runId, this.host.language);
      if (visit !== this.visit) return;
      const same = this.state.followed?.run.runId === runId;
      this.dispatch({ type: 'left', run, now: performance.now() });
      if (same) this.ended(run);
    } catch (error) {
      if (visit === this.visit) this.notCancelled(error, runId);
    }
  }

  /** What it has to show on the page. */
  view(scene: Scene): DeskView {
    return deskView(this, scene, (experiment) => this.host.keyOf(experiment));
  }

  /** Back to the settings of the run that goes on. */
  back(): void {
    if (this.state.followed) this.host.choose(this.state.followed.experiment);
  }

  /** Leaves the page; the run goes on without it. */
  close(): void {
    this.turn++;
    this.visit++;
    this.watch?.stop();
    clearInterval(this.countdown);
    this.state = {};
    delete this.picture;
  }

  private follow(key: string, experiment: Experiment, run: RunDocument, asked?: number): void {
    this.watch?.stop();
    delete this.picture;
    this.host.renewTime();
    this.dispatch({ type: 'followed', key, experiment, run, ...(asked === undefined ? {} : { asked }) });
    this.drawn(run);
    if (hasEnded(run)) return;
    const { runId } = run;
    this.watch = new RunWatch(
      runId,
      this.host.language,
      this.client,
      {
        heard: (document) => this.heard(document),
        drawn: (document) => {
          this.heard(document);
          this.drawn(document);
        },
        gone: () => this.gone(runId),
        connected: (is) => this.dispatch({ type: 'connected', is }),
      },
      this.open,
    );
    this.watch.start();
  }

  private heard(run: RunDocument): void {
    this.dispatch({ type: 'heard', run, now: performance.now() });
  }

  private drawn(run: RunDocument): void {
    const { followed } = this.state;
    const { technique } = this.host;
    if (!followed || !technique) return;
    if (run.figures?.length) {
      this.picture = envelopeOf(run, technique.version);
      this.host.show(followed.experiment, this.picture);
    }
    this.ended(run);
  }

  /** A finished run is an answer like any other: the lab asks for it, and keeps it. */
  private ended(run: RunDocument): void {
    const { followed } = this.state;
    const { experiment } = this.host;
    if (run.state === 'succeeded' && followed && experiment && this.host.keyOf(experiment) === followed.key) this.host.retry();
  }

  /** The server has cleared it away: the page stands as if there had been none, and asks what there is now. */
  private gone(runId: string): void {
    const { followed } = this.state;
    if (followed?.run.runId !== runId) return;
    this.watch?.stop();
    delete this.picture;
    this.host.renewTime();
    this.dispatch({ type: 'gone', runId });
    const { experiment } = this.host;
    if (experiment && this.host.keyOf(experiment) === followed.key) this.host.retry();
  }

  private notCancelled(error: unknown, runId: string): void {
    const status = error instanceof Refused ? error.problem.status : undefined;
    // It ended on its own in the meantime: the stream says how, unless the run is cleared away already.
    if (status !== 409 && status !== 404) return this.dispatch({ type: 'hindered', hindrance: {} });
    this.dispatch({ type: 'unhindered' });
    if (status === 404) this.gone(runId);
  }

  private notStarted(error: unknown): void {
    if (error instanceof Refused) {
      this.dispatch({ type: 'unhindered' });
      return this.host.refuse(error.problem);
    }
    if (!(error instanceof Busy)) return this.dispatch({ type: 'hindered', hindrance: {} });
    this.dispatch({ type: 'hindered', hindrance: { message: error.message, again: performance.now() + error.seconds * 1000 } });
    this.countdown = setInterval(() => this.tick(), 1000);
  }

  private tick(): void {
    const again = this.state.hindrance?.again;
    if (again === undefined || performance.now() >= again) {
      clearInterval(this.countdown);
      if (again !== undefined) void this.start();
    } else this.host.changed();
  }

  /** Takes back what was said about a start that did not happen. */
  private rest(): void {
    clearInterval(this.countdown);
    this.dispatch({ type: 'unhindered' });
  }

  private dispatch(action: DeskAction): void {
    const next = reduce(this.state, action);
    if (next === this.state) return;
    this.state = next;
    this.host.changed();
  }
}
