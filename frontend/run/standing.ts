import type { Time } from '../figure/times';
import { fill } from '../figure/words';
import type { LabState } from '../lab/state';
import { hasEnded } from './document';
import type { DeskState, Followed } from './follow';
import { type RunWords, timeLeft } from './words';

/** How the experiment on the page stands to the runs there are. */
export type Standing =
  /** Not known yet. */
  | 'asking'
  /** Its result is on screen. */
  | 'finished'
  /** Nobody has run it. */
  | 'not-run'
  | 'queued'
  | 'running'
  | 'cancelled'
  | 'failed';

export interface Situation {
  standing: Standing;
  /** The run of the experiment on the page. */
  own?: Followed;
  /** A run that goes on while the page shows other settings. */
  elsewhere?: Followed;
  /** What is drawn belongs to the experiment on the page. */
  drawn: boolean;
}

/** @param key of the experiment on the page; `drawnKey` of the one in the picture */
export function situationOf(lab: LabState, desk: DeskState, key: string, drawnKey: string | undefined): Situation {
  const { followed } = desk;
  const own = followed?.key === key ? followed : undefined;
  const elsewhere = followed && !own && !hasEnded(followed.run) ? { elsewhere: followed } : {};
  const drawn = drawnKey === key && Boolean(lab.envelope?.figures?.length);
  if (own && own.run.state !== 'succeeded') return { standing: own.run.state, own, drawn };
  if (own && drawn) return { standing: 'finished', own, drawn };
  if (lab.phase === 'uncomputed' && !own) return { standing: 'not-run', drawn, ...elsewhere };
  return { standing: drawn && lab.phase === 'ready' ? 'finished' : 'asking', drawn, ...elsewhere, ...(own ? { own } : {}) };
}

/** What takes the finding's place as headline; undefined where the finding may speak. */
export function headline({ standing, own, drawn }: Situation, scrubbed: boolean, moment: string, words: RunWords): string | undefined {
  switch (standing) {
    case 'not-run':
      return words.notRun;
    case 'queued':
      return own && own.run.queuePosition > 1 ? words.ahead(own.run.queuePosition - 1) : words.next;
    case 'running':
      return drawn ? undefined : words.firstSteps;
    case 'failed':
      return scrubbed ? undefined : words.failed;
    case 'cancelled':
      if (scrubbed) return undefined;
      return own?.run.moment ? fill(words.cancelledAt, { moment, n: own.run.moment }) : words.cancelledEarly;
    default:
      return undefined;
  }
}

export interface Station {
  text: string;
  is: 'done' | 'here' | 'ahead';
}

/** The three stations of a run: waiting, training, result. */
export function stations({ standing, own }: Situation, time: Time | undefined, words: RunWords): Station[] {
  const run = own?.run;
  const seconds = Math.round(own?.waited ?? 0);
  const waited = seconds > 0 ? fill(words.waitedSeconds, { seconds }) : words.waited;
  switch (standing) {
    case 'queued':
      return [here(words.waiting), ahead(words.training), ahead(words.result)];
    case 'running':
      return [done(waited), here(underWay(run, words)), ahead(words.result)];
    case 'cancelled':
      return [done(waited), done(run?.moment ? fill(words.stoppedAt, { n: run.moment }) : words.stopped), ahead(words.result)];
    case 'failed':
      return [done(waited), done(fill(words.failedAt, { n: run?.moment ?? 0 })), ahead(words.result)];
    case 'finished':
      return [done(waited), done(time ? fill(words.trainedAll, { n: run?.moment ?? time.done, total: time.last }) : words.trained), here(words.result)];
    default:
      return [ahead(words.waiting), ahead(words.training), ahead(words.result)];
  }
}

const done = (text: string): Station => ({ text, is: 'done' });
const here = (text: string): Station => ({ text, is: 'here' });
const ahead = (text: string): Station => ({ text, is: 'ahead' });

/** "training, 21 of 30"; in percent where a run counts no moments. */
export function underWay(run: Followed['run'] | undefined, words: RunWords): string {
  if (!run || run.state === 'queued') return words.waiting;
  if (run.moments) return fill(words.trainingAt, { n: run.moment ?? 0, total: run.moments });
  return fill(words.trainingShare, { percent: Math.round(run.progress * 100) });
}

/** Behind the stations: how long it will take, and that nobody has to wait here. */
export function outlook({ standing, own }: Situation, words: RunWords): string {
  if (standing !== 'queued' && standing !== 'running') return '';
  const left = own?.run.secondsLeft;
  return [left === undefined ? '' : timeLeft(left, words), words.close].filter(Boolean).join(' · ');
}

/** What is said aloud: turns of the run and quarters of its way, never every event. */
export function announcement(situation: Situation, moment: string, words: RunWords): string {
  const { standing, own } = situation;
  if (own && !own.connected) return words.lost;
  if (standing === 'running') {
    const quarter = Math.floor((own?.run.progress ?? 0) * 4);
    return quarter > 0 ? fill(words.quarter, { percent: quarter * 25 }) : words.firstSteps;
  }
  if (standing === 'finished') return own ? words.finished : '';
  return headline(situation, false, moment, words) ?? '';
}
