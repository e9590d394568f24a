import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fill } from '../figure/words';
import { icon } from '../lab/icons';
import '../math/rl-math';
import { exact } from '../numbers/format';
import type { Language } from '../numbers/language';
import { parseNumber } from '../numbers/parse';
import { isOfSamples } from './formula';
import type { Derivation, Edit, Quantity } from './types';
import { MOST_CELLS } from './values';
import { walkthroughWords } from './words';

/** A batch of one has no spread. */
export const LEAST_SAMPLES = 2;

/** What a hand changes. */
export interface Edited {
  edit: Edit;
  /** From 0; of a quantity with one value, none. */
  sample?: number;
  value: number;
}

export interface EditFold {
  derivation: Derivation;
  sample: number | undefined;
  language: Language;
  open: boolean;
  /** What was refused, in words. */
  faults: string[];
  toggled: (open: boolean) => void;
  edited: (edited: Edited) => void;
  added: () => void;
  removed: (sample: number) => void;
  take: (sample: number) => void;
}

type Editable = Quantity & { edit: Edit };

const editable = (derivation: Derivation): Editable[] => derivation.quantities.filter((quantity): quantity is Editable => quantity.edit !== undefined && quantity.edit !== null);

/** Every input of the derivation as a field; of many samples only the one in hand. */
export function editFold(fold: EditFold) {
  const { derivation, language, open, faults, toggled } = fold;
  const inputs = editable(derivation);
  if (!inputs.length) return nothing;
  const words = walkthroughWords[language];
  const [many, single] = [inputs.filter(isOfSamples), inputs.filter((quantity) => !isOfSamples(quantity))];
  return html`<details class="rl-data-fold rl-walk-edit" ?open=${open || faults.length > 0} @toggle=${(event: Event) => toggled((event.currentTarget as HTMLDetailsElement).open)}>
    <summary>${words.change}</summary>
    <div class="rl-walk-fields">
      ${many.length ? samples(many, fold) : nothing}
      ${single.length ? html`<div class="rl-walk-single">${single.map((quantity) => html`<label><rl-math .tex=${quantity.symbol}></rl-math>${field(quantity, undefined, fold)}</label>`)}</div>` : nothing}
      ${faults.map((fault) => html`<p class="rl-error" role="alert">${fault}</p>`)}
      <p class="rl-help">${words.changeHelp}</p></div></details>`;
}

function samples(quantities: Editable[], fold: EditFold): TemplateResult {
  const { derivation, sample, language, added, removed } = fold;
  const words = walkthroughWords[language];
  const hand = Math.min(sample ?? 0, derivation.samples - 1);
  const shown = derivation.samples <= MOST_CELLS ? derivation.sampleNames.map((_, i) => i) : [hand];
  const name = (i: number) => derivation.sampleNames[i] ?? String(i + 1);
  // Rows of own data can only come and go together.
  const rows = quantities.every(({ edit }) => edit.field);
  return html`<div class="rl-scroll"><table class="rl-walk-samples">
      <thead><tr><td></td>${shown.map((i) => html`<th scope="col">${name(i)}</th>`)}</tr></thead>
      <tbody>${quantities.map((quantity) => html`<tr><th scope="row"><rl-math .tex=${quantity.symbol.replaceAll('#', 'i')}></rl-math></th>${shown.map((i) => html`<td>${field(quantity, i, fold)}</td>`)}</tr>`)}</tbody></table></div>
    ${rows ? html`<div class="rl-row"><button type="button" class="rl-btn small" @click=${added}>${icon('plus', 14)}${words.add}</button>
      <button type="button" class="rl-btn small" ?disabled=${derivation.samples <= LEAST_SAMPLES} @click=${() => removed(hand)}>${fill(words.remove, { n: name(hand) })}</button></div>` : nothing}`;
}

function field(quantity: Editable, sample: number | undefined, { derivation, language, edited, take }: EditFold): TemplateResult {
  const value = quantity.values[sample ?? 0] ?? 0;
  const words = walkthroughWords[language];
  const label = sample === undefined ? quantity.label : fill(words.cell, { label: quantity.label, n: derivation.sampleNames[sample] ?? sample + 1 });
  const typed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const read = parseNumber(input.value);
    input.setCustomValidity(read === undefined ? fill(words.number, { label, value: exact(value, language) }) : '');
    if (read === undefined) {
      input.reportValidity();
      input.value = exact(value, language);
    } else if (read !== value) edited({ edit: quantity.edit, value: read, ...(sample === undefined ? {} : { sample }) });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') (event.target as HTMLInputElement).value = exact(value, language);
    if (event.key !== 'Tab') event.stopPropagation();
  };
  return html`<input class="rl-exact" inputmode="decimal" autocomplete="off" aria-label=${label} data-edit=${quantity.name} .value=${live(exact(value, language))}
    @focus=${() => sample !== undefined && take(sample)} @change=${typed} @keydown=${key} />`;
}
