import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { fill } from '../../figure/words';
import type { Language } from '../../numbers/language';
import type { Parameter } from '../catalogue';
import { icon } from '../icons';
import { labWords } from '../words';
import { joined, type Parts, partsOf, withOperator, withPart, withTerm, withoutPart } from './parts';
import { valueChange } from './events';

let ids = 0;

/**
 * Composes an expression from terms and operators: a menu for each part, and what joins it to the one before. The menus
 * are the browser's own: they weigh nothing in an embed and know every keyboard.
 *
 * @fires value-change {value: text}
 */
@customElement('rl-expression')
export class RlExpression extends LitElement {
  @property({ attribute: false }) parameter?: Parameter;
  @property() value = '';
  @property() language: Language = 'en';
  @property() fault?: string;

  private readonly labelId = `rl-expression-${++ids}`;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    const { parameter } = this;
    if (!parameter) return nothing;
    const words = labWords[this.language];
    const parts = partsOf(this.value, parameter.operators ?? []);
    const room = parts.terms.length < (parameter.maxItems ?? 1);
    return html`<div class="rl-control" title=${parameter.help?.[this.language] ?? ''}>
      <p class="rl-label" id=${this.labelId}>${parameter.labels[this.language]}</p>
      <div class="rl-parts" role="group" aria-labelledby=${this.labelId}>
        ${parts.terms.map((term, index) => this.row(parameter, parts, term, index))}
        ${room ? html`<button type="button" class="rl-btn small" @click=${() => this.tell(withPart(parts, parameter))}>${icon('plus', 14)}${words.addPart}</button>` : nothing}
      </div>
      <p class="rl-error" role="alert" ?hidden=${!this.fault}>${this.fault}</p></div>`;
  }

  private row(parameter: Parameter, parts: Parts, term: string, index: number): TemplateResult {
    const words = labWords[this.language];
    const name = fill(words.part, { n: index + 1 });
    return html`<div class="rl-part">
      ${index ? this.operator(parameter, parts, index) : nothing}
      <select class="rl-select" aria-label="${parameter.labels[this.language]}, ${name}" @change=${(event: Event) => this.tell(withTerm(parts, index, (event.target as HTMLSelectElement).value))}>
        ${(parameter.choices ?? []).map(({ value, labels }) => html`<option value=${value} ?selected=${value === term}>${labels[this.language]}</option>`)}
      </select>
      ${parts.terms.length > 1 ? html`<button type="button" class="rl-icon small" aria-label=${fill(words.remove, { value: name })} title=${fill(words.remove, { value: name })} @click=${() => this.tell(withoutPart(parts, index))}>${icon('cross', 14)}</button>` : nothing}
    </div>`;
  }

  /** One button: with two operators a press takes the other one. */
  private operator(parameter: Parameter, parts: Parts, index: number): TemplateResult {
    const operators = parameter.operators ?? [];
    const now = parts.operators[index - 1] ?? '';
    const next = operators[(operators.indexOf(now) + 1) % operators.length] ?? now;
    const words = labWords[this.language];
    return html`<button type="button" class="rl-operator" title=${fill(words.changeOperator, { sign: shown(next) })}
      aria-label="${shown(now)}. ${fill(words.changeOperator, { sign: shown(next) })}" @click=${() => this.tell(withOperator(parts, index - 1, next))}>${shown(now)}</button>`;
  }

  private tell(parts: Parts): void {
    this.dispatchEvent(valueChange({ value: joined(parts) }));
  }
}

const shown = (operator: string) => (operator === '*' ? '×' : operator);

declare global {
  interface HTMLElementTagNameMap {
    'rl-expression': RlExpression;
  }
}
