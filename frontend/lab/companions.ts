import type { DeskHost, RunDesk } from '../run';
import type { TimeHost, TimeMachine } from '../time';
import type { judge } from '../walkthrough';
import type { Envelope, Problem, Technique } from './catalogue';
import { decode } from './codec';
import type { LabController } from './controller';
import { ancestorAt, forked } from './fork';
import type { Experiment } from './state';

/** What only some techniques need, loaded for those alone: the desk of long experiments, the time of their pictures, derivations. */
export class Companions implements DeskHost, TimeHost {
  desk: RunDesk | undefined;
  time: TimeMachine | undefined;
  /** Of a technique with a derivation: who judges what is typed into its blanks. */
  judge: typeof judge | undefined;

  constructor(
    private readonly lab: LabController,
    readonly base: string,
  ) {}

  async open(technique: Technique): Promise<void> {
    const [run, time, walkthrough] = await Promise.all([
      technique.kind === 'run' ? import('../run') : undefined,
      technique.moment ? import('../time') : undefined,
      technique.parameters.some(({ group }) => group === 'walkthrough') ? import('../walkthrough') : undefined,
    ]);
    this.judge = walkthrough?.judge;
    this.desk ??= run && new run.RunDesk(this, this.base);
    this.time ??= time && new time.TimeMachine(this);
    this.time?.renew();
  }

  get technique(): Technique | undefined {
    return this.lab.technique;
  }

  get language() {
    return this.lab.language;
  }

  get experiment(): Experiment | undefined {
    return this.lab.experiment;
  }

  keyOf(experiment: Experiment): string {
    return this.lab.keyOf(experiment);
  }

  changed(): void {
    this.lab.changed();
  }

  show(experiment: Experiment, envelope: Envelope): void {
    this.lab.show(experiment, envelope);
  }

  choose(experiment: Experiment): void {
    this.lab.choose(experiment);
  }

  refuse(problem: Problem): void {
    this.lab.refuse(problem);
  }

  retry(): void {
    this.lab.retry();
  }

  renewTime(): void {
    this.time?.renew();
  }

  experimentOf(query: string): Experiment {
    return { values: this.technique ? decode(this.technique, query, () => '').values : {} };
  }

  look(experiment: Experiment): Promise<Envelope> {
    return this.lab.look(experiment);
  }

  /** A new experiment that goes on from a moment of the one on screen. */
  branch(moment: number): void {
    const { envelope, inForce, experiment } = this.lab.state ?? {};
    const from = inForce ?? experiment;
    if (!envelope || !from || from.data) return;
    const of = ancestorAt(envelope.query, moment, (query) => this.experimentOf(query));
    this.choose(forked(from, of, moment));
  }
}
