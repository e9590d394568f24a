import type { Item, Parameter } from './catalogue';
import { Stops } from './stops';

/** More arms than the theme has colours for cannot be told apart. */
export const MOST_ARMS = 8;

/** A list of numbers edited as chips: one is selected, the slider moves that one. */
export interface Chips {
  values: Item[];
  selected: number;
}

export const canRemove = (parameter: Parameter, values: Item[]) => values.length > (parameter.minItems ?? 0);
export const canAdd = (parameter: Parameter, values: Item[]) => values.length < Math.min(parameter.maxItems ?? MOST_ARMS, MOST_ARMS);

const holds = (parameter: Parameter, { values, selected }: Chips, value: Item) =>
  !parameter.repeats && values.some((other, index) => index !== selected && other === value);

/** Undefined where the new value stands in the list already and may not stand in it twice. */
export function replaced(parameter: Parameter, chips: Chips, value: Item): Item[] | undefined {
  return holds(parameter, chips, value) ? undefined : chips.values.with(chips.selected, value);
}

export function without({ values, selected }: Chips): Chips {
  const rest = values.toSpliced(selected, 1);
  return { values: rest, selected: Math.max(0, Math.min(selected, rest.length - 1)) };
}

/**
 * A new chip goes where it teaches most: into the widest gap of the track, or its middle when there is none. A sequence
 * goes on as it ended.
 */
export function withAdded(parameter: Parameter, { values }: Chips): Chips {
  if (parameter.repeats && values.length) return { values: [...values, values.at(-1) as Item], selected: values.length };
  const stops = new Stops(parameter.items ?? { type: 'real' });
  const positions = [...new Set(values.filter((value) => typeof value === 'number').map((value) => stops.position(value)))].sort(
    (a, b) => a - b,
  );
  const marks = positions.length ? [Math.min(0, positions[0] as number), ...positions, stops.last] : [0, stops.last];
  let [widest, middle] = [-1, stops.last / 2];
  for (let i = 1; i < marks.length; i++) {
    const width = (marks[i] as number) - (marks[i - 1] as number);
    if (width > widest) [widest, middle] = [width, ((marks[i] as number) + (marks[i - 1] as number)) / 2];
  }
  let value = stops.value(Math.max(stops.gap, Math.round(middle)));
  while (values.includes(value) && value < stops.high) value = stops.moved(value, 1);
  return { values: [...values, value], selected: values.length };
}

/** The value one or more stops on; passes over values that other chips hold. */
export function steppedPast(parameter: Parameter, { values, selected }: Chips, to: number): number {
  const stops = new Stops(parameter.items ?? { type: 'real' });
  const from = Number(values[selected]);
  const direction = to >= from ? 1 : -1;
  let value = to;
  while (holds(parameter, { values, selected }, value)) {
    const next = stops.moved(value, direction);
    if (next === value) return from;
    value = next;
  }
  return value;
}
