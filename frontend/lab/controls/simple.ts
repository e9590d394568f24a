import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fill } from '../../figure/words';
import { exact } from '../../numbers/format';
import type { Language } from '../../numbers/language';
import type { Parameter, Value } from '../catalogue';
import { readField } from '../fields';
import { icon } from '../icons';
import { labWords } from '../words';
import { newGesture, type ValueChange } from './events';

/** What the small controls need; they keep no state of their own. */
export interface ControlContext {
  parameter: Parameter;
  value: Value;
  language: Language;
  fault: string | undefined;
  held?: boolean;
  change: (change: ValueChange) => void;
  complain: (message: string | undefined) => void;
}

/** From five options on, a row of words is harder to read than a menu. */
const MOST_SEGMENTS = 4;
/** A row of words wider than this many letters would wrap. */
const MOST_LETTERS = 30;
/** Drawn seeds are short enough to tell a neighbour across the room. */
const SEEDS = 10_000;

const identifier = (parameter: Parameter) => `rl-${parameter.name}`;
const faultLine = (fault: string | undefined) => html`<p class="rl-error" role="alert" ?hidden=${!fault}>${fault}</p>`;
const labelOf = ({ parameter, language }: ControlContext) =>
  html`${parameter.symbol ? html`<i class="sym">${parameter.symbol}</i> ` : nothing}${parameter.labels[language]}`;

export function choice(context: ControlContext & { compact: boolean }): TemplateResult {
  const { parameter, language } = context;
  const options = parameter.choices ?? [];
  const letters = options.reduce((sum, option) => sum + option.labels[language].length, 0);
  return options.length <= MOST_SEGMENTS && letters <= MOST_LETTERS ? segments(context) : context.compact ? plainMenu(context) : menu(context);
}

export function segments(context: ControlContext): TemplateResult {
  const { parameter, value, language, change } = context;
  const options = parameter.choices ?? [];
  const pick = (index: number, host: Element | null) => {
    const option = options[(index + options.length) % options.length];
    if (!option) return;
    change({ value: option.value });
    requestAnimationFrame(() => host?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
  };
  const key = (event: KeyboardEvent, index: number) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    pick(index + step, (event.currentTarget as Element).parentElement);
  };
  return html`<div class="rl-control" title=${parameter.help?.[language] ?? ''}>
    <p class="rl-label" id=${identifier(parameter)}>${labelOf(context)}</p>
    <div class="rl-seg" role="radiogroup" aria-labelledby=${identifier(parameter)}>
      ${options.map(
        (
          option,
          index,
        ) => html`<button type="button" role="radio" aria-checked=${option.value === value} tabindex=${option.value === value ? 0 : -1}
        @click=${(event: Event) => pick(index, (event.currentTarget as Element).parentElement)} @keydown=${(event: KeyboardEvent) => key(event, index)}>${option.labels[language]}</button>`,
      )}
    </div>${faultLine(context.fault)}</div>`;
}

interface MenuItem {
  value: string;
  label: string;
}

/** The same list every time: a new one makes Vaadin build its menu anew, in every picture while time is moved. */
const menus: Record<Language, WeakMap<Parameter, MenuItem[]>> = { en: new WeakMap(), es: new WeakMap() };
function itemsOf(parameter: Parameter, language: Language): MenuItem[] {
  const known = menus[language].get(parameter) ?? (parameter.choices ?? []).map(({ value, labels }) => ({ value, label: labels[language] }));
  menus[language].set(parameter, known);
  return known;
}

/** In an embed the browser's own menu, which weighs nothing. */
function plainMenu(context: ControlContext): TemplateResult {
  const { parameter, value, language, change } = context;
  const option = (one: MenuItem) => html`<option value=${one.value} ?selected=${one.value === value}>${one.label}</option>`;
  return html`<div class="rl-control"><label class="rl-label" for=${identifier(parameter)}>${labelOf(context)}</label>
    <select class="rl-select" id=${identifier(parameter)} .value=${live(String(value))} @change=${(event: Event) => change({ value: (event.target as HTMLSelectElement).value })}>${itemsOf(parameter, language).map(option)}</select>${faultLine(context.fault)}</div>`;
}

/** Vaadin's select comes when the first menu is shown. */
function menu(context: ControlContext): TemplateResult {
  const { parameter, value, language, held = false, change } = context;
  void import('@vaadin/select');
  return html`<div class="rl-control">
    <vaadin-select ?disabled=${held} label=${parameter.labels[language]} .items=${itemsOf(parameter, language)} .value=${String(value)}
      @change=${(event: Event) => change({ value: (event.target as HTMLInputElement).value })}></vaadin-select>${faultLine(context.fault)}</div>`;
}

/** On pages Vaadin's checkbox; in an embed the browser's own, which weighs nothing. */
export function flag(context: ControlContext & { compact: boolean }): TemplateResult {
  const { parameter, value, language, change } = context;
  const label = parameter.labels[language];
  if (context.compact) {
    return html`<div class="rl-control"><label class="rl-check"><input type="checkbox" .checked=${live(value === true)} @change=${(event: Event) => change({ value: (event.target as HTMLInputElement).checked })} />${label}</label>${faultLine(context.fault)}</div>`;
  }
  return html`<div class="rl-control" title=${parameter.help?.[language] ?? ''}>
    <vaadin-checkbox ?disabled=${context.held ?? false} label=${label} .checked=${live(value === true)} @change=${(event: Event) => change({ value: (event.target as HTMLInputElement).checked })}></vaadin-checkbox>
    ${faultLine(context.fault)}</div>`;
}

export function seed(context: ControlContext): TemplateResult {
  const { parameter, language, value, change } = context;
  const words = labWords[language];
  return html`<div class="rl-control">
    <div class="rl-control-head"><label for=${identifier(parameter)}>${labelOf(context)}</label>
      <span class="rl-row"><button type="button" class="rl-btn small" @click=${() => change({ value: Math.floor(Math.random() * SEEDS), gesture: newGesture('draw') })}>${icon('dice', 15)}${words.newDraw}</button>
      ${exactField(context, Number(value))}</span></div>${faultLine(context.fault)}</div>`;
}

/** A number too fine or too wide for a slider. */
export function plainNumber(context: ControlContext): TemplateResult {
  return html`<div class="rl-control"><div class="rl-control-head"><label for=${identifier(context.parameter)}>${labelOf(context)}</label>${exactField(context, Number(context.value))}</div>${faultLine(context.fault)}</div>`;
}

function exactField({ parameter, language, fault, change, complain }: ControlContext, value: number): TemplateResult {
  const label = parameter.labels[language];
  const typed = (event: Event) => {
    const read = readField((event.target as HTMLInputElement).value, parameter, label, value, language);
    if ('fault' in read) complain(read.fault);
    else {
      complain(undefined);
      change({ value: read.value });
    }
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    (event.target as HTMLInputElement).value = exact(value, language);
    complain(undefined);
  };
  return html`<input class="rl-exact" id=${identifier(parameter)} inputmode="decimal" autocomplete="off" .value=${live(exact(value, language))} aria-invalid=${Boolean(fault)}
    aria-label=${fill(labWords[language].exactValue, { label })} @change=${typed} @keydown=${key} />`;
}

/** Free text, such as the formula of an objective. */
export function expression(context: ControlContext): TemplateResult {
  const { parameter, value, change } = context;
  return html`<div class="rl-control"><label class="rl-label" for=${identifier(parameter)}>${labelOf(context)}</label>
    <input class="rl-exact wide" id=${identifier(parameter)} spellcheck="false" .value=${live(String(value))} aria-invalid=${Boolean(context.fault)}
      @change=${(event: Event) => change({ value: (event.target as HTMLInputElement).value })} />${faultLine(context.fault)}</div>`;
}
