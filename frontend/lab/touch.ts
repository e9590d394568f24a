import type { Axis, DotsMark, Panel, Points } from '../figure/types';
import { editableDots } from '../figure/types';
import type { Envelope, OwnData, Technique, Values } from './catalogue';
import { parameterOf } from './catalogue';
import { added, type Fields, moved, removed, takeOver } from './own-data';
import { allowed } from './fields';
import { rounded, within } from '../figure/moves';
import type { Experiment } from './state';

/** The points of a figure that a hand may move: own data, or parameters that are a place. */
export interface Touchable {
  panel: Panel;
  dots: DotsMark;
  fields: Fields;
  kind: 'data' | 'parameters';
  points: Points;
  /** Whether the points come from the hand, and stand before the answer to them is here. */
  ahead: boolean;
}

/** What a touch asks for: new data, or new values of the parameters that are the point. */
export type Change = { data: OwnData } | { values: Values };

export function touchable(technique: Technique, envelope: Envelope | undefined, experiment: Experiment): Touchable | undefined {
  for (const panel of envelope?.figures?.flatMap((figure) => figure.panels) ?? []) {
    const dots = editableDots(panel);
    if (!dots?.editable) continue;
    const fields = dots.editable;
    const kind = parameterOf(technique, fields.x) && parameterOf(technique, fields.y) ? 'parameters' : 'data';
    return {
      panel,
      dots,
      fields,
      kind,
      points: pointsOf(kind, dots, fields, experiment),
      ahead: kind === 'parameters' || experiment.data !== undefined,
    };
  }
  return undefined;
}

/** Where the hand has put them, before the answer to it is here. */
function pointsOf(kind: Touchable['kind'], dots: DotsMark, fields: Fields, { values, data }: Experiment): Points {
  if (kind === 'parameters') return { x: [Number(values[fields.x])], y: [Number(values[fields.y])] };
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
        [at.fields.x]: fitted(technique, at.fields.x, x, at.panel.x),
        [at.fields.y]: fitted(technique, at.fields.y, y, at.panel.y),
      },
    };
  return { data: moved(dataOf(technique, envelope, experiment, at), at.fields, index, x, y) };
}

export function addPoint(
  technique: Technique,
  envelope: Envelope,
  experiment: Experiment,
  at: Touchable,
  x: number,
  y: number,
): Change | undefined {
  return at.kind === 'data' ? { data: added(dataOf(technique, envelope, experiment, at), at.fields, x, y) } : undefined;
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

const dataOf = (technique: Technique, envelope: Envelope, { data }: Experiment, at: Touchable) =>
  data ?? takeOver(technique, envelope, at.dots, at.fields);

/** A point dragged beyond a parameter's range stops at its edge. */
function fitted(technique: Technique, name: string, value: number, axis: Axis): number {
  const parameter = parameterOf(technique, name);
  const near = rounded(value);
  return !parameter || allowed(near, parameter)
    ? near
    : rounded(within(near, [parameter.minimum ?? axis.domain[0], parameter.maximum ?? axis.domain[1]]));
}
