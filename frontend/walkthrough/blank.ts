import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fill } from '../figure/words';
import type { Language } from '../numbers/language';
import { answerWords } from './answer-words';
import type { Blanks, Judge } from './blanks';
import { caretIn, chips, inserted, type Chip } from './insert';
import type { Derivation } from './types';

export interface BlankContext {
  blanks: Blanks;
  derivation: Derivation;
  /** The step on screen, from 0. */
  place: number;
  /** The sample in hand, from 0. */
  sample: number | undefined;
  language: Language;
  judge: Judge;
  /** Shows a formula with the derivation's commands. */
  formula: (tex: string) => TemplateResult;
  /** Goes to a step, from 0, and sets how many blanks there are. */
  move: (to: { place?: number; blanks?: number }) => void;
}

/** Below the step: the blank to be filled, if it is one, and how far the student has come. */
export function blankView(context: BlankContext): TemplateResult {
  const { blanks, derivation, language, move } = context;
  const words = answerWords[language];
  if (blanks.all === 0)
    return html`<div class="rl-blank-line"><button type="button" class="rl-btn small" data-part="start-blanks" @click=${() => move({ blanks: 1, place: derivation.steps.length - 1 })}>${words.start}</button></div>`;
  return html`<div class="rl-blank">${blanks.isBlank(context.place) ? field(context) : nothing}${progress(context)}</div>`;
}

function field(context: BlankContext): TemplateResult {
  const { blanks, derivation, place, language } = context;
  const words = answerWords[language];
  const blank = blanks.at(place);
  const step = derivation.steps[place];
  const label = derivation.quantities.find(({ name }) => name === step?.quantity)?.label ?? '';
  const open = blanks.hides(place);
  return html`
    <form class="rl-answer" ?data-filled=${!open} @submit=${(event: Event) => {
      event.preventDefault();
      void answer(context, event.currentTarget as HTMLElement);
    }}>
      <div class="rl-answer-row">
        <label><span>${fill(words.ask, { label })}</span>
          <input type="text" placeholder=${words.placeholder} .value=${live(blank.text)} ?readonly=${!open} autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
            @input=${(event: InputEvent) => blanks.type(place, (event.target as HTMLInputElement).value)} @keydown=${stayInside}></label>
        ${open ? html`<button type="submit" class="rl-btn small" ?disabled=${blank.checking ?? false}>${words.check}</button>` : nothing}
      </div>
      ${open && step ? names(chips(derivation, step), context) : nothing}
      ${said(context)}
    </form>`;
}

/** Enter checks an open blank; on a filled one it goes on, so that hands stay on the keys. */
async function answer({ blanks, place, sample, judge, move }: BlankContext, form: HTMLElement): Promise<void> {
  const next = blanks.openAfter(place);
  if (blanks.hides(place)) await keepFocus(form, () => blanks.check(place, sample, judge));
  else if (next !== undefined) move({ place: next });
}

/** A button that has done its work goes away; whoever pressed it by key goes on in the field. */
async function keepFocus(within: Element, action: () => unknown): Promise<void> {
  const held = within.contains(document.activeElement);
  await action();
  await new Promise(requestAnimationFrame);
  if (held && !within.contains(document.activeElement)) within.querySelector('input')?.focus();
}

/** Arrow keys, Home and End move the caret here, and no step. */
function stayInside(event: KeyboardEvent): void {
  if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
}

function names(list: Chip[], { blanks, place, language }: BlankContext): TemplateResult {
  const words = answerWords[language];
  const insert = (event: Event, typed: string) => {
    const input = (event.currentTarget as Element).closest('form')?.querySelector('input');
    if (!input) return;
    const { text, caret } = inserted(input.value, caretIn(input), typed);
    blanks.type(place, text);
    input.value = text;
    input.focus();
    input.setSelectionRange(caret, caret);
  };
  return html`<div class="rl-answer-names" role="group" aria-label=${words.names}>${list.map(
    ({ label, typed }) =>
      html`<button type="button" class="rl-answer-name" aria-label=${fill(words.insert, { label, typed })} @click=${(event: Event) => insert(event, typed)}><b>${label}</b>${label === typed ? nothing : html`<span>${typed}</span>`}</button>`,
  )}</div>`;
}

/** What was said of the answer; the line is there before it is needed, so that it is read aloud. */
function said({ blanks, place, language, formula }: BlankContext): TemplateResult {
  const words = answerWords[language];
  const { judged, failure, filled, checking } = blanks.at(place);
  const message =
    filled === 'shown' ? words.shown : checking ? words.checking : failure === undefined ? (judged?.message ?? '') : failure || words.unreachable;
  return html`
    ${judged?.read ? html`<p class="rl-answer-read"><span>${words.read}</span> ${formula(judged.read)}</p>` : nothing}
    <p class="rl-answer-said" id="rl-answer-said" role="status" aria-live="polite" data-said=${judged ? (judged.correct ? 'right' : 'wrong') : nothing}>${message}</p>
    ${blanks.mayLook(place) ? html`<button type="button" class="rl-btn small" @click=${(event: Event) => void keepFocus((event.currentTarget as Element).closest('form') as Element, () => blanks.look(place))}>${words.show}</button>` : nothing}`;
}

function progress({ blanks, place, language, move }: BlankContext): TemplateResult {
  const words = answerWords[language];
  const next = blanks.openAfter(place);
  const done = blanks.filled === blanks.all;
  const elsewhere = next !== undefined && next !== place && !blanks.hides(place);
  const more = () => move({ blanks: blanks.all + 1, place: blanks.firstPlace - 1 });
  const goOn = (event: Event, action: () => void) => void keepFocus((event.currentTarget as Element).closest('.rl-blank') as Element, action);
  return html`
    <div class="rl-blank-line"><span class="rl-blank-count">${words.filled(blanks.filled, blanks.all)}</span>
      ${elsewhere ? html`<button type="button" class="rl-btn small" @click=${(event: Event) => goOn(event, () => move({ place: next }))}>${words.next}</button>` : nothing}
      ${done && !blanks.isWhole ? html`<button type="button" class="rl-btn small" @click=${(event: Event) => goOn(event, more)}>${words.more}</button>` : nothing}
      <button type="button" class="rl-btn small quiet" @click=${() => move({ blanks: 0 })}>${words.stop}</button></div>
    ${done ? html`<p class="rl-blank-done" role="status">${blanks.isWhole ? words.whole : words.done(blanks.all)}</p>` : nothing}`;
}
