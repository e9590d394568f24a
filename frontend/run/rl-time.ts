import { html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Time } from '../figure/moments';
import { fill } from '../figure/words';
import { icon } from '../lab/icons';
import type { Language } from '../numbers/language';
import { Playback } from './playback';
import { runWords } from './words';

/**
 * The time of a run, as a track: its solid part has been computed, its handle is the moment watched.
 *
 * @fires moment-watched {moment}: undefined for the newest
 */
@customElement('rl-time')
export class RlTime extends LitElement {
  @property({ attribute: false }) time?: Time | undefined;
  /** The moment watched; the newest without one. */
  @property({ attribute: false }) moment?: number | undefined;
  /** What is counted, such as epochs. */
  @property() word = '';
  @property() language: Language = 'en';
  /** The run goes on: the newest moment is live. */
  @property({ type: Boolean }) running = false;
  @state() private playing = false;

  private readonly playback = new Playback({
    show: (moment) => this.watch(moment),
    ended: () => (this.playing = false),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.playback.stop();
  }

  protected override render() {
    const words = runWords[this.language];
    const { first, last, done } = this.time ?? { first: 0, last: 1, done: 0 };
    const at = Math.min(this.moment ?? done, done);
    const still = !this.time || done <= first;
    const share = last > first ? (done - first) / (last - first) : 0;
    this.toggleAttribute('data-idle', still);
    const spoken = this.time ? fill(words.valueText, { moment: this.word, n: at, done }) : words.empty;
    const play = this.playing ? words.pause : words.play;
    return html`
      <p class="rl-time-now"><small>${fill(words.watching, { moment: this.word })}</small><span>${this.time ? fill(words.place, { n: at, total: last }) : '–'}</span></p>
      <button type="button" class="rl-icon" aria-label=${play} title=${play} ?disabled=${still} @click=${() => this.toggle()}>${icon(this.playing ? 'pause' : 'play')}</button>
      <div class="rl-time-track" style="--rl-done:${share}">
        <input type="range" min=${first} max=${last} step="1" .value=${live(String(at))} ?disabled=${still} aria-label=${fill(words.shown, { moment: this.word })}
          aria-valuetext=${spoken} @input=${this.moved}></div>
      <button type="button" class="rl-btn" ?disabled=${still || this.moment === undefined} @click=${() => this.toEnd()}>${this.running ? words.live : words.end}</button>`;
  }

  private readonly moved = (event: Event): void => {
    this.playback.stop();
    this.playing = false;
    this.watch(Number((event.target as HTMLInputElement).value));
    // The handle stays on what has been computed, also where nothing else changes.
    this.requestUpdate();
  };

  private toEnd(): void {
    this.playback.stop();
    this.playing = false;
    this.watch(Infinity);
  }

  private toggle(): void {
    if (this.playing || !this.time) {
      this.playback.stop();
      this.playing = false;
      return;
    }
    this.playing = true;
    this.playback.play(() => this.time, this.moment);
  }

  private watch(moment: number): void {
    const newest = !this.time || moment >= this.time.done;
    const detail = { moment: newest ? undefined : moment };
    this.dispatchEvent(new CustomEvent('moment-watched', { detail, bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rl-time': RlTime;
  }
}
