import { fixed } from '../numbers/format';
import type { Language } from '../numbers/language';
import { atLevel, held, movedByKey, nearest, type Place, rounded, within } from './moves';
import type { DrawnPanel } from './panel';
import { type Editable, editableDots, type Panel, type Points } from './types';
import { figureWords, fill } from './words';

/** Half of the 44 pixels a finger needs. */
const REACH = 22;
/** How far a press may wander before it counts as a drag. */
const SLACK = 3;

export interface PointsListener {
  /** `gesture` is the same for all moves of one drag or one held key, so that one undo takes them back. */
  moved(index: number, x: number, y: number, gesture: string): void;
  added(x: number, y: number): void;
  removed(index: number): void;
  selected(index: number | undefined): void;
  said(text: string): void;
}

/**
 * Real buttons above a drawing that is replaced all the time. The same buttons stay in the page from one drawing to
 * the next, so a finger, a focus ring or a screen reader never loses the point it holds.
 */
export class PointsLayer {
  readonly element = document.createElement('div');
  private handles: HTMLButtonElement[] = [];
  private points: Points = { x: [], y: [] };
  private panel?: Panel;
  /** The coordinates that a hand may change, both without it, and the heights it may choose. */
  private along: Editable | undefined;
  private drawn?: DrawnPanel;
  private language: Language = 'en';
  private current = 0;
  private dragging?: { index: number; gesture: string; startLeft: number; startTop: number; moving: boolean };
  private gestures = 0;

  constructor(
    private readonly listener: PointsListener,
    private readonly surface: HTMLElement,
  ) {
    this.element.className = 'rl-handles';
    this.element.setAttribute('role', 'group');
    surface.addEventListener('pointerdown', this.press);
    surface.addEventListener('dblclick', this.doubleClick);
    this.element.addEventListener('keydown', this.key);
    this.element.addEventListener('focusin', this.focused);
  }

  update(panel: Panel, points: Points, drawn: DrawnPanel, language: Language, selected: number | undefined): void {
    Object.assign(this, { panel, points, drawn, language, along: editableDots(panel)?.editable });
    this.element.setAttribute('aria-label', figureWords[language].points);
    while (this.handles.length < points.x.length) this.append();
    while (this.handles.length > points.x.length) this.drop();
    this.current = Math.min(this.current, Math.max(0, points.x.length - 1));
    this.handles.forEach((handle, index) => this.place(handle, index, selected));
  }

  focus(index: number): void {
    this.handles[Math.min(index, this.handles.length - 1)]?.focus({ preventScroll: true });
  }

  remove(): void {
    this.surface.removeEventListener('pointerdown', this.press);
    this.surface.removeEventListener('dblclick', this.doubleClick);
    this.element.remove();
  }

  private append(): void {
    const handle = document.createElement('button');
    handle.type = 'button';
    handle.className = 'rl-handle';
    this.handles.push(handle);
    this.element.append(handle);
  }

  private drop(): void {
    this.handles.pop()?.remove();
  }

  private at(index: number): Place {
    return { x: this.points.x[index] ?? 0, y: this.points.y[index] ?? 0 };
  }

  private place(handle: HTMLButtonElement, index: number, selected: number | undefined): void {
    const words = figureWords[this.language];
    const { x, y } = this.at(index);
    const { frame } = this.drawn as DrawnPanel;
    const left = `${within(frame.x(x), [frame.left, frame.right])}px`;
    const top = `${within(frame.y(y), [frame.top, frame.bottom])}px`;
    const tabIndex = index === this.current ? 0 : -1;
    // Of many points one moves at a time; what is written to the page again costs as if it had changed.
    if (handle.style.left !== left) handle.style.left = left;
    if (handle.style.top !== top) handle.style.top = top;
    if (handle.tabIndex !== tabIndex) handle.tabIndex = tabIndex;
    handle.classList.toggle('on', index === selected);
    const key = `${x} ${y} ${this.language}`;
    if (handle.dataset['at'] === key) return;
    handle.dataset['at'] = key;
    handle.setAttribute('aria-label', fill(words.point, { n: index + 1, x: fixed(x, 2, this.language), y: fixed(y, 2, this.language) }));
    handle.setAttribute('aria-roledescription', words.movablePoint);
  }

  private readonly focused = (event: FocusEvent): void => {
    const index = this.handles.indexOf(event.target as HTMLButtonElement);
    if (index < 0) return;
    this.current = index;
    this.handles.forEach((handle, other) => (handle.tabIndex = other === index ? 0 : -1));
    this.listener.selected(index);
  };

  private readonly key = (event: KeyboardEvent): void => {
    const index = this.handles.indexOf(event.target as HTMLButtonElement);
    if (index < 0 || !this.panel || event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = movedByKey(event.key, event.shiftKey, this.at(index), this.panel.x, this.panel.y, this.along?.levels);
    if (moved) this.moveByKey(index, moved, event.repeat);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.delete(index);
    else if (event.key === 'PageDown' || event.key === 'PageUp') this.focus(Math.max(0, index + (event.key === 'PageDown' ? 1 : -1)));
    else if (event.key === 'Escape') this.listener.selected(undefined);
    else return;
    event.preventDefault();
  };

  private moveByKey(index: number, towards: Place, repeated: boolean): void {
    const from = this.at(index);
    const to = held(towards, from, this.along);
    if (to.x === from.x && to.y === from.y) return;
    if (!repeated) this.gestures++;
    this.listener.moved(index, to.x, to.y, `key-${this.gestures}`);
    this.say(figureWords[this.language].moved, to);
  }

  private delete(index: number): void {
    this.listener.removed(index);
    this.listener.said(figureWords[this.language].removed);
    requestAnimationFrame(() => this.focus(index));
  }

  private spot(event: MouseEvent): { left: number; top: number } {
    const box = this.surface.getBoundingClientRect();
    return { left: event.clientX - box.left, top: event.clientY - box.top };
  }

  private value(event: MouseEvent): Place | undefined {
    if (!this.drawn || !this.panel) return undefined;
    const spot = this.spot(event);
    return {
      x: rounded(within(this.drawn.toX(spot.left), this.panel.x.domain)),
      y: atLevel(rounded(within(this.drawn.toY(spot.top), this.panel.y.domain)), this.along?.levels),
    };
  }

  private readonly press = (event: PointerEvent): void => {
    if (event.button !== 0 || !(event.target as Element).closest('.rl-handle')) return;
    const places = this.handles.map((handle) => ({ left: parseFloat(handle.style.left), top: parseFloat(handle.style.top) }));
    const spot = this.spot(event);
    const index = nearest(places, spot, REACH * 1.5);
    const handle = index === undefined ? undefined : this.handles[index];
    if (index === undefined || !handle) return;
    event.preventDefault();
    handle.focus({ preventScroll: true });
    handle.setPointerCapture(event.pointerId);
    this.dragging = { index, gesture: `drag-${++this.gestures}`, startLeft: spot.left, startTop: spot.top, moving: false };
    handle.addEventListener('pointermove', this.drag);
    const end = () => {
      handle.removeEventListener('pointermove', this.drag);
      if (this.dragging?.moving) this.say(figureWords[this.language].moved, this.at(index));
      this.dragging = undefined;
    };
    handle.addEventListener('lostpointercapture', end, { once: true });
  };

  private readonly drag = (event: PointerEvent): void => {
    const value = this.value(event);
    if (!this.dragging || !value) return;
    const spot = this.spot(event);
    this.dragging.moving ||= Math.hypot(spot.left - this.dragging.startLeft, spot.top - this.dragging.startTop) > SLACK;
    const to = held(value, this.at(this.dragging.index), this.along);
    if (this.dragging.moving) this.listener.moved(this.dragging.index, to.x, to.y, this.dragging.gesture);
  };

  private readonly doubleClick = (event: MouseEvent): void => {
    if ((event.target as Element).closest('.rl-handle')) return;
    const value = this.value(event);
    if (!value) return;
    this.listener.added(value.x, value.y);
    this.say(figureWords[this.language].added, value);
  };

  private say(sentence: string, { x, y }: { x: number; y: number }): void {
    this.listener.said(fill(sentence, { x: fixed(x, 2, this.language), y: fixed(y, 2, this.language) }));
  }
}
