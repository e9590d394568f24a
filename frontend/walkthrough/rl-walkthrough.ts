import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { colour, softFill } from '../figure/roles';
import { fill } from '../figure/words';
import { proof } from '../lab/proof';
import '../math/rl-math';
import type { Language } from '../numbers/language';
import { blankView } from './blank';
import { Blanks, type Judge } from './blanks';
import { editFold, type Edited } from './edit-view';
import { edgeClass, equation, type Writing, write } from './formula';
import { lit, stepOf, TALL_BELOW, type Touched } from './graph';
import { graphView } from './graph-view';
import { notationChoice, phaseLine, stepsBar } from './step-views';
import { keyed, placeOfStep, Play } from './steps';
import type { Derivation, GraphNode, Step } from './types';
import { shareLine, type Table, valuesTable } from './values';
import { walkthroughWords } from './words';

/**
 * A derivation that can be walked through: its graph, and of each step the formula, the values and how they were checked.
 *
 * @fires step-changed {step}: from 1
 * @fires notation-changed {notation}
 * @fires blanks-changed {blanks}
 * @fires value-edited {edit, sample?, value}; sample from 0
 * @fires sample-added
 * @fires sample-removed {sample}
 */
@customElement('rl-walkthrough')
export class RlWalkthrough extends LitElement {
  @property({ attribute: false }) derivation?: Derivation;
  /** From 1; beyond the last it is the last. */
  @property({ type: Number }) step = 1;
  @property() notation: Writing['notation'] = 'symbols';
  /** So many steps, counted from the end, hide their formula. */
  @property({ type: Number }) blanks = 0;
  @property() language: Language = 'en';
  /** In a frame: graph, formula and steps alone. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** Of an edit that was refused, why. */
  @property({ attribute: false }) faults: string[] = [];
  @property({ attribute: false }) judge: Judge = () => Promise.reject(new Error());
  @state() private sample: number | undefined;
  @state() private touched: Touched | undefined;
  @state() private tall = false;
  @state() private editing = false;

  private readonly written = new Blanks(() => this.requestUpdate());
  private readonly play = new Play({ next: () => this.goOn(), changed: () => this.requestUpdate() });
  private readonly sizes = new ResizeObserver(() => {
    const width = this.clientWidth;
    if (width) this.tall = !this.compact && width < TALL_BELOW;
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
    this.addEventListener('keydown', this.key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.removeEventListener('keydown', this.key);
    this.play.stop();
  }

  /** Of the step on screen, from 0. */
  private get place(): number {
    return placeOfStep(this.step, this.count);
  }

  private get count(): number {
    return this.derivation?.steps.length ?? 0;
  }

  protected override willUpdate(): void {
    const { derivation } = this;
    if (!derivation) return;
    this.written.show(derivation, this.blanks);
    if (this.sample !== undefined && this.sample >= derivation.samples) this.sample = derivation.samples ? derivation.samples - 1 : undefined;
  }

  protected override render() {
    const { derivation, place, language } = this;
    const step = derivation?.steps[place];
    if (!derivation || !step) return nothing;
    const phase = derivation.phases.find(({ id }) => id === step.phase);
    const hidden = new Set(derivation.steps.filter((_, i) => this.written.hides(i)).map(({ quantity }) => quantity));
    const alight = lit(derivation, step, this.touched);
    const touch = (touched: Touched | undefined) => (this.touched = touched);
    const table: Table = {
      derivation, step, hidden, language,
      sample: this.sample,
      lit: alight.rows,
      take: (sample) => (this.sample = sample),
      touch: (row) => touch(row === undefined ? undefined : { row }),
    };
    return html`<div class="rl-walk" ?data-tall=${this.tall} style="--dir:${colour(phase?.role)};--dir-soft:${softFill(phase?.role).fill}">
      <div class="rl-walk-graph">${graphView({ derivation, step, place, hidden, language, touch, tall: this.tall, lit: alight, choose: (node) => this.choose(node) })}</div>
      <div class="rl-walk-side">
        ${phaseLine(derivation, step)}
        <div class="rl-walk-head"><p class="rl-walk-no">${fill(walkthroughWords[language].stepOf, { n: place + 1, total: this.count })}</p>${notationChoice(this.notation, language, (notation) => this.tell('notation-changed', { notation }))}
          <h3>${step.title}</h3><p class="rl-walk-why">${step.why}</p></div>
        ${this.written.hides(place) ? nothing : this.formula(step)}
        ${this.blankPart(derivation)}
        ${valuesTable(table)}${shareLine(table)}
        ${step.checks.length && !this.written.hides(place) ? proof(step.checks, language) : nothing}
      </div>
      ${this.bar()}${this.compact ? nothing : this.edits(derivation)}
      <p class="rl-live" aria-live="polite">${fill(walkthroughWords[language].spoken, { n: place + 1, title: step.title })}</p></div>`;
  }

  private get writing(): Writing {
    return { derivation: this.derivation as Derivation, notation: this.notation, sample: this.sample, language: this.language };
  }

  private formula(step: Step): TemplateResult {
    const { writing } = this;
    return html`<div class="rl-walk-formula" @pointerover=${this.overTerm} @pointerleave=${() => (this.touched = undefined)}>
      <rl-math display .tex=${equation(writing, step.quantity, step.formula)}></rl-math>
      ${step.simplified ? html`<rl-math class="rl-walk-simple" display .tex=${`{}=${write(step.simplified, writing)}`}></rl-math>` : nothing}</div>`;
  }

  /** A term of the formula lights the arrow that carries it; one of a sum takes its sample in hand. */
  private readonly overTerm = (event: Event): void => {
    const target = event.target as Element;
    const sample = /rl-sample-(\d+)/.exec(target.closest('[class*="rl-sample-"]')?.className ?? '')?.[1];
    if (sample !== undefined) this.sample = Number(sample);
    const edge = /rl-edge-(\d+)/.exec(target.closest('[class*="rl-edge-"]')?.className ?? '')?.[1];
    const id = edge === undefined ? undefined : this.derivation?.edges[Number(edge)]?.id;
    this.touched = id === undefined ? undefined : { edge: id };
  };

  private blankPart(derivation: Derivation) {
    return this.compact && this.blanks === 0
      ? nothing
      : blankView({
          blanks: this.written,
          derivation,
          place: this.place,
          sample: this.sample,
          language: this.language,
          judge: this.judge,
          formula: (tex) => html`<rl-math .tex=${write(tex, { ...this.writing, notation: 'symbols' })}></rl-math>`,
          move: ({ place, blanks }) => {
            if (blanks !== undefined && blanks !== this.blanks) this.tell('blanks-changed', { blanks });
            if (place !== undefined) this.go(place);
          },
        });
  }

  private bar(): TemplateResult {
    const { place, count, language } = this;
    const title = this.derivation?.steps[place]?.title ?? '';
    return stepsBar({ place, count, title, language, playing: this.play.playing, go: (to) => this.go(to), toggle: () => this.toggle() });
  }

  private edits(derivation: Derivation) {
    return editFold({
      derivation,
      sample: this.sample,
      language: this.language,
      open: this.editing,
      faults: this.faults,
      toggled: (open) => (this.editing = open),
      edited: (edited: Edited) => this.tell('value-edited', edited),
      added: () => this.tell('sample-added', {}),
      removed: (sample) => this.tell('sample-removed', { sample }),
      take: (sample) => (this.sample = sample),
    });
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.size) this.light();
    // A formula is set a moment after its text is known.
    requestAnimationFrame(() => this.light());
  }

  private light(): void {
    const step = this.derivation?.steps[this.place];
    if (!this.derivation || !step) return;
    const edges = new Set(lit(this.derivation, step, this.touched).edges.map((id) => edgeClass(this.derivation as Derivation, id)));
    const hand = this.sample === undefined ? undefined : `rl-sample-${this.sample}`;
    for (const term of this.querySelectorAll('.rl-walk-formula [class*="rl-edge-"], .rl-walk-formula [class*="rl-sample-"]')) {
      const own = Array.from(term.classList);
      term.classList.toggle('lit', own.some((name) => edges.has(name) || name === hand));
    }
  }

  /** A node leads to the step that fills it; an input to the field that changes it. */
  private choose(node: GraphNode): void {
    const { derivation } = this;
    if (!derivation) return;
    const place = stepOf(derivation, node.id, derivation.steps[this.place]?.phase);
    if (place >= 0) return this.go(place);
    if (this.compact || !derivation.quantities.some(({ name, edit }) => name === node.quantity && edit)) return;
    this.editing = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-edit="${node.quantity}"]`)?.focus());
  }

  private readonly key = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.matches('input, textarea, select')) return;
    const place = keyed(event.key, this.place, this.count);
    if (place === undefined) return;
    event.preventDefault();
    this.go(place);
    if (target.closest('[data-node]')) void this.updateComplete.then(() => this.querySelector<SVGElement>('.rl-walk-node.now')?.focus());
  };

  private toggle(): void {
    if (this.play.playing) return this.play.stop();
    if (this.place === this.count - 1) this.show(0);
    this.play.start();
  }

  private goOn(): boolean {
    if (this.place < this.count - 1) this.show(this.place + 1);
    return this.place < this.count - 1;
  }

  private go(place: number): void {
    this.play.stop();
    this.show(place);
  }

  private show(place: number): void {
    const step = Math.max(0, Math.min(this.count - 1, place)) + 1;
    if (step === this.place + 1) return;
    this.step = step;
    this.tell('step-changed', { step });
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rl-walkthrough': RlWalkthrough;
  }
}
