/**
 * A formula. Its TeX stands as text until KaTeX is here, so a page can be read before, and without, it.
 * Attribute `display` sets it apart; property `tex` changes it later.
 */
export class RlMath extends HTMLElement {
  static readonly observedAttributes = ['tex', 'display'];
  private source?: string;

  get tex(): string {
    return this.source ?? '';
  }

  set tex(value: string) {
    if (value === this.source) return;
    this.source = value;
    void this.draw();
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (name === 'tex' && value !== null) this.tex = value;
    else if (this.source !== undefined) void this.draw();
  }

  connectedCallback(): void {
    if (this.source === undefined && this.textContent?.trim()) this.tex = this.textContent.trim();
  }

  private async draw(): Promise<void> {
    const { source } = this;
    if (!source) return this.replaceChildren();
    const { typeset } = await import('./typeset');
    if (source === this.source) typeset(source, this, this.hasAttribute('display'));
  }
}

if (!customElements.get('rl-math')) customElements.define('rl-math', RlMath);
