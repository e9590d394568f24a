import { html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isOn, toggle, type Word } from './theme';

const PATHS: Record<Word, string> = {
  dark: 'M12 4V2m0 20v-2m8-8h2M2 12h2m13.7-5.7 1.4-1.4M4.9 19.1l1.4-1.4m11.4 0 1.4 1.4M4.9 4.9l1.4 1.4M12 8a4 4 0 100 8 4 4 0 000-8z',
  projector: 'M3 5h18v11H3zM8 20l2-4m6 4-2-4',
};

/** Language, projector and theme, at the right of the bar. The words come from the server, in the page's language. */
@customElement('rl-tools')
export class RlTools extends LitElement {
  @property() override lang = 'en';
  @property({ attribute: 'language-label' }) languageLabel = '';
  @property({ attribute: 'projector-label' }) projectorLabel = '';
  @property({ attribute: 'dark-label' }) darkLabel = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    return html`<div class="tools">
      <span class="seg mini lang" role="group" aria-label=${this.languageLabel}>
        ${this.language('en', 'EN', 'English')}${this.language('es', 'ES', 'Español')}
      </span>
      ${this.button('projector', this.projectorLabel)}${this.button('dark', this.darkLabel)}
    </div>`;
  }

  private language(code: string, short: string, name: string) {
    return html`<button type="button" lang=${code} title=${name} aria-label=${name} aria-pressed=${this.lang === code}
      @click=${() => this.speak(code)}>${short}</button>`;
  }

  private button(word: Word, label: string) {
    return html`<button type="button" class="icon" aria-label=${label} title=${label} aria-pressed=${isOn(word)}
      @click=${() => { toggle(word); this.requestUpdate(); }}>
      <svg viewBox="0 0 24 24" width="18" height="18" fill="none" stroke="currentColor" stroke-width="1.7"
        stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d=${PATHS[word]}></path></svg>
    </button>`;
  }

  /** The same state in the other language: the address carries both. */
  private speak(code: string): void {
    const pairs = location.search.replace(/^\?/, '').split('&').filter((pair) => pair && !pair.startsWith('lang='));
    location.assign(`${location.pathname}?${[...pairs, `lang=${code}`].join('&')}`);
  }
}
