import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import { tablesOf, type Cell } from './table';
import type { Figure } from './types';
import { figureWords, fill } from './words';

/** Long tables show this many rows; the CSV has them all, and so has the JSON. */
const MOST_ROWS = 400;

/** The table twin of a figure: the very numbers that are drawn. */
@customElement('rl-table')
export class RlTable extends LitElement {
  @property({ attribute: false }) figure?: Figure;
  @property() language: Language = 'en';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render() {
    if (!this.figure) return nothing;
    const words = figureWords[this.language];
    const name = this.figure.caption ?? this.figure.finding;
    return html`
      <p class="rl-figcap">${fill(words.table, { name })}</p>
      ${this.figure.description ? html`<p class="rl-help">${this.figure.description}</p>` : nothing}
      ${tablesOf(this.figure, this.language).map(
        (table) => html`
        <div class="rl-scroll" tabindex="0" role="group" aria-label=${table.title ?? name}>
          <table class="rl-data">
            ${table.title ? html`<caption>${table.title}</caption>` : nothing}
            <thead><tr>${table.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
            <tbody>${table.rows.slice(0, MOST_ROWS).map((row) => html`<tr>${row.map((cell) => html`<td>${this.text(cell)}</td>`)}</tr>`)}</tbody>
          </table>
        </div>`,
      )}`;
  }

  private text(cell: Cell): string {
    if (cell === null) return '';
    return typeof cell === 'number' ? significant(cell, this.language, 4) : cell;
  }
}
