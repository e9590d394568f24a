import { html, LitElement, nothing, svg } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { brief, significant } from '../numbers/format';
import { type Language, languageOf } from '../numbers/language';
import { prices, type Ridge, ridgeAt, skylines } from './ridges';
import { figureWords, fill } from './words';

const RIDGES = 30;
const CHEAPEST = 1e-6;
const DEAREST = 20;
/** One step of the tour; the whole way from back to front takes about seven seconds. */
const STEP_TIME = 230;

interface Answer {
  result?: { gridX?: number[]; trainX?: number[]; fits?: { alpha: number; gridY?: (number | null)[]; testMse?: number }[] };
  parameters?: { degree?: number };
}

/**
 * The signature of the course: one data set, thirty prices, from almost free at the back to too dear in front. The
 * pointer or the arrow keys pick a ridge; a tour walks over all of them once and can be stopped and started again.
 */
@customElement('rl-ridgeline')
export class RlRidgeline extends LitElement {
  /** What else to ask of ridge, such as `samples=15&degree=10`. */
  @property() query = '';
  @property() override lang = 'en';
  @property() base = '/';
  @state() private x: number[] = [];
  @state() private ridges: Ridge[] = [];
  @state() private picked = 0;
  @state() private width = 0;
  @state() private touring = false;
  private best = 0;
  private facts = { weights: 0, points: 0 };
  private timer?: ReturnType<typeof setInterval>;
  private readonly observer = new ResizeObserver(
    () => (this.width = Math.round(this.querySelector('.rl-ridges')?.clientWidth ?? this.clientWidth)),
  );

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    this.pause();
  }

  private async load(): Promise<void> {
    const alphas = prices(RIDGES, CHEAPEST, DEAREST)
      .map((price) => String(price).replace('e+', 'e'))
      .join(',');
    const pairs = [...this.query.split('&').filter((pair) => pair && !pair.startsWith('alphas=')), `alphas=${alphas}`, 'include=result'];
    const response = await fetch(`${this.base}api/v1/ridge?${pairs.join('&')}`).catch(() => undefined);
    if (!response?.ok) return;
    const { result, parameters } = (await response.json()) as Answer;
    this.x = result?.gridX ?? [];
    this.ridges = (result?.fits ?? []).map(({ alpha, gridY, testMse }) => ({
      alpha,
      y: (gridY ?? []).map((y) => y ?? 0),
      ...(testMse === undefined ? {} : { testError: testMse }),
    }));
    this.facts = { weights: parameters?.degree ?? 0, points: result?.trainX?.length ?? 0 };
    this.best = this.ridges.reduce(
      (best, ridge, index) => ((ridge.testError ?? Infinity) < (this.ridges[best]?.testError ?? Infinity) ? index : best),
      0,
    );
    this.picked = this.best;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) this.play();
  }

  private get language(): Language {
    return languageOf(this.lang);
  }

  protected override render() {
    const height = Math.min(500, Math.max(300, this.width * 0.68));
    const ridge = this.ridges[this.picked];
    return html`<div class="rl-ridges" tabindex="0" role="slider" aria-orientation="vertical" aria-label=${figureWords[this.language].price} aria-valuemin="0" aria-valuemax=${Math.max(0, this.ridges.length - 1)}
        aria-valuenow=${this.picked} aria-valuetext=${ridge ? this.sentence(ridge) : ''} @pointermove=${this.point} @pointerleave=${this.leave} @keydown=${this.key}>
        ${this.width > 40 && this.ridges.length ? this.picture(this.width, height) : nothing}</div>
      <p class="rl-reading"><span>${this.ridges.length ? fill(figureWords[this.language].ridges, this.settings()) : ''}</span>
        ${ridge ? html`<span class="rl-row"><span><b class="fit">α = ${brief(ridge.alpha, this.language, 2)}</b>${ridge.testError === undefined ? nothing : html`, ${figureWords[this.language].errorOnNew} <b>${significant(ridge.testError, this.language)}</b>`}</span>${this.tourButton()}</span>` : nothing}</p>`;
  }

  private settings() {
    const [first, last] = [this.ridges[0], this.ridges.at(-1)];
    return {
      weights: this.facts.weights,
      points: this.facts.points,
      from: brief(first?.alpha ?? 0, this.language, 2),
      to: brief(last?.alpha ?? 0, this.language, 2),
    };
  }

  private sentence(ridge: Ridge): string {
    return `α ${brief(ridge.alpha, this.language, 2)}, ${figureWords[this.language].errorOnNew} ${significant(ridge.testError ?? Number.NaN, this.language)}`;
  }

  private picture(width: number, height: number) {
    return html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">${skylines(
      this.x,
      this.ridges,
      width,
      height,
    ).map(({ line, ground }, index) => {
      const chosen = index === this.picked;
      return svg`<path d=${ground} fill="var(--rl-paper)" fill-opacity=".82"></path><path d=${line} fill="none" stroke=${chosen ? 'var(--rl-fit)' : 'var(--rl-ink)'}
        stroke-width=${chosen ? 3 : 1} stroke-opacity=${chosen ? 1 : 0.3 + 0.5 * (index / this.ridges.length)} stroke-linejoin="round"></path>`;
    })}</svg>`;
  }

  private tourButton() {
    if (!this.ridges.length || matchMedia('(prefers-reduced-motion: reduce)').matches) return nothing;
    const label = figureWords[this.language][this.touring ? 'pauseTour' : 'playTour'];
    return html`<button type="button" class="rl-icon small" aria-label=${label} title=${label} @click=${() => (this.touring ? this.pause() : this.play())}>
      <svg viewBox="0 0 24 24" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linejoin="round" aria-hidden="true">${this.touring ? svg`<path d="M9 6v12M15 6v12"></path>` : svg`<path d="M8 5l11 7-11 7z"></path>`}</svg></button>`;
  }

  /** Once over all ridges, back to the best one, and there it rests. */
  private play(): void {
    clearInterval(this.timer);
    this.touring = true;
    this.picked = 0;
    this.timer = setInterval(() => {
      if (this.picked < this.ridges.length - 1) this.picked++;
      else {
        this.pause();
        this.picked = this.best;
      }
    }, STEP_TIME);
  }

  private pause(): void {
    clearInterval(this.timer);
    this.touring = false;
  }

  private readonly point = (event: PointerEvent): void => {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    this.pause();
    this.picked = ridgeAt(event.clientY - box.top, box.height, this.ridges.length);
  };

  private readonly leave = (): void => {
    this.picked = this.best;
  };

  private readonly key = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined || !this.ridges.length) return;
    event.preventDefault();
    this.pause();
    this.picked = Math.max(0, Math.min(this.ridges.length - 1, this.picked + step));
  };
}
