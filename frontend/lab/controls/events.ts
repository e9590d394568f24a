import type { Value } from '../catalogue';

/** What every control tells its lab. */
export interface ValueChange {
  value: Value;
  /** The same for all moves of one drag or one held key: one step of undo. */
  gesture?: string;
  /** What the next moves in the same direction would ask for. */
  ahead?: Value[];
}

export type ValueChangeEvent = CustomEvent<ValueChange>;

export function valueChange(detail: ValueChange): ValueChangeEvent {
  return new CustomEvent('value-change', { detail, bubbles: false });
}

let gestures = 0;
export const newGesture = (kind: string) => `${kind}-${++gestures}`;
