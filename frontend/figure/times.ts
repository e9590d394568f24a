import type { Figure, Frame, LineMark, Mark, Panel } from './types';

/** The moments of figures, such as epochs: where their time begins and will end, and how far it has come. */
export interface Time {
  first: number;
  last: number;
  done: number;
  /** Those that were recorded, ascending. */
  moments: number[];
}

/** What tells the time of a panel: curves over it, paths through it, and the pictures of a film. */
function recorded(panel: Panel): number[] {
  const marks = panel.marks.flatMap((mark) => timesOfMark(mark, panel));
  return ascending([...marks, ...(panel.frames ?? []).map(({ moment }) => moment)]);
}

function timesOfMark(mark: Mark, { timeline }: Panel): number[] {
  if (mark.type === 'line' && mark.ghost) return [];
  if (mark.type === 'line' && mark.times) return mark.times;
  return timeline && (mark.type === 'line' || mark.type === 'band') ? mark.x.filter((x) => x !== null) : [];
}

const ascending = (values: number[]) => [...new Set(values)].sort((a, b) => a - b);

/** Asked in every picture while time is moved, and always the same for the same panel, figure or figures. */
const ofPanels = new WeakMap<Panel, number[]>();
const ofFigures = new WeakMap<Figure, Time | 'none'>();
const ofLists = new WeakMap<Figure[], Time | 'none'>();

export function momentsOf(panel: Panel): number[] {
  const known = ofPanels.get(panel) ?? recorded(panel);
  ofPanels.set(panel, known);
  return known;
}

/** How far a panel has come; where a curve has no number, time has passed all the same. Minus infinity before the first. */
export const newest = (panel: Panel): number => momentsOf(panel).at(-1) ?? -Infinity;

/** Whether something on it changes as another moment is watched. */
export const hasTime = (panel: Panel): boolean =>
  Boolean(panel.timeline || panel.frames?.length || panel.marks.some((mark) => mark.type === 'line' && mark.times));

/** The time of one figure; undefined where it has none, or nothing is drawn yet. */
export function timesOf(figure: Figure): Time | undefined {
  const known = ofFigures.get(figure) ?? timeOfPanels(figure.panels) ?? 'none';
  ofFigures.set(figure, known);
  return known === 'none' ? undefined : known;
}

/** The time that figures share; undefined where none has one, or nothing is drawn yet. */
export function timeOf(figures: Figure[]): Time | undefined {
  const [only, second] = figures;
  if (!second) return only && timesOf(only);
  const known = ofLists.get(figures) ?? timeOfPanels(figures.flatMap(({ panels }) => panels)) ?? 'none';
  ofLists.set(figures, known);
  return known === 'none' ? undefined : known;
}

function timeOfPanels(panels: Panel[]): Time | undefined {
  const moments = ascending(panels.flatMap(momentsOf));
  const [begun, done] = [moments[0], moments.at(-1)];
  if (begun === undefined || done === undefined) return undefined;
  const axes = panels.filter(({ timeline }) => timeline).map(({ x }) => x.domain);
  return {
    first: Math.min(begun, ...axes.map(([low]) => Math.ceil(low))),
    last: Math.max(done, ...axes.map(([, high]) => Math.floor(high))),
    done,
    moments,
  };
}

/** The picture of a film at a moment: the newest that is not later. Before the first there is none. */
export const frameAt = ({ frames }: Panel, moment: number): Frame | undefined => frames?.findLast((frame) => frame.moment <= moment);

/** The newest recorded moment that is not later than a place in time; the first where all are. */
export const recordedAt = ({ moments, first }: Time, place: number): number =>
  moments.findLast((moment) => moment <= place) ?? moments[0] ?? first;

/** A panel with every mark it may ever show: room and words are chosen for all of them. */
export function wholeOf(panel: Panel): Panel {
  if (!panel.frames) return panel;
  const known = wholes.get(panel) ?? { ...panel, marks: [...panel.marks, ...panel.frames.flatMap(({ marks }) => marks)] };
  wholes.set(panel, known);
  return known;
}
const wholes = new WeakMap<Panel, Panel>();

/** A line has a head where it stands for an arm, or where it is one of few. */
export const headed = (panel: Panel): LineMark[] =>
  panel.marks.filter(
    (mark): mark is LineMark =>
      mark.type === 'line' && !mark.ghost && mark.emphasis !== 'thin' && (mark.arm !== undefined || mark.emphasis === 'strong'),
  );
