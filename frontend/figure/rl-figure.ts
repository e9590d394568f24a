import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../numbers/language';
import { PanelCanvas } from './canvas';
import { equal } from './equal';
import { type ExportKind, type Piece, save } from './export';
import { findingAt, noteAt } from './moments';
import { placeForNewPoint } from './moves';
import type { PointsListener } from './points-layer';
import { rem } from './rem';
import { armSymbol, colour, dashOf, inkOf, styleOf } from './roles';
import { editableDots, type Figure, type Panel, type Points } from './types';
import { columnsFor, type FigureSize, panelHeight, wordsListed } from './sizes';
import { alike, CALM, eased, mixed } from './tween';
import { figureWords, fill } from './words';
import { fixed } from '../numbers/format';

const USUAL_WIDTH = 600;
/** What changes while time is moved. */
const WATCHES = new Set<PropertyKey>(['moment']);
/** What changes while a hand moves a point. */
const MOVES = new Set<PropertyKey>(['points', 'selected', 'spoken']);
/**
 * Draws a figure of typed marks and lets its points be moved. It never fetches and never computes.
 *
 * @fires point-move {index, x, y, gesture}
 * @fires point-add {x, y}
 * @fires point-remove {index}
 * @fires point-select {index}
 */
@customElement('rl-figure')
export class RlFigure extends LitElement {
  /** One that says the same as the last is not drawn again: of several figures often only one changes with an answer. */
  @property({ attribute: false, hasChanged: (next, last) => !equal(next, last) }) figure?: Figure;
  /** Stands in for the editable dots while a move waits for its answer. */
  @property({ attribute: false }) points?: Points;
  @property({ attribute: false }) selected?: number;
  @property() language: Language = 'en';
  @property({ reflect: true }) size: FigureSize = 'main';
  /** The points can be moved, but neither added nor removed. */
  @property({ type: Boolean }) fixed = false;
  /** Room the right margin keeps for words at least, so that figures below each other share their axes. */
  @property({ type: Number }) room = 0;
  /** The next figure is the answer to a discrete choice: the old one moves into it. */
  @property({ type: Boolean }) gliding = false;
  /** Of panels with a timeline: the moment watched; the newest without one. */
  @property({ attribute: false }) moment?: number | undefined;
  @state() private spoken = '';

  private canvases: PanelCanvas[] = [];
  private frame = 0;
  private glide?: { from: Figure; start: number };
  private width = 0;
  private height = 0;
  /** What the page measured; asked for again only when something may have changed it, as asking forces a layout. */
  private measured: { columns: number; listed: boolean; widths: number[] } | undefined;
  private readonly observer = new ResizeObserver(() => this.resized());
  /** Variables recolour a drawing by themselves; filled surfaces hold resolved colours and need to be drawn again. */
  private readonly themes = new MutationObserver(() => {
    this.forgetSizes();
    this.repaint();
  });

  /** Part of the page, not of a shadow: one sheet prints it, one search finds its words. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
    this.forgetSizes();
    void document.fonts?.ready.then(() => this.repaint());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.themes.disconnect();
    cancelAnimationFrame(this.frame);
  }

  protected override render() {
    if (!this.figure) return nothing;
    const { panels } = this.figure;
    return html`
      ${this.caption(this.figure)}${this.listed() ? this.legend(panels) : nothing}
      <div class="rl-panels" style="--rl-columns:${this.columns()}">
        ${repeat(
          panels,
          (_, index) => index,
          (panel) =>
            html`<section class="rl-panel">${panels.length > 1 ? this.heading(panel) : nothing}<div class="rl-canvas"></div></section>`,
        )}
      </div>
      <p class="rl-live" aria-live="polite">${this.spoken}</p>`;
  }

  /** A single panel has no head of its own: what it would say stands behind the caption. */
  private caption({ caption, panels }: Figure) {
    const [only, second] = panels;
    const rest = second || !only ? [] : [only.title, noteAt(only, this.moment)].filter(Boolean);
    return caption || rest.length
      ? html`<p class="rl-figcap">${caption}${rest.length ? html`<small>${rest.join(' · ')}</small>` : nothing}</p>`
      : nothing;
  }

  private listed(): boolean {
    return wordsListed(this.figure?.panels ?? [], this.wide(), rem());
  }

  private legend(panels: Panel[]) {
    const marks = panels.flatMap((panel) => panel.marks).filter((mark) => mark.label && mark.type !== 'rule' && mark.type !== 'text');
    const unique = marks.filter((mark, index) => marks.findIndex((other) => other.label === mark.label) === index);
    return unique.length
      ? html`<p class="rl-legend">${unique.map(
          (
            mark,
          ) =>
          html`<span style="color:${inkOf(mark.role, mark.arm)}">${mark.type === 'dots' && mark.arm !== undefined ? html`<i class="rl-arm-sign" data-arm=${mark.arm} data-symbol=${armSymbol(mark.arm)}></i>` : html`<svg width="20" height="8" aria-hidden="true"><line x1="1" x2="19" y1="4" y2="4"
      style="stroke:${colour(mark.role, mark.arm)};stroke-width:${mark.type === 'band' ? 7 : styleOf(mark).width};stroke-dasharray:${mark.type === 'band' ? 'none' : dashOf(mark.role, mark.arm)}${mark.type === 'band' ? ';stroke-opacity:.25' : ''}"></line></svg>`}${mark.label}</span>`,
        )}</p>`
      : nothing;
  }

  private heading(panel: Panel) {
    const ink = inkOf(panel.role, panel.arm);
    const sign =
      panel.arm === undefined ? nothing : html`<i class="rl-arm-sign" data-arm=${panel.arm} data-symbol=${armSymbol(panel.arm)}></i>`;
    return html`<div class="rl-panel-head"><b style="color:${panel.role || panel.arm ? ink : 'inherit'}">${sign}${panel.title ?? ''}</b><small>${noteAt(panel, this.moment) ?? ''}</small></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const elements = Array.from(this.querySelectorAll<HTMLElement>(':scope > .rl-panels > .rl-panel > .rl-canvas'));
    this.canvases = elements.map((element, index) => {
      const known = this.canvases[index];
      return known?.element === element ? known : new PanelCanvas(element, this.listener());
    });
    if (this.movedOnly(changed) || this.watchedOnly(changed)) return;
    const before = changed.get('figure') as Figure | undefined;
    if (changed.has('figure') && before && (before.name !== this.figure?.name || changed.has('language')))
      this.canvases.forEach((canvas) => canvas.forget());
    // The first drawing happens at once: an empty frame would be a jump of its own.
    if (before === undefined && changed.has('figure')) return this.paint();
    if (before && this.figure && this.gliding && alike(before, this.figure) && !matchMedia('(prefers-reduced-motion: reduce)').matches)
      this.glide = { from: before, start: performance.now() };
    else if (changed.has('figure')) {
      // An answer is drawn as it comes: waiting for the frame would show it a frame later.
      this.glide = undefined;
      cancelAnimationFrame(this.frame);
      return this.paint();
    }
    this.repaint();
  }

  /** Whether it was enough to put the handles of the one editable panel elsewhere. */
  private movedOnly(changed: PropertyValues<this>): boolean {
    const { points } = this;
    if (!points || this.glide || [...changed.keys()].some((name) => !MOVES.has(name))) return false;
    const editable = this.figure?.panels.flatMap((panel, index) => (editableDots(panel) ? [index] : [])) ?? [];
    const [only, second] = editable;
    return only !== undefined && second === undefined && Boolean(this.canvases[only]?.place(points, this.language, this.selected));
  }

  /** Whether it was enough to turn the drawings that stand to another moment. */
  private watchedOnly(changed: PropertyValues<this>): boolean {
    const { figure } = this;
    if (!figure || this.glide || this.canvases.some(({ drawn }) => !drawn) || [...changed.keys()].some((name) => !WATCHES.has(name)))
      return false;
    this.canvases.forEach((canvas, index) => canvas.watch(this.moment, this.nameOf(figure, index)));
    return true;
  }

  /** What those hear of a panel who do not see it: the first one says what the figure does. */
  private nameOf(figure: Figure, index: number): string {
    const said = index === 0 ? [findingAt(figure, this.moment), figure.description] : [];
    return [figure.panels[index]?.title, ...said].filter(Boolean).join('. ') || figure.finding;
  }

  /** What to draw in this frame: the figure, or the one on its way to it. */
  private current(figure: Figure): Figure {
    if (!this.glide) return figure;
    const share = (performance.now() - this.glide.start) / CALM;
    if (share < 1) {
      requestAnimationFrame(() => this.repaint());
      return mixed(this.glide.from, figure, eased(share));
    }
    this.glide = undefined;
    return figure;
  }

  /** One drawing per frame, however many inputs arrive. */
  private repaint(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  }

  private resized(): void {
    const { clientWidth, clientHeight } = this;
    if (clientWidth === this.width && (this.size !== 'fill' || clientHeight === this.height)) return;
    [this.width, this.height] = [clientWidth, clientHeight];
    this.forgetSizes();
    this.requestUpdate();
  }

  private columns(): number {
    return columnsFor(this.figure?.panels ?? [], this.wide(), rem());
  }

  /** Before it is laid out, a figure takes itself for one of usual width. */
  private wide(): number {
    return this.width || this.clientWidth || USUAL_WIDTH;
  }

  private forgetSizes(): void {
    this.measured = undefined;
  }

  /** The width of each panel, as it was when the figure last had this shape. */
  private widths(): number[] {
    const [columns, listed] = [this.columns(), this.listed()];
    const known = this.measured;
    if (known?.columns === columns && known.listed === listed && known.widths.length === this.canvases.length) return known.widths;
    const widths = this.canvases.map(({ element }) => Math.round(element.clientWidth));
    this.measured = widths.every((width) => width > 0) ? { columns, listed, widths } : undefined;
    return widths;
  }

  private paint(): void {
    if (!this.figure) return;
    const figure = this.current(this.figure);
    const sixteenth = rem();
    const weight = sixteenth > 1.2 ? 1.5 : 1;
    // All measuring before all drawing: in turns, each drawing would force a layout of its own.
    const widths = this.widths();
    const sizes = this.canvases.map(({ element }, index) => {
      const width = widths[index] ?? 0;
      return { width, height: panelHeight(figure.panels, this.size, width, sixteenth, this.size === 'fill' ? element.clientHeight : 0) };
    });
    const editable = figure.panels.findIndex((panel) => editableDots(panel));
    const multiple = figure.panels.length > 1;
    const listed = this.listed();
    this.canvases.forEach((canvas, index) => {
      const panel = figure.panels[index];
      if (!panel) return;
      canvas.paint(panel, this.nameOf(figure, index), {
        ...(sizes[index] as { width: number; height: number }),
        rem: sixteenth,
        weight,
        language: this.language,
        titled: index === figure.panels.length - 1,
        tight: this.size === 'fill' || multiple,
        room: this.room,
        worded: !listed,
        points: editableDots(panel) ? this.points : undefined,
        selected: this.selected,
        interactive: index === editable,
        moment: this.moment,
      });
    });
  }

  private listener(): PointsListener {
    const emit = (type: string, detail: Record<string, unknown>) =>
      void this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    return {
      moved: (index, x, y, gesture) => emit('point-move', { index, x, y, gesture }),
      added: (x, y) => !this.fixed && emit('point-add', { x, y }),
      removed: (index) => !this.fixed && emit('point-remove', { index }),
      selected: (index) => emit('point-select', { index }),
      said: (text) => (this.spoken = text),
    };
  }

  /** The button's way to add a point: in the widest gap. */
  addPoint(): void {
    const panel = this.figure?.panels.find(editableDots);
    const dots = panel && editableDots(panel);
    if (!panel || !dots) return;
    const points = this.points ?? { x: dots.x.map((x) => x ?? 0), y: dots.y.map((y) => y ?? 0) };
    const place = placeForNewPoint(points, panel.x, panel.y);
    this.listener().added(place.x, place.y);
    this.spoken = fill(figureWords[this.language].added, { x: fixed(place.x, 2, this.language), y: fixed(place.y, 2, this.language) });
  }

  focusPoint(index: number): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.canvases.forEach((canvas) => canvas.focus(index))));
  }

  async export(kind: ExportKind): Promise<void> {
    if (!this.figure) return;
    const figure = { ...this.figure, finding: findingAt(this.figure, this.moment) };
    const pieces = this.canvases.flatMap((canvas, index): Piece[] => {
      const drawing = canvas.still();
      const panel = figure.panels[index];
      if (!drawing || !panel) return [];
      const head = figure.panels.length > 1 ? { title: panel.title ?? '', note: noteAt(panel, this.moment) ?? '', ink: inkOf(panel.role, panel.arm) } : {};
      return [{ drawing, ...head }];
    });
    try {
      await save(kind, figure, pieces, this.language);
    } finally {
      for (const { drawing } of pieces) drawing.remove();
    }
  }
}
