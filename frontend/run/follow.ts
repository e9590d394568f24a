import type { Experiment } from '../lab/state';
import { hasEnded, type RunDocument } from './document';

/** A run that the page follows. */
export interface Followed {
  /** What tells the experiment from others. */
  key: string;
  experiment: Experiment;
  run: RunDocument;
  connected: boolean;
  /** When this page asked for it; unknown where it was found under way. */
  asked?: number;
  /** Seconds it stood in the queue. */
  waited?: number;
  /** The reader has left, others still wait for it. */
  left: boolean;
}

/** Why no run began: a full queue, or a server that did not answer. */
export interface Hindrance {
  message?: string;
  /** When it is tried again by itself. */
  again?: number;
}

export interface DeskState {
  followed?: Followed;
  /** A request of the reader's is on its way. */
  busy?: 'starting' | 'cancelling';
  hindrance?: Hindrance;
}

export type DeskAction =
  | { type: 'starting' }
  | { type: 'followed'; key: string; experiment: Experiment; run: RunDocument; asked?: number }
  | { type: 'heard'; run: RunDocument; now: number }
  | { type: 'connected'; is: boolean }
  | { type: 'cancelling' }
  | { type: 'gone'; runId: string }
  | { type: 'left'; run: RunDocument; now: number }
  | { type: 'hindered'; hindrance: Hindrance }
  | { type: 'unhindered' };

export function reduce(state: DeskState, action: DeskAction): DeskState {
  const { followed } = state;
  switch (action.type) {
    case 'starting':
      return { ...rested(state), busy: 'starting' };
    case 'followed': {
      const { key, experiment, run, asked } = action;
      return { ...rested(state), followed: { key, experiment, run: light(run), connected: true, left: false, ...(asked === undefined ? {} : { asked }) } };
    }
    case 'heard':
      return followed ? { ...state, followed: heard(followed, action.run, action.now) } : state;
    case 'connected':
      return followed && followed.connected !== action.is ? { ...state, followed: { ...followed, connected: action.is } } : state;
    case 'cancelling':
      return { ...rested(state), busy: 'cancelling' };
    case 'gone': {
      if (followed?.run.runId !== action.runId) return state;
      const { followed: _, ...rest } = rested(state);
      return rest;
    }
    case 'left':
      return followed?.run.runId === action.run.runId
        ? { ...rested(state), followed: { ...heard(followed, action.run, action.now), left: !hasEnded(action.run) } }
        : rested(state);
    case 'hindered':
      return { ...rested(state), hindrance: action.hindrance };
    case 'unhindered':
      return rested(state);
  }
}

function rested(state: DeskState): DeskState {
  const { busy: _, hindrance: __, ...rest } = state;
  return rest;
}

/**
 * Events and documents come by two ways, so an older one may come after a newer one: a run that has ended stays so, and one
 * that runs never falls back. A new start is followed anew.
 */
function heard(followed: Followed, run: RunDocument, now: number): Followed {
  const before = followed.run;
  if (run.runId !== before.runId || (hasEnded(before) && !hasEnded(run))) return followed;
  if (before.state === 'running' && (run.state === 'queued' || (run.state === 'running' && run.progress < before.progress))) return followed;
  const began = followed.waited === undefined && followed.asked !== undefined && run.state !== 'queued';
  return {
    ...followed,
    connected: true,
    run: light(run),
    ...(began ? { waited: Math.max(0, (now - (followed.asked as number)) / 1000) } : {}),
  };
}

/** The figures live in the lab's state; here they would only be kept alive twice. */
function light({ result: _, figures: __, reading: ___, ...run }: RunDocument): RunDocument {
  return run;
}
