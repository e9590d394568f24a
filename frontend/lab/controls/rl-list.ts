import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { armSymbol } from '../../figure/roles';
import { fill } from '../../figure/words';
import { brief, exact } from '../../numbers/format';
import type { Language } from '../../numbers/language';
import type { Item, Landscape, Parameter } from '../catalogue';
import { icon } from '../icons';
import { canAdd, canRemove, type Chips, replaced, steppedPast, withAdded, without } from '../list';
import { Stops } from '../stops';
import { labWords } from '../words';
import { newGesture, valueChange, type ValueChangeEvent } from './events';
import './rl-slider';

/**
 * Several values of one quantity side by side: a chip for each, in the colour and with the symbol of its arm. The
 * slider moves the selected one.
 *
 * @fires value-change {value: list, gesture, ahead}
 * @fires chip-select {index}
 */
@customElement('rl-list')
export class RlList extends LitElement {
  @property({ attribute: false }) parameter?: Parameter;
  @property({ attribute: false }) values: Item[] = [];
  @property() language: Language = 'en';
  @property() fault?: string;
  @property({ attribute: false }) landscape?: Landscape;
  @property({ type: Boolean }) compact = false;
  /** Values may change, but none comes or goes. */
  @property({ type: Boolean }) lasting = false;
  /** The chip in hand; its lab knows it too, because the readouts follow it. */
  @property({ type: Number }) selected = 0;
  /** Where the thumb rests while the list is empty and the server chooses. */
  @property({ type: Number }) rest?: number;
  @state() private listFault = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('values')) this.listFault = '';
    this.selected = Math.max(0, Math.min(this.selected, this.values.length - 1));
  }

  protected override render() {
    const { parameter } = this;
    if (!parameter?.items) return nothing;
    const single = this.values.length <= 1;
    const value = this.values.length ? Number(this.values[this.selected]) : (this.rest ?? this.middle());
    const symbol = parameter.symbol ?? parameter.items.symbol;
    return html`<rl-slider .quantity=${parameter.items} .label=${parameter.labels[this.language]} .symbol=${symbol} .help=${parameter.help?.[this.language]}
      .unit=${parameter.unit} .meaning=${parameter.role ?? parameter.items.role} .arm=${single || parameter.repeats ? undefined : this.selected + 1} .value=${value} .unset=${!this.values.length && this.rest === undefined} .resting=${!this.values.length}
      .language=${this.language} .fault=${this.listFault || this.fault} .landscape=${this.landscape} .compact=${this.compact}
      .others=${this.others()} .between=${this.compact && single ? undefined : this.chips(parameter)} .beside=${this.compact && single ? this.addButton(parameter) : undefined} @value-change=${this.slid}></rl-slider>`;
  }

  private middle(): number {
    const stops = new Stops(this.parameter?.items ?? { type: 'real' });
    return stops.value(Math.round((stops.last + stops.gap) / 2));
  }

  private others(): { value: number; arm: number }[] {
    if (this.parameter?.repeats) return [];
    return this.values.map((value, index) => ({ value: Number(value), arm: index + 1 })).filter((_, index) => index !== this.selected);
  }

  private chips(parameter: Parameter) {
    const words = labWords[this.language];
    const label = parameter.labels[this.language];
    return html`<div class="rl-chips">
      <span role="radiogroup" aria-label=${label} @keydown=${this.key}>
        ${this.values.map(
          (
            value,
            index,
          ) => html`<button type="button" role="radio" class="rl-chip" aria-checked=${index === this.selected} tabindex=${index === this.selected ? 0 : -1}
            aria-label=${fill(words.chip, { label, n: index + 1, value: this.text(value) })} @click=${() => this.take(index)}>
            ${this.values.length > 1 && !parameter.repeats ? html`<i class="rl-arm-sign" data-arm=${index + 1} data-symbol=${armSymbol(index + 1)}></i>` : nothing}${this.text(value)}</button>`,
        )}
      </span>
      ${parameter.minItems || this.lasting ? nothing : html`<button type="button" class="rl-chip" aria-pressed=${!this.values.length} @click=${() => this.tell([], newGesture('all'))}>${words.wholePath}</button>`}
      ${this.addButton(parameter)}
      ${
        this.values.length
          ? html`<button type="button" class="rl-icon small" aria-label=${fill(words.remove, { value: this.text(this.values[this.selected] ?? '') })}
        title=${fill(words.remove, { value: this.text(this.values[this.selected] ?? '') })} ?disabled=${this.lasting || !canRemove(parameter, this.values)} @click=${this.removeSelected}>${icon('cross', 14)}</button>`
          : nothing
      }
    </div>`;
  }

  private addButton(parameter: Parameter): TemplateResult {
    const words = labWords[this.language];
    return html`<button type="button" class="rl-icon small" aria-label=${words.add} title=${words.add} ?disabled=${this.lasting || !canAdd(parameter, this.values)} @click=${this.add}>${icon('plus', 15)}</button>`;
  }

  private text(value: Item): string {
    return typeof value === 'number' ? brief(value, this.language, 4) : String(value);
  }

  private get held(): Chips {
    return { values: this.values, selected: this.selected };
  }

  private readonly slid = (event: ValueChangeEvent): void => {
    const { parameter } = this;
    if (!parameter) return;
    const { value, gesture, ahead = [] } = event.detail;
    if (!this.values.length) return this.tell([Number(value)], gesture);
    const to = gesture ? steppedPast(parameter, this.held, Number(value)) : Number(value);
    const values = replaced(parameter, this.held, to);
    if (!values) this.listFault = fill(labWords[this.language].repeated, { value: exact(to, this.language) });
    else
      this.tell(
        values,
        gesture,
        ahead.flatMap((next) => {
          const list = replaced(parameter, this.held, Number(next));
          return list ? [list] : [];
        }),
      );
  };

  private tell(value: Item[], gesture?: string, ahead: Item[][] = []): void {
    this.listFault = '';
    this.dispatchEvent(valueChange({ value, ...(gesture ? { gesture } : {}), ahead }));
  }

  private take(index: number): void {
    this.selected = index;
    this.dispatchEvent(new CustomEvent('chip-select', { detail: { index } }));
  }

  private readonly add = (event: Event): void => {
    event.preventDefault();
    if (!this.parameter) return;
    const next = withAdded(this.parameter, this.held);
    this.take(next.selected);
    this.tell(next.values, newGesture('add'));
  };

  private readonly removeSelected = (): void => {
    const next = without(this.held);
    this.take(next.selected);
    this.tell(next.values, newGesture('remove'));
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.rl-chip[aria-checked="true"]')?.focus());
  };

  private readonly key = (event: KeyboardEvent): void => {
    const count = this.values.length;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count) {
      this.take((this.selected + step + count) % count);
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.rl-chip[aria-checked="true"]')?.focus());
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && this.parameter && !this.lasting && canRemove(this.parameter, this.values))
      this.removeSelected();
    else return;
    event.preventDefault();
  };
}
