import { parameterOf, type Parameter, type Technique, type Values } from './catalogue';
import type { Experiment } from './state';

/** Where an experiment begins: at a moment of another one, its parent, named by that one's query. */
export interface Fork {
  at: number;
  of: string;
}

const [AT, OF] = ['forkAt', 'forkOf'];

/** Whether experiments of a technique can begin in the middle of others. */
export const canFork = (technique: Technique): boolean => parameterOf(technique, AT)?.group === 'fork';

export function forkOf({ values }: Pick<Experiment, 'values'>): Fork | undefined {
  const at = Number(values[AT] ?? 0);
  return at > 0 ? { at, of: String(values[OF] ?? '') } : undefined;
}

/** The same experiment, begun at a moment of the one with that query. */
export const forked = ({ values }: Experiment, query: string, at: number): Experiment => ({ values: { ...values, [AT]: at, [OF]: query } });

/** What a fork has from its parent, because nothing else can go on from there. */
export const isHeld = (parameter: Parameter, technique: Technique, values: Values): boolean =>
  canFork(technique) && !parameter.forks && forkOf({ values }) !== undefined;
