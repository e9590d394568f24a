import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../numbers/language';
import { PanelCanvas } from './canvas';
import { equal } from './equal';
import { type ExportKind, type Piece, save } from './export';
import { caption, heading, headOf, legend, nameOf, type Slot, slotsOf } from './heads';
import { figureAt } from './moments';
import { Measures } from './measures';
import { placeForNewPoint } from './moves';
import type { PointsListener } from './points-layer';
import { rem } from './rem';
import { editableDots, type Figure, type Points } from './types';
import { type FigureSize, panelHeight } from './sizes';
import { alike, CALM, eased, mixed } from './tween';
import { figureWords, fill } from './words';
import { fixed } from '../numbers/format';

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
  /** Of panels that have a time: the moment watched; the newest without one. */
  @property({ attribute: false }) moment?: number | undefined;
  /** A second moment that stays in sight beside the one watched. */
  @property({ attribute: false }) pinned?: number | undefined;
  /** What the time counts, such as epochs. */
  @property() word = '';
  @state() private spoken = '';

  private canvases: PanelCanvas[] = [];
  private frame = 0;
  private glide?: { from: Figure; start: number };
  private readonly measures = new Measures(this, () => this.slots.map(({ panel }) => panel));
  private readonly observer = new ResizeObserver(() => this.measures.resized(this.size) && this.requestUpdate());
  /** Variables recolour a drawing by themselves; filled surfaces hold resolved colours and need to be drawn again. */
  private readonly themes = new MutationObserver(() => {
    this.measures.forget();
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
    this.measures.forget();
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
    const { slots } = this;
    return html`
      ${caption(this.figure, slots)}${this.measures.listed ? legend(this.figure.panels) : nothing}
      <div class="rl-panels" style="--rl-columns:${this.measures.columns}">
        ${repeat(
          slots,
          (_, index) => index,
          (slot) =>
            html`<section class="rl-panel">${slots.length > 1 ? heading(slot) : nothing}<div class="rl-canvas"></div></section>`,
        )}
      </div>
      <p class="rl-live" aria-live="polite">${this.spoken}</p>`;
  }

  /** The places of the figure: one for each panel, two for a film while two of its moments are compared. */
  private get slots(): Slot[] {
    return this.figure ? slotsOf(this.figure, this) : [];
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
    this.slots.forEach((slot, index) => this.canvases[index]?.watch(slot.moment, nameOf(figure, slot, index)));
    return true;
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

  private paint(): void {
    if (!this.figure) return;
    const figure = this.current(this.figure);
    const sixteenth = rem();
    const weight = sixteenth > 1.2 ? 1.5 : 1;
    // All measuring before all drawing: in turns, each drawing would force a layout of its own.
    const widths = this.measures.widths(this.canvases.map(({ element }) => element));
    const slots = slotsOf(figure, this);
    const panels = slots.map(({ panel }) => panel);
    const sizes = this.canvases.map(({ element }, index) => {
      const width = widths[index] ?? 0;
      return { width, height: panelHeight(panels, this.size, width, sixteenth, this.size === 'fill' ? element.clientHeight : 0) };
    });
    const editable = slots.findIndex(({ panel, letter }) => letter !== 'A' && editableDots(panel));
    const multiple = slots.length > 1;
    const { listed } = this.measures;
    this.canvases.forEach((canvas, index) => {
      const slot = slots[index];
      if (!slot) return;
      canvas.paint(slot.panel, nameOf(figure, slot, index), {
        ...(sizes[index] as { width: number; height: number }),
        rem: sixteenth,
        weight,
        language: this.language,
        titled: index === slots.length - 1,
        tight: this.size === 'fill' || multiple,
        room: this.room,
        worded: !listed,
        points: editableDots(slot.panel) ? this.points : undefined,
        selected: this.selected,
        interactive: index === editable,
        moment: slot.moment,
        pinned: slot.letter ? undefined : this.pinned,
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
    const { figure, slots } = this;
    const pieces = this.canvases.flatMap((canvas, index): Piece[] => {
      const drawing = canvas.still();
      const slot = slots[index];
      return drawing && slot ? [{ drawing, ...(slots.length > 1 ? headOf(slot) : {}) }] : [];
    });
    try {
      await save(kind, figureAt(figure, this.moment), pieces, this.language);
    } finally {
      for (const { drawing } of pieces) drawing.remove();
    }
  }
}
