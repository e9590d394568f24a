import { parameterOf, type Parameter, type Technique, type Values, type Violation } from './catalogue';
import type { Experiment } from './state';

/** Where an experiment begins: at a moment of another one, its parent, named by that one's query. */
export interface Fork {
  at: number;
  of: string;
}

const [AT, OF] = ['forkAt', 'forkOf'];

/** Whether a complaint is about where the experiment begins: labs have no control for that. */
export const isAboutFork = ({ parameter }: Pick<Violation, 'parameter'>): boolean => parameter === AT || parameter === OF;

/** Whether experiments of a technique can begin in the middle of others. */
export const canFork = (technique: Technique): boolean => parameterOf(technique, AT)?.group === 'fork';

export function forkOf({ values }: Pick<Experiment, 'values'>): Fork | undefined {
  const at = Number(values[AT] ?? 0);
  return at > 0 ? { at, of: String(values[OF] ?? '') } : undefined;
}

/** The query of the one that stood there at that moment: up to where it branched off, an experiment is its own parent. */
export function ancestorAt(query: string, at: number, experimentOf: (query: string) => Experiment): string {
  const fork = forkOf(experimentOf(query));
  return fork && at <= fork.at ? ancestorAt(fork.of, at, experimentOf) : query;
}

/** The same experiment, begun at a moment of the one with that query. */
export const forked = ({ values }: Experiment, query: string, at: number): Experiment => ({ values: { ...values, [AT]: at, [OF]: query } });

/** What a fork has from its parent, because nothing else can go on from there. */
export const isHeld = (parameter: Parameter, technique: Technique, values: Values): boolean =>
  canFork(technique) && !parameter.forks && forkOf({ values }) !== undefined;

/**
 * Whether an experiment that was refused cannot stay a fork: its beginning is at fault, or something that it must have from
 * its parent. Half a fork would be another experiment.
 */
export const forkFalls = (technique: Technique, { values }: Pick<Experiment, 'values'>, violations: Violation[]): boolean =>
  violations.some(
    (violation) =>
      isAboutFork(violation) || technique.parameters.some((parameter) => parameter.name === violation.parameter && isHeld(parameter, technique, values)),
  );

/** The values of an experiment that begins at its beginning. */
export const unforked = (technique: Technique): Values =>
  Object.fromEntries(technique.parameters.filter(({ group }) => group === 'fork').map(({ name, default: value }) => [name, value]));
