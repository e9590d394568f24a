import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../numbers/language';
import { PanelCanvas } from './canvas';
import { equal } from './equal';
import { type ExportKind, type Piece, save } from './export';
import { placeForNewPoint } from './moves';
import type { PointsListener } from './points-layer';
import { rem } from './rem';
import { armSymbol, colour, dashOf, inkOf, styleOf } from './roles';
import { editableDots, type Figure, type Panel, type Points } from './types';
import { alike, CALM, eased, mixed } from './tween';
import { figureWords, fill } from './words';
import { fixed } from '../numbers/format';

/** How the figure sits in its lab: the main one, one that explains it, or one that takes the height that is left. */
export type FigureSize = 'main' | 'side' | 'fill';

/** What changes while a hand moves a point. */
const MOVES = new Set<PropertyKey>(['points', 'selected', 'spoken']);
/** Narrower panels than this stand below each other instead of side by side. */
const NARROWEST_PANEL = 168;
const NARROWEST_SQUARE = 128;
const SIDE_HEIGHT = 190;
/** Panels narrower than this have no empty corner for words. */
const LISTED_BELOW = 300;

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
    const rest = second || !only ? [] : [only.title, only.note].filter(Boolean);
    return caption || rest.length
      ? html`<p class="rl-figcap">${caption}${rest.length ? html`<small>${rest.join(' · ')}</small>` : nothing}</p>`
      : nothing;
  }

  /** Words in narrow small multiples would cover what they name: there they stand once, above all panels. */
  private listed(): boolean {
    const count = this.figure?.panels.length ?? 1;
    return count > 1 && (this.width || this.clientWidth) / this.columns() < LISTED_BELOW * rem();
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
    return html`<div class="rl-panel-head"><b style="color:${panel.role || panel.arm ? ink : 'inherit'}">${sign}${panel.title ?? ''}</b><small>${panel.note ?? ''}</small></div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const elements = Array.from(this.querySelectorAll<HTMLElement>(':scope > .rl-panels > .rl-panel > .rl-canvas'));
    this.canvases = elements.map((element, index) => {
      const known = this.canvases[index];
      return known?.element === element ? known : new PanelCanvas(element, this.listener());
    });
    if (this.movedOnly(changed)) return;
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
    const count = this.figure?.panels.length ?? 1;
    const width = this.width || this.clientWidth || 600;
    // A square has no use for width that its height does not follow.
    const narrowest = this.figure?.panels[0]?.equalAspect ? NARROWEST_SQUARE : NARROWEST_PANEL;
    const fitting = Math.max(1, Math.floor(width / (narrowest * rem())));
    // Two rows of two read better than a row of three and a single one.
    return fitting >= count ? count : count % fitting === 1 && fitting > 2 ? fitting - 1 : fitting;
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

  private panelSize({ element }: PanelCanvas, width: number, sixteenth: number): { width: number; height: number } {
    const single = (this.figure?.panels.length ?? 1) === 1;
    if (this.size === 'fill') return { width, height: Math.max(96, element.clientHeight) };
    if (this.size === 'side') return { width, height: SIDE_HEIGHT * sixteenth };
    const [low, share, high] = !single ? [190, 0.9, 300] : this.figure?.panels[0]?.equalAspect ? [260, 0.72, 440] : [230, 0.52, 380];
    return { width, height: Math.round(Math.min(high * sixteenth, Math.max(low * sixteenth, width * share))) };
  }

  private paint(): void {
    if (!this.figure) return;
    const figure = this.current(this.figure);
    const sixteenth = rem();
    const weight = sixteenth > 1.2 ? 1.5 : 1;
    // All measuring before all drawing: in turns, each drawing would force a layout of its own.
    const widths = this.widths();
    const sizes = this.canvases.map((canvas, index) => this.panelSize(canvas, widths[index] ?? 0, sixteenth));
    const editable = figure.panels.findIndex((panel) => editableDots(panel));
    const multiple = figure.panels.length > 1;
    const listed = this.listed();
    this.canvases.forEach((canvas, index) => {
      const panel = figure.panels[index];
      if (!panel) return;
      const name = [panel.title, index === 0 ? figure.finding : undefined, index === 0 ? figure.description : undefined]
        .filter(Boolean)
        .join('. ');
      canvas.paint(panel, name || figure.finding, {
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
    const { figure } = this;
    const pieces = this.canvases.flatMap((canvas, index): Piece[] => {
      const drawing = canvas.still();
      const panel = figure.panels[index];
      if (!drawing || !panel) return [];
      const head = figure.panels.length > 1 ? { title: panel.title ?? '', note: panel.note ?? '', ink: inkOf(panel.role, panel.arm) } : {};
      return [{ drawing, ...head }];
    });
    try {
      await save(kind, figure, pieces, this.language);
    } finally {
      for (const { drawing } of pieces) drawing.remove();
    }
  }
}
