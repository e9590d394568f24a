import type { Language } from '../numbers/language';
import { cutAt } from './moments';
import { wholeOf } from './times';
import { drawPanel, type DrawnPanel, type PanelOptions } from './panel';
import { PointsLayer, type PointsListener } from './points-layer';
import { ReaderLayer } from './reader-layer';
import { editableDots, type Panel, type Points } from './types';
import type { Memory } from './word';

/** More handles than this would lie on top of each other. */
const MOST_HANDLES = 150;

/** In panels narrower than this, points of the usual size would hide the curve. */
const SMALL = 260;

export interface Painting
  extends Pick<PanelOptions, 'width' | 'height' | 'rem' | 'weight' | 'titled' | 'tight' | 'room' | 'worded' | 'moment' | 'pinned'> {
  language: Language;
  points: Points | undefined;
  selected: number | undefined;
  /** Only one panel offers its points to the keyboard; the others show the same points. */
  interactive: boolean;
}

/** The place of one panel: the drawing, replaced as a whole, and the layers above it, which stay. */
export class PanelCanvas {
  drawn?: DrawnPanel;
  private last?: { panel: Panel; options: PanelOptions };
  private memory: Memory = {};
  private handles?: PointsLayer;
  private readonly reader: ReaderLayer;

  constructor(
    readonly element: HTMLElement,
    private readonly listener: PointsListener,
  ) {
    this.reader = new ReaderLayer(element);
    element.append(this.reader.element);
  }

  /** A different figure may choose its margins anew. */
  forget(): void {
    this.memory = {};
  }

  paint(panel: Panel, name: string, painting: Painting): void {
    const { width } = painting;
    if (width < 40) return;
    const dots = editableDots(panel);
    const size = dotSize(
      Math.max(0, ...wholeOf(panel).marks.map((mark) => (mark.type === 'dots' ? mark.x.length : 0))),
      width < SMALL * painting.rem,
    );
    this.element.style.setProperty('--rl-dot-size', String(size));
    const points = painting.points ?? (dots && { x: dots.x.map((x) => x ?? 0), y: dots.y.map((y) => y ?? 0) });
    const handled = Boolean(dots) && (points?.x.length ?? 0) <= MOST_HANDLES && painting.interactive;
    const shown = dots && painting.points ? withPoints(panel, painting.points) : panel;
    const options = { ...painting, dots: size, handled, memory: this.memory, host: this.element };
    const drawn = drawPanel(shown, options);
    this.last = { panel: shown, options };
    drawn.svg.setAttribute('role', 'img');
    drawn.svg.setAttribute('aria-label', name);
    if (this.drawn) this.drawn.svg.replaceWith(drawn.svg);
    else this.element.prepend(drawn.svg);
    this.drawn = drawn;
    this.reader.update(cutAt(panel, painting.moment), drawn, painting.language);
    if (handled && points) this.layer().update(panel, points, drawn, painting.language, painting.selected);
    else this.dropHandles();
  }

  /**
   * Puts the handles where the hand is, on the drawing that stands; false where the points are part of that drawing. The
   * curve follows with the answer, and drawing it twice would only make that later.
   */
  place(points: Points, language: Language, selected: number | undefined): boolean {
    if (!this.last || !this.drawn || !this.handles || points.x.length > MOST_HANDLES) return false;
    const panel = withPoints(this.last.panel, points);
    this.last = { ...this.last, panel };
    this.handles.update(panel, points, this.drawn, language, selected);
    return true;
  }

  /** Turns the drawing that stands to another moment: nothing is drawn anew. */
  watch(moment: number | undefined, name: string): void {
    if (!this.last || !this.drawn) return;
    this.drawn.svg.setAttribute('aria-label', name);
    this.last = { ...this.last, options: { ...this.last.options, moment } };
    if (!this.drawn.time) return;
    this.reader.update(this.drawn.time.show(moment), this.drawn, this.last.options.language);
  }

  /** The panel once more with its points drawn in, for a picture that stands alone. It lies unseen in the page until removed. */
  still(): SVGSVGElement | undefined {
    if (!this.last) return undefined;
    const { panel, options } = this.last;
    const { svg } = drawPanel(panel, { ...options, handled: false, memory: { ...this.memory } });
    Object.assign(svg.style, { position: 'absolute', inset: '0', visibility: 'hidden' });
    this.element.append(svg);
    return svg;
  }

  focus(index: number): void {
    this.handles?.focus(index);
  }

  private layer(): PointsLayer {
    if (!this.handles) {
      this.handles = new PointsLayer(this.listener, this.element);
      this.element.append(this.handles.element);
    }
    return this.handles;
  }

  private dropHandles(): void {
    this.handles?.remove();
    this.handles = undefined;
  }
}

/** Many points, or points in a small panel, are drawn smaller: the curve must be seen between them. */
function dotSize(count: number, small: boolean): number {
  return (small ? 0.75 : 1) * (count > 150 ? 0.6 : count > 40 ? 0.75 : 1);
}

/** The same panel with its editable dots where the hand has put them. */
function withPoints(panel: Panel, points: Points): Panel {
  return {
    ...panel,
    marks: panel.marks.map((mark) => (mark.type === 'dots' && mark.editable ? { ...mark, x: points.x, y: points.y } : mark)),
  };
}
