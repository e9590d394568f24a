import type { DotsMark, Figure, LineMark, Mark, Numbers, Panel } from './types';

/** The moments of a run, such as its epochs: where its time begins and will end, and how far it has come. */
export interface Time {
  first: number;
  last: number;
  done: number;
}

const timelines = (figures: Figure[]) => figures.flatMap(({ panels }) => panels.filter(({ timeline }) => timeline));

/** The time that figures have on their x axes; undefined where they have none, or nothing is drawn yet. */
export function timeOf(figures: Figure[]): Time | undefined {
  const panels = timelines(figures);
  const [axis] = panels.map(({ x }) => x.domain);
  if (!axis) return undefined;
  const done = Math.max(...panels.map(newest));
  return Number.isFinite(done) ? { first: Math.ceil(axis[0]), last: Math.floor(axis[1]), done } : undefined;
}

/** How far the curves of a panel go; where one has no number, time has passed all the same. Minus infinity before the first. */
export function newest(panel: Panel): number {
  const ends = panel.marks.flatMap((mark) => (mark.type === 'line' || mark.type === 'band' ? (mark.x.at(-1) ?? []) : []));
  return Math.max(-Infinity, ...ends);
}

const isPoint = (x: number | null | undefined, y: number | null | undefined) => x != null && y != null;

/** Of words for each moment, those of one; the last belong to the newest. */
function wordsAt(words: string[] | undefined, back: number): string | undefined {
  return words?.[Math.max(0, words.length - 1 - Math.max(0, back))];
}

/** The sentence about what was known at a moment; the newest without one. */
export function findingAt(figure: Figure, moment: number | undefined): string {
  const done = timeOf([figure])?.done;
  if (moment === undefined || done === undefined) return figure.finding;
  return wordsAt(figure.findings, Math.round(done - moment)) ?? figure.finding;
}

export function noteAt(panel: Panel, moment: number | undefined): string | undefined {
  const back = moment === undefined ? 0 : Math.round(newest(panel) - moment);
  return wordsAt(panel.notes, Number.isFinite(back) ? back : 0) ?? panel.note;
}

/** A panel as it stood at a moment: nothing on it is later. One without a timeline never changes. */
export function cutAt(panel: Panel, moment: number): Panel {
  return panel.timeline ? { ...panel, marks: panel.marks.flatMap((mark) => markAt(mark, moment)) } : panel;
}

function markAt(mark: Mark, moment: number): Mark[] {
  switch (mark.type) {
    case 'line':
      return [{ ...mark, x: kept(mark.x, mark.x, moment), y: kept(mark.y, mark.x, moment) }];
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
}

/** The last value of a line up to a moment; undefined before its first. */
export function headAt({ x, y }: LineMark, moment: number): Head | undefined {
  let found: number | undefined;
  for (let index = 0; index < x.length && (x[index] ?? -Infinity) <= moment; index++) if (isPoint(x[index], y[index])) found = index;
  if (found === undefined) return undefined;
  const place = { x: x[found] as number, y: y[found] as number };
  return { ...place, stopped: place.x < moment };
}
