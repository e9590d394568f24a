import { html, nothing, type TemplateResult } from 'lit';
import { figureAt, findingAt } from '../figure/moments';
import { recordedAt, type Time, timeOf, timesOf } from '../figure/times';
import type { Figure } from '../figure/types';
import { fill } from '../figure/words';
import { brief } from '../numbers/format';
import type { Language } from '../numbers/language';
import { compareTable } from './compare';
import './rl-time';
import { timeWords } from './words';

export interface TimeHost {
  changed(): void;
  /** Begins a new experiment at a moment of the one on screen. */
  branch(moment: number): void;
}

export interface TimeScene {
  figures: Figure[];
  language: Language;
  /** The technique's word for what its time counts. */
  word: string;
  compact: boolean;
  /** Of an experiment that takes long: how far its time will go, before there is a picture. */
  coming?: Time | undefined;
  /** The newest moment is live. */
  running: boolean;
  /** The track stands although there is no time yet: it will come. */
  expected: boolean;
  /** Whether another experiment can begin in the middle of this one. */
  forks: boolean;
}

/** What a lab of pictures that have a time shows beside what every lab shows. */
export interface TimeView {
  /** The moment watched; the newest without one. */
  moment: number | undefined;
  /** Another one that is compared with it. */
  pinned: number | undefined;
  word: string;
  bar: TemplateResult | typeof nothing;
  /** The two moments in numbers, while they are compared. */
  table: TemplateResult | typeof nothing;
  /** Of which moment the numbers are that do not follow the one watched. */
  newest: string;
  /** The finding at the moment watched. */
  finding(figure: Figure): string;
  /** A figure that has no time of its own says of which moment it is, while an earlier one is watched. */
  dated(figure: Figure): Figure;
  /** A figure as it stood, for its tables. */
  then(figure: Figure): Figure;
}

/** Which moment of a lab's pictures is watched, and which one is kept beside it. */
export class TimeMachine {
  /** Kept although the pictures may be shorter for a while, as they may while a slider is dragged. */
  private at?: number | undefined;
  private pin?: number | undefined;

  constructor(private readonly host: TimeHost) {}

  /** Whether an earlier moment than the newest is watched. */
  get scrubbed(): boolean {
    return this.at !== undefined;
  }

  watch(moment: number | undefined): void {
    if (moment === this.at) return;
    this.at = moment;
    this.host.changed();
  }

  /** Keeps a moment beside those that are watched from now on; none without one. */
  compare(moment: number | undefined): void {
    this.pin = moment;
    this.host.changed();
  }

  /** Back to the newest moment, with nothing beside it. */
  renew(): void {
    this.at = undefined;
    this.pin = undefined;
  }

  view(scene: TimeScene): TimeView {
    const { figures, language, word } = scene;
    const time = timeOf(figures);
    const moment = this.known(time, this.at);
    const pinned = this.pin === undefined ? undefined : (this.known(time, this.pin) ?? time?.done);
    const number = (value: number) => brief(value, language, 6);
    const newest = time ? fill(timeWords[language].dated, { moment: word, n: number(time.done) }) : '';
    return {
      moment,
      pinned,
      word,
      bar: time || scene.expected ? this.bar(scene, time ?? scene.coming, moment) : nothing,
      table: pinned === undefined || !time ? nothing : compareTable(figures, pinned, moment ?? time.done, word, language),
      newest,
      finding: (figure) => findingAt(figure, moment),
      dated: (figure) => (moment === undefined || !time || timesOf(figure) ? figure : dated(figure, newest)),
      then: (figure) => (timesOf(figure) ? figureAt(figure, moment) : figure),
    };
  }

  /** The recorded moment that is seen; undefined for the newest. */
  private known(time: Time | undefined, moment: number | undefined): number | undefined {
    return time && moment !== undefined && moment < time.done ? recordedAt(time, moment) : undefined;
  }

  private bar({ language, word, compact, running, forks }: TimeScene, time: Time | undefined, moment: number | undefined): TemplateResult {
    const at = moment ?? time?.done ?? 0;
    const inside = time !== undefined && at >= 1 && at < time.last;
    return html`<rl-time class="rl-time" .time=${time} .moment=${moment} .comparing=${this.pin !== undefined} .branching=${forks ? (inside ? 'here' : 'not-here') : undefined}
      .word=${word} .language=${language} .running=${running} .compact=${compact}
      @moment-watched=${(event: CustomEvent<{ moment: number | undefined }>) => this.watch(event.detail.moment)}
      @compare-asked=${(event: CustomEvent<{ on: boolean }>) => this.compare(event.detail.on ? at : undefined)}
      @branch-asked=${() => this.host.branch(at)}></rl-time>`;
  }
}

/** The same object for the same figure: it is compared in every drawing. */
const datedFigures = new WeakMap<Figure, Figure>();
function dated(figure: Figure, when: string): Figure {
  const caption = [figure.caption, when].filter(Boolean).join(' · ');
  const known = datedFigures.get(figure);
  if (known?.caption === caption) return known;
  const next = { ...figure, caption };
  datedFigures.set(figure, next);
  return next;
}
