import '@vaadin/button';
import '@vaadin/dialog';
import '@vaadin/text-field';
import { dialogFooterRenderer, dialogRenderer } from '@vaadin/dialog/lit.js';
import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { fill } from '../../figure/words';
import type { Language } from '../../numbers/language';
import type { Experiment } from '../state';
import { fitsAddress } from '../codec';
import { copy } from '../code-view';
import { labWords } from '../words';
import { qrPath } from './qr';

/** The size the lab is composed for inside a course page. */
const FRAME = { width: 640, height: 420 };
/** Longer links make codes too fine for a phone at the back of a hall; the short link is there for them. */
const LONGEST_QR = 500;

/** A state of the lab to hand on: link, QR code, frame for a course page, and a short link kept by the server. */
@customElement('rl-share')
export class RlShare extends LitElement {
  @property() language: Language = 'en';
  @property({ type: Boolean }) opened = false;
  @property() technique = '';
  @property() query = '';
  @property() name = '';
  @property() base = '/';
  @property({ attribute: false }) experiment?: Experiment;
  @state() private presetTitle = '';
  @state() private short?: string;
  @state() private failure?: string;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  private address(path: string, query: string): string {
    return new URL(`${this.base}${path}${this.technique}${query && `?${query}`}`, document.baseURI).href;
  }

  private get link(): string {
    return this.short ?? this.address('', [this.query, this.language === 'es' ? 'lang=es' : ''].filter(Boolean).join('&'));
  }

  private get frame(): string {
    const source = this.address('embed/', [this.query, this.language === 'es' ? 'lang=es' : ''].filter(Boolean).join('&'));
    return `<iframe src="${source.replaceAll('&', '&amp;')}" width="${FRAME.width}" height="${FRAME.height}" title="${this.name.replaceAll('"', '&quot;')}" loading="lazy" style="border:0"></iframe>`;
  }

  protected override render() {
    const words = labWords[this.language];
    const dependencies = [this.language, this.query, this.short, this.failure, this.presetTitle, this.experiment];
    return html`<vaadin-dialog header-title=${words.share} width="30rem" .opened=${this.opened} @opened-changed=${(event: CustomEvent<{ value: boolean }>) => (this.opened = event.detail.value)}
      ${dialogRenderer(() => this.body(), dependencies)}
      ${dialogFooterRenderer(() => html`<vaadin-button @click=${() => (this.opened = false)}>${words.close}</vaadin-button>`, [this.language])}></vaadin-dialog>`;
  }

  private body() {
    const words = labWords[this.language];
    const travels = !this.experiment?.data || fitsAddress(this.experiment.data) || this.short;
    const qr = travels && this.link.length <= LONGEST_QR ? qrPath(this.link) : undefined;
    return html`<div class="rl-dialog">
      ${travels ? this.line(words.link, this.link) : html`<p class="rl-error">${words.tooLarge}</p>`}
      ${qr ? html`<svg class="rl-qr" viewBox="0 0 ${qr.size} ${qr.size}" role="img" aria-label=${words.qr} shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"></rect><path d=${qr.path} fill="#000"></path></svg>` : nothing}
      ${!this.experiment?.data || fitsAddress(this.experiment.data) ? this.line(words.embedCode, this.frame) : nothing}
      <div class="rl-line"><label class="rl-label" for="rl-preset-title">${words.preset}</label>
        <span class="rl-row"><input class="rl-exact wide" id="rl-preset-title" maxlength="200" placeholder=${words.presetTitle} .value=${this.presetTitle} @input=${(event: Event) => (this.presetTitle = (event.target as HTMLInputElement).value)} />
        <vaadin-button ?disabled=${!this.presetTitle.trim()} @click=${this.keep}>${words.presetSave}</vaadin-button></span>
        ${this.failure ? html`<p class="rl-error" role="alert">${fill(words.presetFailed, { reason: this.failure })}</p>` : nothing}</div>
    </div>`;
  }

  private line(label: string, text: string) {
    return html`<div class="rl-line"><span class="rl-label">${label}</span><span class="rl-row"><input class="rl-exact wide" readonly aria-label=${label} .value=${text} @focus=${(event: Event) => (event.target as HTMLInputElement).select()} />
      <button type="button" class="rl-btn" @click=${(event: Event) => void copy(event, text, this.language)}>${labWords[this.language].copy}</button></span></div>`;
  }

  private readonly keep = async (): Promise<void> => {
    this.failure = undefined;
    try {
      const response = await fetch(`${this.base}api/v1/presets`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          technique: this.technique,
          parameters: this.experiment?.values,
          ...(this.experiment?.data ? { data: this.experiment.data } : {}),
          title: this.presetTitle.trim(),
        }),
      });
      const answer = (await response.json()) as { code?: string; detail?: string; title?: string };
      if (!response.ok || !answer.code) throw new Error(answer.detail ?? answer.title ?? `${response.status}`);
      this.short = new URL(`${this.base}p/${answer.code}`, document.baseURI).href;
    } catch (error) {
      this.failure = (error as Error).message;
    }
  };
}
