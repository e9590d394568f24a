import type { Language } from '../numbers/language';
import { drawThumbnail } from './thumbnail';
import type { Figure, Panel } from './types';
import { unfolded } from './unfold';

interface Answer {
  figures?: Figure[];
  landscapes?: { parameter: string; values: number[] }[];
}

/** Positions along the technique's own landscape that a hovering pointer walks through. */
const FRAMES = 14;
const FRAME_TIME = 130;
/** The status of a long experiment that nobody has run. */
const NOT_COMPUTED = '404';

/**
 * A living picture of a technique: its first panel, computed by the server. It moves along its landscape while the
 * link around it is hovered or focused, never by itself, and not at all with reduced motion.
 */
export class RlThumbnail extends HTMLElement {
  static readonly observedAttributes = ['technique', 'query', 'lang'];
  private still?: Panel;
  private shown?: Panel;
  private landscape?: { parameter: string; values: number[] };
  private frames?: Promise<Panel[]>;
  private timer?: ReturnType<typeof setInterval>;
  private turn = 0;
  private readonly size = new ResizeObserver(() => this.draw());
  private readonly themes = new MutationObserver(() => this.draw());
  private link?: Element;

  connectedCallback(): void {
    this.size.observe(this);
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
    this.link = this.closest('a') ?? this;
    for (const type of ['pointerenter', 'focus']) this.link.addEventListener(type, this.move);
    for (const type of ['pointerleave', 'blur']) this.link.addEventListener(type, this.rest);
  }

  disconnectedCallback(): void {
    this.size.disconnect();
    this.themes.disconnect();
    this.rest();
    for (const type of ['pointerenter', 'focus']) this.link?.removeEventListener(type, this.move);
    for (const type of ['pointerleave', 'blur']) this.link?.removeEventListener(type, this.rest);
  }

  attributeChangedCallback(): void {
    const turn = ++this.turn;
    this.frames = undefined;
    // Attributes arrive one by one; the last of them asks.
    queueMicrotask(() => turn === this.turn && void this.load());
  }

  private async load(): Promise<void> {
    const turn = this.turn;
    let notRun = false;
    const answer = await this.ask(this.getAttribute('query') ?? '', 'figures,landscapes').catch((error: Error) => {
      notRun = error.message === NOT_COMPUTED;
      return undefined;
    });
    if (turn !== this.turn) return;
    if (notRun) this.invite();
    const panel = answer?.figures?.[0]?.panels[0];
    if (!panel) return;
    this.landscape = answer?.landscapes?.[0];
    this.still = panel;
    this.show(panel);
  }

  private async ask(query: string, include: string): Promise<Answer> {
    const language = (this.lang.startsWith('es') ? 'es' : 'en') satisfies Language;
    const full = [query, `include=${include}`, language === 'es' ? 'lang=es' : ''].filter(Boolean).join('&');
    const response = await fetch(`${this.getAttribute('base') ?? '/'}api/v1/${this.getAttribute('technique')}?${full}`);
    if (!response.ok) throw new Error(String(response.status));
    const answer = (await response.json()) as Answer;
    if (answer.figures) unfolded(answer.figures);
    return answer;
  }

  /** A long experiment that nobody has run has no picture yet. */
  private invite(): void {
    const words = document.createElement('span');
    words.className = 'rl-thumbnail-words';
    words.textContent = this.lang.startsWith('es') ? 'aún sin calcular' : 'not run yet';
    this.replaceChildren(words);
  }

  private show(panel: Panel): void {
    this.shown = panel;
    this.draw();
  }

  private draw(): void {
    const { clientWidth, clientHeight } = this;
    if (this.shown && clientWidth > 40 && clientHeight > 20)
      this.replaceChildren(drawThumbnail(this.shown, clientWidth, clientHeight, this));
  }

  private readonly move = async (): Promise<void> => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches || !this.landscape || this.timer) return;
    let index = 0;
    this.timer = setInterval(() => undefined, FRAME_TIME);
    const mine = this.timer;
    const frames = await (this.frames ??= this.walk(this.landscape));
    if (this.timer !== mine || frames.length < 2) return;
    clearInterval(mine);
    this.timer = setInterval(() => {
      index = (index + 1) % (2 * frames.length - 2);
      this.show(frames[index < frames.length ? index : 2 * frames.length - 2 - index] as Panel);
    }, FRAME_TIME);
  };

  private readonly rest = (): void => {
    clearInterval(this.timer);
    this.timer = undefined;
    if (this.still) this.show(this.still);
  };

  private async walk({ parameter, values }: { parameter: string; values: number[] }): Promise<Panel[]> {
    const stride = Math.max(1, Math.floor(values.length / FRAMES));
    const others = (this.getAttribute('query') ?? '').split('&').filter((pair) => pair && !pair.startsWith(`${parameter}=`));
    const stops = values.filter((_, index) => index % stride === 0);
    const answers = await Promise.all(
      stops.map((value) =>
        this.ask([...others, `${parameter}=${String(value).replace('e+', 'e')}`].join('&'), 'figures').catch(() => undefined),
      ),
    );
    return answers.flatMap((answer) => answer?.figures?.[0]?.panels[0] ?? []);
  }
}

if (!customElements.get('rl-thumbnail')) customElements.define('rl-thumbnail', RlThumbnail);
