import type { Axis, DotsMark, Editable, Panel, Points } from '../figure/types';
import { editableDots } from '../figure/types';
import type { Envelope, OwnData, Technique, Values } from './catalogue';
import { parameterOf } from './catalogue';
import { added, type Fields, moved, removed, takeOver } from './own-data';
import { allowed } from './fields';
import { atLevel, rounded, within } from '../figure/moves';
import type { Experiment } from './state';

/** The points of a figure that a hand may move: own data, or parameters that are a place or one coordinate of it. */
export type Touchable = {
  panel: Panel;
  dots: DotsMark;
  points: Points;
  /** Whether the points come from the hand, and stand before the answer to them is here. */
  ahead: boolean;
} & Target;

type Target = { kind: 'data'; fields: Fields } | { kind: 'parameters'; fields: Editable };

/** What a touch asks for: new data, or new values of the parameters that are the point. */
export type Change = { data: OwnData } | { values: Values };

export function touchable(technique: Technique, envelope: Envelope | undefined, experiment: Experiment): Touchable | undefined {
  for (const panel of envelope?.figures?.flatMap((figure) => figure.panels) ?? []) {
    const dots = editableDots(panel);
    const target = dots?.editable && targetOf(technique, dots.editable);
    if (!dots || !target) continue;
    return {
      panel,
      dots,
      ...target,
      points: pointsOf(target, dots, experiment),
      ahead: target.kind === 'parameters' || experiment.data !== undefined,
    };
  }
  return undefined;
}

/** Own data have both coordinates; a point that is parameters may keep one of its own. */
function targetOf(technique: Technique, { x, y }: Editable): Target | undefined {
  const named = [x, y].filter((name) => name !== undefined);
  if (named.every((name) => parameterOf(technique, name)))
    return { kind: 'parameters', fields: { ...(x === undefined ? {} : { x }), ...(y === undefined ? {} : { y }) } };
  return x === undefined || y === undefined ? undefined : { kind: 'data', fields: { x, y } };
}

/** Where the hand has put them, before the answer to it is here. */
function pointsOf({ kind, fields }: Target, dots: DotsMark, { values, data }: Experiment): Points {
  const coordinate = (name: string | undefined, drawn: number | null | undefined) => (name === undefined ? (drawn ?? 0) : Number(values[name]));
  if (kind === 'parameters') return { x: [coordinate(fields.x, dots.x[0])], y: [coordinate(fields.y, dots.y[0])] };
  if (data) return { x: (data[fields.x] ?? []) as number[], y: (data[fields.y] ?? []) as number[] };
  return { x: dots.x.map((x) => x ?? 0), y: dots.y.map((y) => y ?? 0) };
}

export function movePoint(
  technique: Technique,
  envelope: Envelope,
  experiment: Experiment,
  at: Touchable,
  index: number,
  x: number,
  y: number,
): Change {
  if (at.kind === 'parameters')
    return {
      values: {
        ...(at.fields.x === undefined ? {} : { [at.fields.x]: fitted(technique, at.fields.x, x, at.panel.x) }),
        ...(at.fields.y === undefined ? {} : { [at.fields.y]: fitted(technique, at.fields.y, y, at.panel.y) }),
      },
    };
  return { data: moved(dataOf(technique, envelope, experiment, at), at.fields, index, x, heightOf(at, y)) };
}

export function addPoint(
  technique: Technique,
  envelope: Envelope,
  experiment: Experiment,
  at: Touchable,
  x: number,
  y: number,
): Change | undefined {
  return at.kind === 'data' ? { data: added(dataOf(technique, envelope, experiment, at), at.fields, x, heightOf(at, y)) } : undefined;
}

export function removePoint(
  technique: Technique,
  envelope: Envelope,
  experiment: Experiment,
  at: Touchable,
  index: number,
): Change | undefined {
  return at.kind === 'data' ? { data: removed(dataOf(technique, envelope, experiment, at), at.fields, index) } : undefined;
}

/** Classes have heights of their own: what is dragged or typed between two goes to the nearer. */
const heightOf = (at: Touchable, y: number) => atLevel(y, at.dots.editable?.levels);

const dataOf = (technique: Technique, envelope: Envelope, { data }: Experiment, at: Touchable & { kind: 'data' }) =>
  data ?? takeOver(technique, envelope, at.dots, at.fields);

/** A point dragged beyond a parameter's range stops at its edge. */
function fitted(technique: Technique, name: string, value: number, axis: Axis): number {
  const parameter = parameterOf(technique, name);
  const near = rounded(value);
  return !parameter || allowed(near, parameter)
    ? near
    : rounded(within(near, [parameter.minimum ?? axis.domain[0], parameter.maximum ?? axis.domain[1]]));
}
