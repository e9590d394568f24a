import type { Markish } from '@observablehq/plot';
import { toggle } from './parts';
import { frameAt } from './times';
import type { Frame, Mark, Panel } from './types';
import { element } from './word';

/** So many pictures of a film are kept drawn; of a longer one those watched last. */
const MOST_KEPT = 150;

/** One picture of a film as it is drawn: what lies under the marks of its panel, and what lies over them. */
export interface Picture {
  ground: SVGElement[];
  over: SVGElement[];
}

/** Filled grounds lie under everything else. */
export const isGround = (mark: Mark) => mark.type === 'raster' || mark.type === 'contour' || mark.type === 'image';

/**
 * One picture of a film, drawn alone on the scales of its panel and taken apart: what Plot puts into a drawing, less its
 * sheet of styles, which the panel's own drawing has already.
 */
export function pictureOf(marks: Mark[], plotted: (marks: Mark[]) => SVGElement[]): Picture {
  const drawn = (some: Mark[]) => (some.length ? plotted(some).filter(({ tagName }) => tagName !== 'style') : []);
  return { ground: drawn(marks.filter(isGround)), over: drawn(marks.filter((mark) => !isGround(mark))) };
}

/** Turns a film to one of its pictures. Each is drawn when it is first watched, and then only shown again. */
export class FilmPart {
  private readonly drawn = new Map<Frame, SVGElement[]>();
  private shown?: Frame | undefined;

  constructor(
    private readonly panel: Panel,
    private readonly ground: SVGElement,
    private readonly over: SVGElement,
    private readonly draw: (frame: Frame) => Picture,
  ) {}

  /** Returns whether another picture is seen than before. */
  show(moment: number): boolean {
    const frame = frameAt(this.panel, moment);
    if (frame === this.shown) return false;
    if (this.shown) toggle(false, ...(this.drawn.get(this.shown) ?? []));
    if (frame) toggle(true, ...this.picture(frame));
    this.shown = frame;
    return true;
  }

  private picture(frame: Frame): SVGElement[] {
    const known = this.drawn.get(frame) ?? this.added(frame);
    this.drawn.delete(frame);
    this.drawn.set(frame, known);
    for (const [oldest, groups] of this.drawn) {
      if (this.drawn.size <= MOST_KEPT) break;
      this.drawn.delete(oldest);
      for (const group of groups) group.remove();
    }
    return known;
  }

  private added(frame: Frame): SVGElement[] {
    const { ground, over } = this.draw(frame);
    return [into(this.ground, ground), into(this.over, over)];
  }
}

function into(place: SVGElement, parts: SVGElement[]): SVGElement {
  const group = element('g', {});
  group.append(...parts);
  place.append(group);
  return group;
}
