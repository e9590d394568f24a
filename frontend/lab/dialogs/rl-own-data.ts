import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/text-area';
import { dialogFooterRenderer, dialogRenderer } from '@vaadin/dialog/lit.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fill } from '../../figure/words';
import type { Language } from '../../numbers/language';
import { type Pasted, readPasted } from '../own-data';
import { labWords } from '../words';

/** Fewer points leave nothing to fit. */
const FEWEST = 2;
const FAULTS_SHOWN = 3;

/**
 * Two columns, pasted or typed, become the lab's points.
 * @fires own-data {x, y}
 */
@customElement('rl-own-data')
export class RlOwnData extends LitElement {
  @property() language: Language = 'en';
  @property({ type: Boolean }) opened = false;
  @property() text = '';
  @state() private pasted: Pasted = { x: [], y: [], faults: [] };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(): void {
    this.pasted = readPasted(this.text);
  }

  protected override render() {
    const words = labWords[this.language];
    const dependencies = [this.text, this.language];
    return html`<vaadin-dialog header-title=${words.ownData} .opened=${this.opened} width="26rem" @opened-changed=${(event: CustomEvent<{ value: boolean }>) => (this.opened = event.detail.value)}
      ${dialogRenderer(() => this.body(), dependencies)} ${dialogFooterRenderer(() => this.footer(), dependencies)}></vaadin-dialog>`;
  }

  private body() {
    const words = labWords[this.language];
    const { x, faults } = this.pasted;
    return html`<div class="rl-dialog"><p class="rl-help">${words.ownDataHelp}</p>
      <vaadin-text-area autofocus style="width:100%;height:14rem" aria-label=${words.ownData} .value=${this.text} @value-changed=${(event: CustomEvent<{ value: string }>) => (this.text = event.detail.value)}></vaadin-text-area>
      <div aria-live="polite">${faults.slice(0, FAULTS_SHOWN).map((fault) => html`<p class="rl-error">${fill(words.ownDataFault, fault)}</p>`)}
        ${!faults.length && this.text.trim() ? html`<p class="rl-help">${x.length < FEWEST ? words.ownDataTooFew : fill(words.ownDataCount, { n: x.length })}</p>` : nothing}</div></div>`;
  }

  private footer() {
    const words = labWords[this.language];
    return html`<vaadin-button theme="tertiary" @click=${() => (this.opened = false)}>${words.cancel}</vaadin-button>
      <vaadin-button theme="primary" ?disabled=${this.pasted.faults.length > 0 || this.pasted.x.length < FEWEST} @click=${this.use}>${words.use}</vaadin-button>`;
  }

  private readonly use = (): void => {
    const { x, y } = this.pasted;
    this.dispatchEvent(new CustomEvent('own-data', { detail: { x, y } }));
    this.opened = false;
  };
}
