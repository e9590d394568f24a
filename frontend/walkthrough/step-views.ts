import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { colour } from '../figure/roles';
import { fill } from '../figure/words';
import { icon, type IconName } from '../lab/icons';
import type { Language } from '../numbers/language';
import type { Writing } from './formula';
import type { Derivation, Step } from './types';
import { walkthroughWords } from './words';

/** What travels in each phase; a way back is dashed, so that colour is not all that tells them apart. */
export function phaseLine({ phases }: Derivation, step: Step): TemplateResult {
  return html`<p class="rl-walk-phases">${phases.map(
    ({ id, name, role, against }) => html`<span class=${id === step.phase ? 'on' : ''} style="--own:${colour(role)}"><i ?data-against=${against}></i>${name}</span>`,
  )}</p>`;
}

export function notationChoice(chosen: Writing['notation'], language: Language, choose: (notation: Writing['notation']) => void): TemplateResult {
  const words = walkthroughWords[language];
  const choice = (notation: Writing['notation']) =>
    html`<button type="button" aria-pressed=${chosen === notation} data-notation=${notation} @click=${() => chosen !== notation && choose(notation)}>${words[notation]}</button>`;
  return html`<div class="rl-seg rl-walk-notation" role="group" aria-label=${words.notation}>${choice('symbols')}${choice('numbers')}</div>`;
}

export interface StepsBar {
  /** From 0. */
  place: number;
  count: number;
  title: string;
  language: Language;
  playing: boolean;
  go: (place: number) => void;
  toggle: () => void;
}

/** Back, play, on, and a slider over all steps. A button that has no effect now keeps the keyboard's focus. */
export function stepsBar({ place, count, title, language, playing, go, toggle }: StepsBar): TemplateResult {
  const words = walkthroughWords[language];
  const button = (name: IconName, label: string, idle: boolean, act: () => void) =>
    html`<button type="button" class="rl-icon" aria-label=${label} title=${label} aria-disabled=${idle} @click=${() => !idle && act()}>${icon(name)}</button>`;
  return html`<div class="rl-walk-bar"><div class="rl-walk-buttons">${button('left', words.back, place === 0, () => go(place - 1))}${button(playing ? 'pause' : 'play', playing ? words.pause : words.play, false, toggle)}${button('right', words.on, place === count - 1, () => go(place + 1))}</div>
    <input type="range" min="1" max=${count} step="1" .value=${live(String(place + 1))} aria-label=${words.step} aria-valuetext=${fill(words.spoken, { n: place + 1, title })}
      @input=${(event: Event) => go(Number((event.target as HTMLInputElement).value) - 1)}>
    <span class="rl-walk-no num">${fill(words.place, { n: place + 1, total: count })}</span></div>`;
}
