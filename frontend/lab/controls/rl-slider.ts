import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Role } from '../../figure/types';
import { rem } from '../../figure/rem';
import { colour } from '../../figure/roles';
import { fill } from '../../figure/words';
import { brief, exact } from '../../numbers/format';
import type { Language } from '../../numbers/language';
import type { Landscape } from '../catalogue';
import { readField } from '../fields';
import { drawGround } from '../landscape';
import { type Quantity, Stops } from '../stops';
import { labWords } from '../words';
import { icon } from '../icons';
import { newGesture, valueChange } from './events';
import { Turning } from './turning';

/** How many neighbours to look ahead for while the thumb moves. */
const AHEAD = 3;
const GROUND = { full: 92, compact: 60, narrow: 36, flat: 6 };
/** An embed narrower than this has its controls below the figure, and little height for them. */
const NARROW = 544;

let ids = 0;

/**
 * The landscape slider: a track whose ground is the curve of what each position would bring, and an exact field.
 * The field is a plain input: Vaadin's text field would cost every embed 28 KB for parts this one does not need.
 *
 * @fires value-change {value, gesture, ahead}
 */
@customElement('rl-slider')
export class RlSlider extends LitElement {
  @property({ attribute: false }) quantity: Quantity & { maximum?: number; exclusiveMaximum?: number } = {
    type: 'real',
    minimum: 0,
    maximum: 1,
  };
  @property() label = '';
  @property() symbol?: string;
  @property() help?: string;
  @property() unit?: string;
  @property() meaning: Role | undefined;
  @property({ type: Number }) arm?: number;
  @property({ type: Number }) value = 0;
  @property() language: Language = 'en';
  @property() fault?: string;
  @property({ attribute: false }) landscape?: Landscape;
  @property({ attribute: false }) others: { value: number; arm: number }[] = [];
  /** Below the label, and right after it: what a list adds. */
  @property({ attribute: false }) between?: TemplateResult;
  @property({ attribute: false }) beside?: TemplateResult;
  @property({ type: Boolean }) compact = false;
  /** Its end is its beginning: it can run by itself. */
  @property({ type: Boolean }) cyclic = false;
  /** Not yet chosen: the track waits for a first touch. */
  @property({ type: Boolean }) unset = false;
  /** The value is the server's choice, not the reader's: three digits of it are enough. */
  @property({ type: Boolean }) resting = false;
  @state() private typingFault = '';
  @state() private explained = false;

  private readonly fieldId = `rl-slider-${++ids}`;
  private stops = new Stops(this.quantity);
  private gesture?: string;
  private width = 0;
  private frame = 0;
  private readonly turning = new Turning((gesture) => this.turn(gesture));
  private readonly observer = new ResizeObserver(() => this.resized());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.turning.stop();
    cancelAnimationFrame(this.frame);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('quantity')) this.stops = new Stops(this.quantity);
    if (changed.has('value')) this.typingFault = '';
  }

  protected override render() {
    const words = labWords[this.language];
    const text = this.unset ? '' : this.resting ? brief(this.value, this.language) : exact(this.value, this.language);
    const fault = this.typingFault || this.fault;
    const unit = this.unit ? ` ${this.unit}` : '';
    return html`
      <div class="rl-control" style="--rl-role:${this.colour()}">
        <div class="rl-control-head">
          <label for=${this.fieldId}>${this.symbol ? html`<i class="sym">${this.symbol}</i> ` : nothing}${this.name()}</label>
          <input class="rl-exact" inputmode="decimal" autocomplete="off" spellcheck="false" .value=${live(text)}
            aria-label=${fill(words.exactValue, { label: this.label }) + unit} aria-invalid=${Boolean(fault)} aria-describedby="${this.fieldId}-fault"
            @change=${this.typed} @keydown=${this.fieldKey} />
        </div>
        ${this.between ?? nothing}
        <div class="rl-terrain"><div class="rl-ground"></div>
          <input type="range" id=${this.fieldId} min="0" max=${this.stops.last} step="any" .value=${live(String(this.stops.position(this.value)))}
            aria-label=${this.label} aria-valuetext=${text + unit} aria-invalid=${Boolean(fault)} aria-describedby="${this.fieldId}-fault"
            @pointerdown=${() => (this.gesture = newGesture('slide'))} @input=${this.slid} @keydown=${this.key} /></div>
        <p class="rl-error" id="${this.fieldId}-fault" role="alert" ?hidden=${!fault}>${fault}</p>
        ${this.explained && this.help ? html`<p class="rl-help" id="${this.fieldId}-help">${this.help}</p>` : nothing}
      </div>`;
  }

  /** The last word and the button after it stay on one line. */
  private name() {
    const cut = this.label.lastIndexOf(' ') + 1;
    return html`${this.label.slice(0, cut)}<span class="rl-last">${this.label.slice(cut)}${this.helpButton()}${this.beside ?? nothing}${this.cyclic ? this.playButton() : nothing}</span>`;
  }

  private helpButton() {
    if (!this.help || this.compact) return nothing;
    return html`<button type="button" class="rl-help-button" aria-expanded=${this.explained} aria-label="${this.label}: ?" title=${this.help} @click=${(
      event: Event,
    ) => {
      event.preventDefault();
      this.explained = !this.explained;
    }}>?</button>`;
  }

  private playButton() {
    const words = labWords[this.language];
    const name = this.turning.running ? words.pause : words.play;
    return html`<button type="button" class="rl-icon small" aria-pressed=${this.turning.running} aria-label="${this.label}: ${name}" title=${name}
      @click=${(event: Event) => {
        event.preventDefault();
        this.turning.toggle();
        this.requestUpdate();
      }}>${icon(this.turning.running ? 'pause' : 'play', 15)}</button>`;
  }

  private colour(): string {
    if (this.arm !== undefined) return colour('arm', this.arm);
    return this.meaning && this.meaning !== 'neutral' && this.meaning !== 'reference' ? colour(this.meaning) : 'var(--rl-ink-2)';
  }

  protected override updated(): void {
    cancelAnimationFrame(this.frame);
    const ground = this.querySelector('.rl-ground');
    if (ground?.firstChild) this.frame = requestAnimationFrame(() => this.paint());
    else this.paint();
  }

  /** The width is measured here and nowhere else: measuring in every frame would force a layout in every frame. */
  private resized(): void {
    const width = Math.round(this.querySelector('.rl-ground')?.clientWidth ?? 0);
    if (width === this.width) return;
    this.width = width;
    this.paint();
  }

  private paint(): void {
    const ground = this.querySelector<HTMLElement>('.rl-ground');
    if (!ground || this.width < 40) return;
    const sixteenth = rem();
    const height = this.landscape ? (this.compact ? (innerWidth < NARROW ? GROUND.narrow : GROUND.compact) : GROUND.full) : GROUND.flat;
    ground.replaceChildren(
      drawGround({
        width: this.width,
        height: height * sixteenth,
        rem: sixteenth,
        stops: this.stops,
        landscape: this.landscape,
        value: this.value,
        others: this.others,
        language: this.language,
        worded: Boolean(this.landscape) && !this.compact,
      }),
    );
  }

  private readonly slid = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const value = this.stops.value(this.snapped(Number(input.value)));
    if (value === this.value && !this.unset && !this.resting) {
      input.value = String(this.stops.position(value));
      return;
    }
    this.set(value, this.gesture ?? newGesture('slide'));
  };

  /** Beside the stop 0 there is a gap without values: it belongs to whichever end is nearer. */
  private snapped(index: number): number {
    const { gap } = this.stops;
    return gap > 0 && index < gap ? (index < gap / 2 ? 0 : gap) : Math.round(index);
  }

  private readonly key = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.round(this.stops.last / 10));
    const steps = {
      ArrowRight: 1,
      ArrowUp: 1,
      ArrowLeft: -1,
      ArrowDown: -1,
      PageUp: page,
      PageDown: -page,
      Home: -Infinity,
      End: Infinity,
    }[event.key];
    if (steps === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) this.gesture = newGesture('key');
    const value = Number.isFinite(steps)
      ? this.stops.moved(this.value, steps * (event.shiftKey ? 5 : 1))
      : this.stops.value(steps < 0 ? 0 : this.stops.last);
    this.set(value, this.gesture);
  };

  /** One stop on; the last stop is the first again. */
  private turn(gesture: string): void {
    const after = (steps: number) => this.stops.value((Math.round(this.stops.position(this.value)) + steps) % this.stops.last);
    const ahead = Array.from({ length: AHEAD }, (_, step) => after(step + 2));
    this.dispatchEvent(valueChange({ value: after(1), gesture, ahead }));
  }

  private set(value: number, gesture: string | undefined): void {
    const direction = Math.sign(this.stops.position(value) - this.stops.position(this.value));
    const ahead =
      direction === 0
        ? []
        : Array.from({ length: AHEAD }, (_, step) => this.stops.moved(value, direction * (step + 1))).filter((next) => next !== value);
    this.typingFault = '';
    this.dispatchEvent(valueChange({ value, ahead: [...new Set(ahead)], ...(gesture ? { gesture } : {}) }));
    this.requestUpdate();
  }

  private readonly typed = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const read = readField(input.value, this.quantity, this.label, this.value, this.language);
    if ('fault' in read) this.typingFault = read.fault;
    else this.set(read.value, undefined);
  };

  private readonly fieldKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    (event.target as HTMLInputElement).value = exact(this.value, this.language);
    this.typingFault = '';
  };
}
