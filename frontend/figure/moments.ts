import { frameAt, momentsOf, timesOf } from './times';
import type { DotsMark, Figure, LineMark, Mark, Numbers, Panel } from './types';

/** Of words for each moment, those of one; the last belong to the newest. */
function wordsAt(words: string[] | undefined, moments: number[], moment: number): string | undefined {
  const later = moments.length - moments.findLastIndex((known) => known <= moment) - 1;
  return words?.[Math.max(0, words.length - 1 - later)];
}

/** The sentence about what was known at a moment; the newest without one. */
export function findingAt(figure: Figure, moment: number | undefined): string {
  if (moment === undefined) return figure.finding;
  return wordsAt(figure.findings, timesOf(figure)?.moments ?? [], moment) ?? figure.finding;
}

/** The quiet line under a panel's title at a moment; a picture of a film may have one of its own. */
export function noteAt(panel: Panel, moment = Infinity): string | undefined {
  return frameAt(panel, moment)?.note ?? wordsAt(panel.notes, momentsOf(panel), moment) ?? panel.note;
}

/** A panel as it stood at a moment, the newest without one: nothing on it is later, and of a film one picture is left. */
export function cutAt(panel: Panel, moment = Infinity): Panel {
  const { frames, ...still } = panel;
  const cut = panel.timeline
    ? panel.marks.flatMap((mark) => markAt(mark, moment))
    : panel.marks.some(isPath)
      ? panel.marks.map((mark) => (isPath(mark) ? pathAt(mark, moment) : mark))
      : panel.marks;
  if (frames) return { ...still, marks: [...cut, ...(frameAt(panel, moment)?.marks ?? [])] };
  return cut === panel.marks ? panel : { ...panel, marks: cut };
}

/** A figure as it stood at a moment: what its tables and files say too. */
export function figureAt(figure: Figure, moment: number | undefined): Figure {
  return {
    ...figure,
    finding: findingAt(figure, moment),
    panels: figure.panels.map((panel) => {
      const note = noteAt(panel, moment);
      return { ...cutAt(panel, moment), ...(note === undefined ? {} : { note }) };
    }),
  };
}

const isPoint = (x: number | null | undefined, y: number | null | undefined) => x != null && y != null;
/** A line that comes from place to place through the panel, instead of along an axis of time. */
export const isPath = (mark: Mark): mark is LineMark & { times: number[] } => mark.type === 'line' && mark.times !== undefined;

function markAt(mark: Mark, moment: number): Mark[] {
  switch (mark.type) {
    case 'line':
      return [isPath(mark) ? pathAt(mark, moment) : { ...mark, x: kept(mark.x, mark.x, moment), y: kept(mark.y, mark.x, moment) }];
    case 'dots':
      return [dotsAt(mark, moment)];
    case 'band':
      return [
        {
          ...mark,
          x: kept(mark.x, mark.x, moment),
          lower: kept(mark.lower, mark.x, moment),
          upper: kept(mark.upper, mark.x, moment),
        },
      ];
    case 'rule':
      return mark.orientation === 'x' && mark.value > moment ? [] : [mark];
    case 'text':
      return mark.x > moment ? [] : [mark];
    default:
      return [mark];
  }
}

function pathAt(mark: LineMark & { times: number[] }, moment: number): LineMark {
  const upTo = (values: Numbers) => kept(values, mark.times, moment);
  return { ...mark, x: upTo(mark.x), y: upTo(mark.y), times: upTo(mark.times) as number[] };
}

/** Dots may stand in any order, such as the best moment of each arm. */
function dotsAt(mark: DotsMark, moment: number): DotsMark {
  const until = <T>(values: T[]) => values.filter((_, index) => (mark.x[index] ?? Infinity) <= moment);
  return { ...mark, x: until(mark.x), y: until(mark.y), ...(mark.names ? { names: until(mark.names) } : {}) };
}

/** The time along a line only grows, so what belongs to a moment is the beginning of a list. */
function kept(values: Numbers, times: Numbers, moment: number): Numbers {
  const end = times.findIndex((time) => time !== null && time > moment);
  return end < 0 ? values : values.slice(0, end);
}

/** Where a line has come to at a moment. */
export interface Head {
  x: number;
  y: number;
  /** It ends here although its neighbours go on: what it measured is no number any more. */
  stopped: boolean;
  index: number;
}

/** The last value of a line up to a moment; undefined before its first. */
export function headAt(mark: LineMark, moment: number): Head | undefined {
  const { x, y } = mark;
  const times: Numbers = mark.times ?? x;
  let found: number | undefined;
  for (let index = 0; index < x.length && (times[index] ?? -Infinity) <= moment; index++) if (isPoint(x[index], y[index])) found = index;
  if (found === undefined) return undefined;
  const place = { x: x[found] as number, y: y[found] as number };
  const next = times[found + 1];
  return { ...place, stopped: next == null ? !mark.times && place.x < moment : next <= moment, index: found };
}
