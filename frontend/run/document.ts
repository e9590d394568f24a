import type { Envelope, Problem, Values } from '../lab/catalogue';

export type RunState = 'queued' | 'running' | 'succeeded' | 'failed' | 'cancelled';

/** A run as the server describes it; events carry it without result, figures and reading. */
export interface RunDocument extends Pick<Envelope, 'result' | 'figures' | 'reading'> {
  runId: string;
  technique: string;
  query: string;
  parameters: Values;
  state: RunState;
  /** 1 for the next to begin; 0 once it runs or has ended. */
  queuePosition: number;
  /** 0 to 1. */
  progress: number;
  /** How many moments, such as epochs, are recorded, of how many. */
  moment?: number;
  moments?: number;
  secondsLeft?: number;
  /** Where it computes: `cpu` or `gpu`. */
  device?: string;
  error?: Problem;
}

export const hasEnded = ({ state }: Pick<RunDocument, 'state'>) => state !== 'queued' && state !== 'running';

/** What of a run's document a lab shows: the same as of an answer that came at once. */
export function envelopeOf({ technique, query, parameters, result, figures, reading }: RunDocument, version: number | string): Envelope {
  return {
    technique,
    version,
    query,
    parameters,
    ...(result ? { result } : {}),
    ...(figures ? { figures } : {}),
    ...(reading ? { reading } : {}),
  };
}
