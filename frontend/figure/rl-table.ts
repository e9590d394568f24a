import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { readout, significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import { tablesOf, type Cell, type Table } from './table';
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
            <tbody>${table.rows.slice(0, MOST_ROWS).map((row) => html`<tr>${row.map((cell, index) => html`<td>${this.text(cell, isWhole(table, index))}</td>`)}</tr>`)}</tbody>
          </table>
        </div>`,
      )}`;
  }

  private text(cell: Cell, whole: boolean): string {
    if (cell === null) return '';
    if (typeof cell !== 'number') return cell;
    return whole ? readout(cell, 'whole', this.language) : significant(cell, this.language, 4);
  }
}

/** What counts, such as epochs and classes, has no decimals. Kept: a table is asked once for each of its cells. */
const wholes = new WeakMap<Table, boolean[]>();
function isWhole(table: Table, column: number): boolean {
  const known = wholes.get(table) ?? table.columns.map((_, index) => table.rows.every((row) => isCount(row[index])));
  wholes.set(table, known);
  return known[column] ?? false;
}

/** More digits than this are easier to read as a power of ten. */
const LARGEST_COUNT = 1e6;
const isCount = (cell: Cell | undefined) => typeof cell !== 'number' || (Number.isInteger(cell) && Math.abs(cell) < LARGEST_COUNT);
