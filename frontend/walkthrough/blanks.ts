import { Refused } from '../lab/client';
import type { Asked, Judged } from './answer-client';
import type { Derivation } from './types';

/** After so many wrong answers the formula may be looked at. */
const TRIES = 2;

/** What stands in a blank: what is typed, what was said of it, and how it was filled. */
export interface Blank {
  text: string;
  tries: number;
  /** By a formula, which holds at any numbers; by a number of this experiment; or by looking it up. */
  filled?: 'formula' | 'number' | 'shown';
  judged?: Judged;
  /** The server's refusal, or the empty text where it did not answer. */
  failure?: string;
  checking?: boolean;
}

/** Judges an answer; the experiment is known to whoever gives this. */
export type Judge = (asked: Asked) => Promise<Judged>;

/** The blanks of a derivation: its last steps, which grow from the end backwards, and what has been typed into each. */
export class Blanks {
  private readonly byStep = new Map<string, Blank>();
  private derivation?: Derivation;
  private count = 0;
  private numbers = '';

  constructor(private readonly changed: () => void) {}

  /** Called before each picture. Where the numbers have changed, formulas still hold, and numbers don't. */
  show(derivation: Derivation, count: number): void {
    const numbers = JSON.stringify(derivation.quantities.map(({ name, values }) => [name, values]));
    const steps = ids(derivation);
    if (this.derivation && ids(this.derivation) !== steps) this.byStep.clear();
    else if (numbers !== this.numbers)
      for (const [step, blank] of this.byStep) if (blank.filled !== 'formula' && blank.filled !== 'shown') this.byStep.set(step, { text: blank.text, tries: blank.tries });
    this.derivation = derivation;
    this.numbers = numbers;
    this.count = Math.min(count, derivation.steps.length);
  }

  get all(): number {
    return this.count;
  }

  get filled(): number {
    return this.places.filter((place) => this.at(place).filled).length;
  }

  get isWhole(): boolean {
    return this.count === this.derivation?.steps.length;
  }

  get firstPlace(): number {
    return this.places[0] ?? this.derivation?.steps.length ?? 0;
  }

  isBlank(place: number): boolean {
    return this.places.includes(place);
  }

  /** Whether this step's formula is hidden. */
  hides(place: number): boolean {
    return this.isBlank(place) && !this.at(place).filled;
  }

  at(place: number): Blank {
    return this.byStep.get(this.stepAt(place)) ?? { text: '', tries: 0 };
  }

  /** The next place that is still open, round the end; undefined when none is. */
  openAfter(place: number): number | undefined {
    const open = this.places.filter((candidate) => this.hides(candidate));
    return open.find((candidate) => candidate > place) ?? open[0];
  }

  mayLook(place: number): boolean {
    return this.hides(place) && this.at(place).tries >= TRIES;
  }

  type(place: number, text: string): void {
    this.put(place, { ...this.at(place), text });
  }

  look(place: number): void {
    const { text, tries } = this.at(place);
    this.put(place, { text, tries, filled: 'shown' });
  }

  /** @param sample the one in hand, from 0 */
  async check(place: number, sample: number | undefined, judge: Judge): Promise<void> {
    const { text, tries, checking } = this.at(place);
    if (checking || !this.hides(place)) return;
    const { derivation, numbers } = this;
    const step = this.stepAt(place);
    this.put(place, { text, tries, checking: true });
    const said = await judge({ step, answer: text, ...(sample === undefined ? {} : { sample: sample + 1 }) }).catch((failure: unknown) => failure);
    if (!derivation || ids(derivation) !== ids(this.derivation ?? derivation)) return;
    const now = this.byStep.get(step)?.text ?? text;
    // What was said of other numbers, or of another text, says nothing of these.
    if (numbers !== this.numbers || now !== text) this.keep(step, { text: now, tries });
    else if (isJudged(said)) this.keep(step, judgedBlank(text, tries, said));
    else this.keep(step, { text, tries, failure: said instanceof Refused ? said.message : '' });
  }

  private get places(): number[] {
    const steps = this.derivation?.steps.length ?? 0;
    return Array.from({ length: this.count }, (_, i) => steps - this.count + i);
  }

  private stepAt(place: number): string {
    return this.derivation?.steps[place]?.id ?? '';
  }

  private put(place: number, blank: Blank): void {
    this.keep(this.stepAt(place), blank);
  }

  private keep(step: string, blank: Blank): void {
    this.byStep.set(step, blank);
    this.changed();
  }
}

const ids = (derivation: Derivation) => derivation.steps.map(({ id }) => id).join();

const isJudged = (said: unknown): said is Judged => typeof (said as Judged | undefined)?.message === 'string' && !(said instanceof Error);

function judgedBlank(text: string, tries: number, judged: Judged): Blank {
  if (judged.correct) return { text, tries, judged, filled: judged.kind === 'number' ? 'number' : 'formula' };
  // What could not be read is a slip of the keyboard, not a try.
  return { text, tries: judged.kind === 'unreadable' ? tries : tries + 1, judged };
}
