import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../figure/words';
import '../math/rl-math';
import { significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import { isOfSamples, quantityOf, valueAt } from './formula';
import type { Derivation, Quantity, Step } from './types';
import { walkthroughWords } from './words';

/** From here on a sample's number has no room of its own: the samples become a strip of bars. */
export const MOST_CELLS = 6;

export interface Table {
  derivation: Derivation;
  step: Step;
  /** The sample in hand, from 0, where somebody has taken one. */
  sample: number | undefined;
  language: Language;
  /** Names of quantities whose values are not to be seen. */
  hidden: Set<string>;
  lit: string[];
  take: (sample: number) => void;
  touch: (row: string | undefined) => void;
}

/** Large values take the whole colour: twice a usual standardised value. */
const FULL = 2;
const STRONGEST = 55;

/** The shade of a value: its sign is also written, as a minus or as the side of the middle that a bar stands on. */
export function shade(value: number | null, largest: number): string {
  if (value === null || value === 0) return 'transparent';
  const share = Math.min(1, Math.abs(value) / Math.max(FULL, largest));
  return `color-mix(in oklab, var(--rl-div-${value > 0 ? 6 : 2}) ${Math.round(share * STRONGEST)}%, transparent)`;
}

/** What the step reads and what it finds: a row a quantity, a cell a sample. */
export function valuesTable(table: Table): TemplateResult {
  const { derivation, step, language } = table;
  const rows = step.shown.flatMap((name) => quantityOf(derivation, name) ?? []).filter(({ hidden, values }) => !hidden && values.length);
  const cells = derivation.samples > 0 && derivation.samples <= MOST_CELLS && rows.some(isOfSamples);
  return html`<table class="rl-values" role="grid" aria-label=${walkthroughWords[language].values} @keydown=${(event: KeyboardEvent) => byKey(event, table)}>
    ${cells ? head(table) : nothing}
    <tbody>${rows.map((quantity) => row(quantity, table, cells))}</tbody></table>`;
}

function head({ derivation, sample, language }: Table): TemplateResult {
  const words = walkthroughWords[language];
  return html`<thead class="rl-live"><tr><td></td>${derivation.sampleNames.map((name, i) => html`<th scope="col" aria-current=${i === sample}>${fill(words.sample, { n: name })}</th>`)}</tr></thead>`;
}

function row(quantity: Quantity, table: Table, cells: boolean): TemplateResult {
  const { lit, touch, hidden, derivation, step, language } = table;
  const classes = [lit.includes(quantity.name) ? 'lit' : '', quantity.name === step.quantity ? 'found' : ''].join(' ');
  const columns = cells ? derivation.samples : 1;
  return html`<tr class=${classes} @pointerenter=${() => touch(quantity.name)} @pointerleave=${() => touch(undefined)}>
    <th scope="row" aria-label=${quantity.label}><rl-math .tex=${quantity.symbol.replaceAll('#', 'i')}></rl-math></th>
    ${hidden.has(quantity.name) ? html`<td colspan=${columns} class="rl-one"><span aria-label=${walkthroughWords[language].hidden}>?</span></td>` : !isOfSamples(quantity) ? one(quantity, table, columns) : cells ? all(quantity, table) : strip(quantity, table)}</tr>`;
}

function one(quantity: Quantity, { language }: Table, columns: number): TemplateResult {
  return html`<td colspan=${columns} class="rl-one"><span>${number(quantity.values[0], language)}</span></td>`;
}

function all({ values, label }: Quantity, { sample, language, take, derivation }: Table) {
  const largest = largestOf(values);
  return values.map(
    (value, i) => html`<td role="gridcell" tabindex=${i === (sample ?? 0) ? 0 : -1} class=${i === sample ? 'hand' : ''} style="width:${100 / values.length}%;background:${shade(value, largest)}" data-sample=${i}
      aria-label="${fill(walkthroughWords[language].cell, { label, n: derivation.sampleNames[i] ?? i + 1 })}: ${number(value, language)}"
      @pointerenter=${() => take(i)} @click=${() => take(i)} @focus=${() => take(i)}>${number(value, language)}</td>`,
  );
}

/** Fifty samples have room for a bar each: up for positive values, down for negative ones. The one in hand is a number, too. */
function strip(quantity: Quantity, { sample, language, take, derivation }: Table): TemplateResult {
  const { values, label } = quantity;
  const largest = largestOf(values);
  const hand = sample ?? 0;
  const at = (event: PointerEvent) => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    take(Math.max(0, Math.min(values.length - 1, Math.floor(((event.clientX - box.left) / box.width) * values.length))));
  };
  return html`<td class="rl-strip-cell"><div class="rl-strip" role="slider" tabindex="0" aria-valuemin="1" aria-valuemax=${values.length} aria-valuenow=${hand + 1}
      aria-label="${label}: ${walkthroughWords[language].inHand}" aria-valuetext="${fill(walkthroughWords[language].cell, { label, n: derivation.sampleNames[hand] ?? hand + 1 })}: ${number(values[hand], language)}"
      data-strip=${quantity.name} @pointerdown=${at} @pointermove=${at}>${values.map((value, i) => bar(value, largest, i === sample))}</div>
    <output>${number(valueAt(quantity, sample), language)}</output></td>`;
}

function bar(value: number | null, largest: number, hand: boolean): TemplateResult {
  const height = largest > 0 ? Math.max(2, (50 * Math.abs(value ?? 0)) / largest) : 2;
  const side = (value ?? 0) < 0 ? `top:50%` : `bottom:50%`;
  return html`<i class=${hand ? 'hand' : ''}><b style="${side};height:${height}%;background:var(--rl-div-${(value ?? 0) < 0 ? 2 : 6})"></b></i>`;
}

/** Left and right take the next sample, up and down the same one of the next row; none of them is a step. */
function byKey(event: KeyboardEvent, { derivation, sample, take }: Table): void {
  const target = event.target as HTMLElement;
  const across = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const down = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if ((across ?? down) === undefined || target.closest('[data-sample], [data-strip]') === null) return;
  event.preventDefault();
  event.stopPropagation();
  const grid = event.currentTarget as HTMLElement;
  const next = Math.max(0, Math.min(derivation.samples - 1, (sample ?? 0) + (across ?? 0)));
  take(next);
  const places = Array.from(grid.querySelectorAll<HTMLElement>(target.dataset['strip'] === undefined ? `[data-sample="${next}"]` : '[data-strip]'));
  const own = places.findIndex((place) => place.closest('tr') === target.closest('tr'));
  (places[own + (down ?? 0)] ?? places[own])?.focus();
}

/** What the sample in hand adds to the quantity that the step finds. */
export function shareLine({ derivation, step, sample, language, hidden }: Table) {
  const part = step.share && quantityOf(derivation, step.share.quantity);
  const whole = quantityOf(derivation, step.quantity);
  if (!part || !whole || hidden.has(step.quantity)) return nothing;
  const hand = sample ?? 0;
  return html`<p class="rl-share">${fill(walkthroughWords[language].share, {
    n: derivation.sampleNames[hand] ?? hand + 1,
    part: number(part.values[hand], language),
    whole: number(valueAt(whole, sample), language),
  })}</p>`;
}

const largestOf = (values: (number | null)[]) => Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));

const number = (value: number | null | undefined, language: Language) => significant(value ?? NaN, language);
