import { html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Time } from '../figure/times';
import { fill } from '../figure/words';
import { icon, type IconName } from '../lab/icons';
import { brief } from '../numbers/format';
import type { Language } from '../numbers/language';
import { Playback, setSpeed, speed, SPEEDS } from './playback';
import { keyed, nearestMoment, stepped } from './steps';
import { type TimeWords, timeWords } from './words';

/** Whether a new experiment can begin at the moment watched. */
export type Branching = 'here' | 'not-here';

let ids = 0;

/**
 * A time as a track: its solid part has been computed, its handle is the moment watched.
 *
 * @fires moment-watched {moment}: undefined for the newest
 * @fires compare-asked {on}
 * @fires branch-asked
 */
@customElement('rl-time')
export class RlTime extends LitElement {
  @property({ attribute: false }) time?: Time | undefined;
  /** The moment watched; the newest without one. */
  @property({ attribute: false }) moment?: number | undefined;
  /** Another moment is compared with it. */
  @property({ type: Boolean }) comparing = false;
  /** Without it there is nothing to branch off from. */
  @property({ attribute: false }) branching?: Branching | undefined;
  /** What is counted, such as epochs. */
  @property() word = '';
  @property() language: Language = 'en';
  /** The run goes on: the newest moment is live. */
  @property({ type: Boolean }) running = false;
  /** In a frame only the track is in sight; the rest is one touch away. */
  @property({ type: Boolean }) compact = false;
  @state() private playing = false;

  private readonly menuId = `rl-time-menu-${++ids}`;
  private readonly playback = new Playback({
    show: (moment) => this.watch(moment),
    ended: () => (this.playing = false),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pause();
  }

  private get at(): number {
    const done = this.time?.done ?? 0;
    return Math.min(this.moment ?? done, done);
  }

  private get still(): boolean {
    return !this.time || this.time.done <= (this.time.moments[0] ?? this.time.first);
  }

  protected override render() {
    const words = timeWords[this.language];
    const { first, last, done } = this.time ?? { first: 0, last: 1, done: 0 };
    const number = (value: number) => brief(value, this.language, 6);
    const share = last > first ? (done - first) / (last - first) : 0;
    this.toggleAttribute('data-idle', this.still);
    const spoken = this.time ? fill(words.valueText, { moment: this.word, n: number(this.at), done: number(done) }) : words.empty;
    return html`
      <p class="rl-time-now"><small>${fill(words.watching, { moment: this.word })}</small><span>${this.time ? fill(words.place, { n: number(this.at), total: number(last) }) : '–'}</span></p>
      <div class="rl-time-track" style="--rl-done:${share}">
        <input type="range" min=${first} max=${last} step="any" .value=${live(String(this.at))} ?disabled=${this.still} aria-label=${fill(words.shown, { moment: this.word })}
          aria-valuetext=${spoken} @input=${this.moved} @keydown=${this.key}></div>
      <div class="rl-time-play">${this.stepButton('first', -1, words.back)}${this.button(this.playing ? 'pause' : 'play', this.playing ? words.pause : words.play, this.still, () => this.toggle())}${this.stepButton('last', 1, words.forward)}${this.compact ? nothing : this.speeds(words)}</div>
      ${this.compact ? this.more(words) : this.actions(words)}`;
  }

  /** A button that has no effect now keeps the keyboard's focus, so it is not disabled as such. */
  private button(name: IconName, label: string, idle: boolean, act: () => void) {
    return html`<button type="button" class="rl-icon" aria-label=${label} title=${label} aria-disabled=${idle} @click=${() => !idle && act()}>${icon(name)}</button>`;
  }

  private stepButton(name: 'first' | 'last', steps: number, label: string) {
    const end = this.time && (steps < 0 ? this.at <= (this.time.moments[0] ?? this.time.first) : this.at >= this.time.done);
    return this.button(name, label, this.still || Boolean(end), () => this.time && this.go(stepped(this.time, this.at, steps)));
  }

  private more(words: TimeWords) {
    return html`${this.end(words)}<button type="button" class="rl-icon" aria-label=${words.more} title=${words.more} popovertarget=${this.menuId}>${icon('more')}</button>
      <div popover class="rl-menu-items rl-time-menu" id=${this.menuId} @beforetoggle=${beside} @click=${chosen}>${this.speeds(words)}${this.actions(words)}</div>`;
  }

  private speeds(words: TimeWords) {
    const factor = (value: number) => html`<option value=${value} ?selected=${value === speed()}>${fraction(value)} ×</option>`;
    return html`<label class="rl-speed"><span>${words.speed}</span><select @change=${(event: Event) => setSpeed(Number((event.target as HTMLSelectElement).value))}>${SPEEDS.map(factor)}</select></label>`;
  }

  private actions(words: TimeWords) {
    const { still, branching } = this;
    const why = branching === 'here' ? words.branchHelp : fill(words.branchNowhere, { moment: this.word });
    const act = (text: string, title: string, off: boolean, tell: () => void) =>
      html`<button type="button" class="rl-btn small" aria-disabled=${off} title=${title} @click=${() => !off && tell()}>${text}</button>`;
    return html`<div class="rl-time-actions">
      ${act(this.comparing ? words.endCompare : words.compare, words.compareHelp, still, () => this.tell('compare-asked', { on: !this.comparing }))}
      ${branching ? act(words.branch, why, branching !== 'here', () => this.tell('branch-asked', {})) : nothing}
      ${this.end(words)}</div>`;
  }

  private end(words: TimeWords) {
    const idle = this.still || this.moment === undefined;
    return html`<button type="button" class="rl-btn small rl-time-end" aria-disabled=${idle} @click=${() => !idle && this.go(Infinity)}>${this.running ? words.live : words.end}</button>`;
  }

  private readonly moved = (event: Event): void => {
    if (this.time) this.go(nearestMoment(this.time, Number((event.target as HTMLInputElement).value)));
    // The handle stays on what has been recorded, also where nothing else changes.
    this.requestUpdate();
  };

  private readonly key = (event: KeyboardEvent): void => {
    const to = this.time && keyed(event.key, this.time, this.at);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.go(to);
  };

  private pause(): void {
    this.playback.stop();
    this.playing = false;
  }

  private go(moment: number): void {
    this.pause();
    this.watch(moment);
  }

  private toggle(): void {
    if (this.playing) return this.pause();
    this.playing = true;
    this.playback.play(() => this.time, this.moment);
  }

  private watch(moment: number): void {
    this.tell('moment-watched', { moment: !this.time || moment >= this.time.done ? undefined : moment });
  }

  private tell(type: string, detail: Record<string, unknown>): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** The menu stands above the button that opens it, at the right edge of the track. */
function beside(event: Event): void {
  const menu = event.currentTarget as HTMLElement;
  const box = menu.parentElement?.getBoundingClientRect();
  if (box) Object.assign(menu.style, { right: `${document.documentElement.clientWidth - box.right}px`, bottom: `${document.documentElement.clientHeight - box.top}px` });
}

function chosen(event: Event): void {
  if ((event.target as Element).closest('button')) (event.currentTarget as HTMLElement).hidePopover();
}

/** As one says it: ¼ rather than 0.25. */
const fraction = (value: number) => ({ 0.25: '¼', 0.5: '½' })[value] ?? String(value);

declare global {
  interface HTMLElementTagNameMap {
    'rl-time': RlTime;
  }
}
