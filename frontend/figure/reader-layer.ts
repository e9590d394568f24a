import type { Language } from '../numbers/language';
import { isPath } from './moments';
import type { DrawnPanel } from './panel';
import { nearestPlace, places, readAt, sentence } from './reading';
import { colour } from './roles';
import type { Panel } from './types';
import { figureWords } from './words';

/** More arrow presses than this from one end to the other would tire a hand. */
const STOPS = 40;

/**
 * Reads values off a figure: under the pointer, or by arrow keys when focused. The text has its own place above the
 * frame, so nothing covers the drawing.
 */
export class ReaderLayer {
  readonly element = document.createElement('div');
  private readonly rule = document.createElement('i');
  private readonly text = document.createElement('output');
  private dots: HTMLElement[] = [];
  private panel?: Panel;
  private drawn?: DrawnPanel;
  private language: Language = 'en';
  private all: number[] = [];
  private index?: number;

  constructor(private readonly surface: HTMLElement) {
    this.element.className = 'rl-reader';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'slider');
    this.text.setAttribute('aria-hidden', 'true');
    this.element.append(this.rule, this.text);
    this.element.addEventListener('keydown', this.key);
    this.element.addEventListener('blur', () => this.show(undefined));
    this.element.addEventListener('focus', () => this.show(this.index ?? Math.floor(this.all.length / 2)));
    surface.addEventListener('pointermove', this.point);
    surface.addEventListener('pointerleave', () => this.show(undefined));
  }

  update(panel: Panel, drawn: DrawnPanel, language: Language): void {
    const moved = panel.x.domain.join() !== this.panel?.x.domain.join();
    Object.assign(this, { panel, drawn, language });
    this.all = places(panel);
    this.element.hidden = this.all.length < 2 || panel.marks.every((mark) => mark.type !== 'line' || !mark.label || isPath(mark));
    const { frame } = drawn;
    Object.assign(this.element.style, {
      left: `${frame.left}px`,
      width: `${frame.right - frame.left}px`,
      top: `${frame.top}px`,
      height: `${frame.bottom - frame.top}px`,
    });
    this.element.setAttribute('aria-label', figureWords[language].read);
    this.element.setAttribute('aria-valuemin', '0');
    this.element.setAttribute('aria-valuemax', String(Math.max(0, this.all.length - 1)));
    this.show(moved ? undefined : this.index);
    if (this.index === undefined) this.speak(Math.floor(this.all.length / 2));
  }

  private readonly point = (event: PointerEvent): void => {
    if (!this.drawn || this.element.hidden || event.pointerType === 'touch' || event.buttons > 0) return;
    const left = event.clientX - this.surface.getBoundingClientRect().left;
    const { frame } = this.drawn;
    if (left < frame.left - 4 || left > frame.right + 4) return this.show(undefined);
    this.show(nearestPlace(this.all, left, (value, at) => Math.abs(this.spot(value) - at)));
  };

  private spot(x: number): number {
    return this.drawn?.frame.x(x) ?? 0;
  }

  private readonly key = (event: KeyboardEvent): void => {
    const size = Math.max(1, Math.round(this.all.length / STOPS)) * (event.shiftKey ? 5 : 1);
    const last = this.all.length - 1;
    const from = this.index ?? Math.floor(this.all.length / 2);
    const to = { ArrowRight: from + size, ArrowUp: from + size, ArrowLeft: from - size, ArrowDown: from - size, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    this.show(Math.min(last, Math.max(0, to)));
  };

  private speak(index: number): void {
    const x = this.all[index];
    if (x === undefined || !this.panel) return;
    const reading = readAt(this.panel, x);
    this.element.setAttribute('aria-valuenow', String(index));
    this.element.setAttribute(
      'aria-valuetext',
      reading.values.length ? sentence(this.panel, reading, this.language) : figureWords[this.language].nothingHere,
    );
  }

  private show(index: number | undefined): void {
    this.index = index;
    const x = index === undefined ? undefined : this.all[index];
    this.element.classList.toggle('reading', x !== undefined);
    if (x === undefined || index === undefined || !this.panel || !this.drawn) return;
    const { frame } = this.drawn;
    const reading = readAt(this.panel, x);
    this.rule.style.left = `${frame.x(x) - frame.left}px`;
    this.text.textContent = sentence(this.panel, reading, this.language);
    this.speak(index);
    while (this.dots.length < reading.values.length) this.dots.push(this.element.appendChild(document.createElement('b')));
    this.dots.forEach((dot, rank) => {
      const value = reading.values[rank];
      const top = value ? frame.y(value.y) - frame.top : Number.NaN;
      dot.hidden = !(top >= 0 && top <= frame.bottom - frame.top);
      if (value && !dot.hidden)
        Object.assign(dot.style, { left: this.rule.style.left, top: `${top}px`, background: colour(value.mark.role, value.mark.arm) });
    });
  }
}
