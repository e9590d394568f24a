import { rem } from './rem';
import { columnsFor, type FigureSize, wordsListed } from './sizes';
import type { Panel } from './types';

/** Before it is laid out, a figure takes itself for one of this width. */
const USUAL_WIDTH = 600;

/** What a figure knows of the page it stands in; asked for again only when something may have changed it, as asking forces a layout. */
export class Measures {
  private width = 0;
  private height = 0;
  private known: { columns: number; listed: boolean; widths: number[] } | undefined;

  constructor(
    private readonly host: HTMLElement,
    private readonly panels: () => Panel[],
  ) {}

  /** Whether the figure has another size than before. */
  resized(size: FigureSize): boolean {
    const { clientWidth, clientHeight } = this.host;
    if (clientWidth === this.width && (size !== 'fill' || clientHeight === this.height)) return false;
    [this.width, this.height] = [clientWidth, clientHeight];
    this.forget();
    return true;
  }

  forget(): void {
    this.known = undefined;
  }

  get columns(): number {
    return columnsFor(this.panels(), this.wide, rem());
  }

  /** Whether the words of the panels stand in one row above all of them. */
  get listed(): boolean {
    return wordsListed(this.panels(), this.wide, rem());
  }

  /** The width of each panel, as it was when the figure last had this shape. */
  widths(elements: HTMLElement[]): number[] {
    const { columns, listed, known } = this;
    if (known?.columns === columns && known.listed === listed && known.widths.length === elements.length) return known.widths;
    const widths = elements.map((element) => Math.round(element.clientWidth));
    this.known = widths.every((width) => width > 0) ? { columns, listed, widths } : undefined;
    return widths;
  }

  private get wide(): number {
    return this.width || this.host.clientWidth || USUAL_WIDTH;
  }
}
