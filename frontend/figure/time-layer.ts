import type { Markish } from '@observablehq/plot';
import { FilmPart, isGround, type Picture } from './film-part';
import { drawMark } from './marks';
import { cutAt, isPath } from './moments';
import { partsOf, place } from './parts';
import { pathMarks, PathPart } from './path-part';
import { newest } from './times';
import { timelineMarks, TimelinePart } from './timeline-part';
import type { DotsMark, Frame as Film, Mark, Panel } from './types';
import { type Frame, word } from './word';

/** The marks of a panel that has a time, with the places where its film will be shown. */
export function timedMarks(panel: Panel, weight: number, drawDots: (mark: DotsMark) => Markish[]): Markish[] {
  const still = panel.marks.filter((mark) => !isPath(mark));
  const draw = (marks: Mark[]) => marks.flatMap((mark) => (mark.type === 'dots' ? drawDots(mark) : drawMark(mark, weight)));
  const first = still.findIndex((mark) => !isGround(mark));
  const grounds = first < 0 ? still : still.slice(0, first);
  const film = panel.frames ? { ground: [place('ground')], over: [place('over')] } : { ground: [], over: [] };
  const rest = panel.timeline ? timelineMarks(panel, weight, drawDots) : [...draw(grounds), ...film.ground, ...draw(still.slice(grounds.length))];
  return [...(panel.timeline ? film.ground : []), ...rest, ...pathMarks(panel, weight), ...film.over];
}

/** How a panel's film is drawn, and its words are written. */
export interface Drawing {
  film: (frame: Film) => Picture;
  words: (panel: Panel, now: number | undefined) => SVGElement;
  rem: number;
}

/** Moves a drawn panel through time. */
export class TimeLayer {
  private readonly end: number;
  private readonly timeline: TimelinePart | undefined;
  private readonly paths: PathPart | undefined;
  private readonly film: FilmPart | undefined;
  private words?: SVGElement;
  private known?: Panel;
  private pinned?: number | undefined;

  constructor(
    private readonly panel: Panel,
    private readonly svg: SVGSVGElement,
    private readonly frame: Frame,
    private readonly drawing: Drawing,
  ) {
    this.end = newest(panel);
    this.timeline = panel.timeline ? new TimelinePart(panel, svg, frame) : undefined;
    this.paths = panel.marks.some(isPath) ? new PathPart(panel, svg, frame) : undefined;
    const [ground, over] = [partsOf(svg, 'ground')[0], partsOf(svg, 'over')[0]];
    this.film = ground && over ? new FilmPart(panel, ground, over, drawing.film) : undefined;
  }

  /** A second moment stays marked beside the one watched, from the next one shown on; none without one. */
  pin(moment: number | undefined): void {
    this.pinned = moment;
    this.timeline?.pin(moment);
    this.paths?.pin(moment);
  }

  /** Shows what was known at a moment; the newest without one. Returns the panel as it stood then. */
  show(watched: number | undefined): Panel {
    const moment = Math.min(watched ?? this.end, this.end);
    this.timeline?.show(moment);
    this.paths?.show(moment);
    const turned = this.film?.show(moment);
    // A film alone says the same until its next picture.
    if (this.known && !turned && !this.timeline && !this.paths) return this.known;
    const known = cutAt(this.panel, moment);
    const words = this.drawing.words(known, this.timeline?.placeOf(moment));
    if (this.timeline && this.pinned !== undefined) words.append(...this.letters(this.timeline, moment, this.pinned));
    if (this.words) this.words.replaceWith(words);
    else this.svg.append(words);
    this.words = words;
    this.known = known;
    return known;
  }

  /** Which of two rules is which: at their feet, where no other words are. */
  private letters(timeline: TimelinePart, watched: number, pinned: number): SVGElement[] {
    const { rem } = this.drawing;
    const [a, b] = [timeline.placeOf(pinned), timeline.placeOf(watched)];
    const letter = (text: string, x: number, before: boolean) =>
      word(text, x + (before ? -5 : 5) * rem, this.frame.bottom - 9 * rem, 'var(--rl-ink-2)', { anchor: before ? 'end' : 'start', weight: 700 });
    return a === b ? [letter('A = B', a, false)] : [letter('A', a, a < b), letter('B', b, b < a)];
  }
}
