import { html, nothing, type TemplateResult } from 'lit';
import { type Time, timeOf } from '../figure/times';
import type { Figure } from '../figure/types';
import { fill } from '../figure/words';
import type { Experiment, LabState } from '../lab/state';
import type { Language } from '../numbers/language';
import type { RunDesk } from './desk';
import type { Followed } from './follow';
import { announcement, headline, outlook, type Situation, situationOf, type Station, stations, underWay } from './standing';
import { runWords, type RunWords } from './words';

/** What a lab of long experiments shows beside what every lab shows. */
export interface DeskView {
  /** Takes the place of the finding; undefined where that may speak. */
  headline?: string;
  /** Takes the place of the settings line; undefined where that says enough. */
  settings?: TemplateResult | string;
  /** Stands behind the settings. */
  device: string;
  /** The one button: start, cancel, or once more. */
  action: TemplateResult | typeof nothing;
  /** Where the run stands. */
  status: TemplateResult;
  /** What stands where no picture is yet. */
  empty: TemplateResult;
  announcement: string;
  /** How far its time will go, before there is a picture. */
  coming: Time | undefined;
  /** Its newest moment is live. */
  running: boolean;
  /** From which other experiment it goes on; nothing where it begins by itself. */
  branch: TemplateResult | typeof nothing;
  /** A figure with what its parent did beside it. */
  seen(figure: Figure): Figure;
}

export interface Scene {
  lab: LabState;
  language: Language;
  /** The technique's word for a moment. */
  moment: string;
  /** Whether an earlier moment than the newest is watched. */
  scrubbed: boolean;
  compact: boolean;
}

export function deskView(desk: RunDesk, { lab, language, moment, scrubbed, compact }: Scene, keyOf: (experiment: Experiment) => string): DeskView {
  const words = runWords[language];
  const time = timeOf(lab.envelope?.figures ?? NONE);
  const situation = situationOf(lab, desk.state, keyOf(lab.experiment), lab.inForce && keyOf(lab.inForce));
  const settings = settingsOf(situation, lab, words);
  const said = headline(situation, scrubbed, moment, words);
  return {
    ...(said === undefined ? {} : { headline: said }),
    ...(settings === undefined ? {} : { settings }),
    device: situation.own?.run.device ? fill(words.onDevice, { device: situation.own.run.device.toUpperCase() }) : '',
    action: action(desk, situation, words),
    status: status(desk, situation, time, words),
    empty: html`<div class="rl-first rl-invitation"><p>${situation.standing === 'not-run' ? words.invitation : words.empty}</p></div>`,
    announcement: announcement(situation, moment, words),
    coming: coming(situation),
    branch: desk.branch.view(lab, moment, compact),
    seen: (figure) => desk.branch.seen(figure, lab),
    running: situation.standing === 'running' || (situation.elsewhere !== undefined && !situation.drawn),
  };
}

const NONE: never[] = [];

/** Before the first picture the track knows its length from the run. */
function coming({ own }: Situation): Time | undefined {
  return own?.run.moments ? { first: 0, last: own.run.moments, done: 0, moments: [] } : undefined;
}

function settingsOf({ own, standing, drawn }: Situation, lab: LabState, words: RunWords): TemplateResult | string | undefined {
  if (own && !own.connected) return html`<span class="rl-warning">${words.lost}</span>`;
  if (lab.phase === 'failed' || drawn) return undefined;
  if (!lab.envelope?.figures?.length) return '';
  if (standing === 'asking') return undefined;
  const earlier = lab.envelope.reading?.settings;
  return earlier ? fill(words.earlier, { settings: earlier }) : words.earlierPicture;
}

function action(desk: RunDesk, { standing, own }: Situation, words: RunWords): TemplateResult | typeof nothing {
  const { busy } = desk.state;
  const start = (text: string) =>
    html`<button type="button" class="rl-btn primary rl-run-action" ?disabled=${busy !== undefined} @click=${() => void desk.start()}>${busy === 'starting' ? words.starting : text}</button>`;
  switch (standing) {
    case 'not-run':
      return start(words.start);
    case 'failed':
      return start(words.tryAgain);
    case 'cancelled':
      return start(words.startAgain);
    case 'queued':
    case 'running':
      if (own?.left) return nothing; // it is others' now
      return html`<button type="button" class="rl-btn rl-run-action" ?disabled=${busy !== undefined} @click=${() => void desk.cancel()}>${busy === 'cancelling' ? words.cancelling : words.cancel}</button>`;
    default:
      return nothing;
  }
}

function status(desk: RunDesk, situation: Situation, time: ReturnType<typeof timeOf>, words: RunWords): TemplateResult {
  const { own } = situation;
  const going = situation.standing === 'queued' || situation.standing === 'running';
  const progress = situation.standing === 'finished' ? 1 : (own?.run.progress ?? 0);
  return html`<div class="rl-run">
    <div class="rl-run-line">
      <ol class="rl-stations" aria-label=${words.stations}>${stations(situation, time, words).map(stationView)}</ol>
      ${situation.elsewhere ? elsewhereView(desk, situation.elsewhere, words) : html`<p class="rl-outlook">${outlook(situation, words)}</p>`}
    </div>
    <progress class="rl-progress" max="1" .value=${progress} aria-label=${words.progress} ?data-idle=${!going}></progress>
    ${notices(desk, situation, words)}</div>`;
}

const stationView = ({ text, is }: Station) =>
  html`<li class=${is} aria-current=${is === 'here' ? 'step' : nothing}><i></i>${text}</li>`;

const elsewhereView = (desk: RunDesk, { run }: Followed, words: RunWords) =>
  html`<p class="rl-outlook">${fill(words.elsewhere, { state: underWay(run, words) })} <button type="button" class="rl-btn small" @click=${() => desk.back()}>${words.back}</button></p>`;

/** What needs a sentence: a run left to others, a failure, a full queue. */
function notices(desk: RunDesk, { own, standing }: Situation, words: RunWords) {
  const { hindrance } = desk.state;
  return html`
    ${own?.left ? html`<p class="rl-notice" role="status">${words.others}</p>` : nothing}
    ${standing === 'failed' ? html`<p class="rl-error" role="alert">${own?.run.error?.detail ?? own?.run.error?.title}</p>` : nothing}
    ${hindrance ? html`<p class="rl-notice"><span class="rl-error" role="alert">${hindrance.message ?? words.unreachable}</span> ${again(desk, words)}</p>` : nothing}`;
}

/** Counts down to the next try, which comes by itself; nobody has to wait for it. */
function again(desk: RunDesk, words: RunWords) {
  const at = desk.state.hindrance?.again;
  if (at === undefined) return nothing;
  const seconds = Math.max(1, Math.ceil((at - performance.now()) / 1000));
  return html`<button type="button" class="rl-btn small" @click=${() => void desk.start()}>${fill(words.tryAgainIn, { seconds })}</button>`;
}
