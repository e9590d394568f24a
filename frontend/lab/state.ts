import { defaultsOf, type Envelope, type OwnData, type Problem, type Technique, type Values, type Violation } from './catalogue';
import { forkFalls, isAboutFork, unforked } from './fork';

/** What a student may change, and what undo brings back. */
export interface Experiment {
  values: Values;
  data?: OwnData;
}

/** `uncomputed`: the experiment takes long, and its run has not been finished. */
export type Phase = 'loading' | 'ready' | 'computing' | 'uncomputed' | 'failed';

/** Everything the lab shows, in one value. The last good answer stays until a better one is here. */
export interface LabState {
  experiment: Experiment;
  past: Experiment[];
  future: Experiment[];
  /** The gesture that made the last change: a drag of many moves is one step of undo. */
  gesture?: string;
  phase: Phase;
  /** The answer on screen, and the experiment it answers. */
  envelope?: Envelope;
  inForce?: Experiment;
  violations: Violation[];
  failure?: string;
}

/** A morning's work of changes; more would only fill memory. */
const MOST_PAST = 200;

export type LabAction =
  | { type: 'changed'; values: Values; gesture?: string }
  | { type: 'data-changed'; data: OwnData | undefined; gesture?: string }
  | { type: 'undone' }
  | { type: 'redone' }
  | { type: 'reset'; to: Experiment }
  | { type: 'slow' }
  | { type: 'uncomputed' }
  | { type: 'answered'; experiment: Experiment; envelope: Envelope }
  | { type: 'refused'; problem: Problem }
  | { type: 'failed'; message: string };

export function initial(technique: Technique, experiment: Partial<Experiment>, violations: Violation[] = []): LabState {
  return {
    experiment: { values: { ...defaultsOf(technique), ...experiment.values }, ...(experiment.data ? { data: experiment.data } : {}) },
    past: [],
    future: [],
    phase: 'loading',
    violations,
  };
}

export function reduce(state: LabState, action: LabAction): LabState {
  switch (action.type) {
    case 'changed':
      return changed(
        state,
        { ...state.experiment, values: { ...state.experiment.values, ...action.values } },
        action.gesture,
        Object.keys(action.values),
      );
    case 'data-changed':
      return changed(state, withData(state.experiment, action.data), action.gesture, ['data']);
    case 'undone':
      return travelled(state, state.past, state.future, (past, future) => ({ past, future }));
    case 'redone':
      return travelled(state, state.future, state.past, (future, past) => ({ past, future }));
    case 'reset':
      return { ...changed(state, action.to), violations: [] };
    case 'slow':
      return state.phase === 'ready' || state.phase === 'failed' ? { ...state, phase: 'computing' } : state;
    case 'uncomputed':
      return settled(state, 'uncomputed');
    case 'answered':
      return answered(state, action.experiment, action.envelope);
    case 'refused':
      return {
        ...settled(state, 'ready'),
        violations: action.problem.violations ?? [{ parameter: 'body', message: action.problem.detail ?? action.problem.title ?? '' }],
      };
    case 'failed':
      return { ...settled(state, 'failed'), failure: action.message };
  }
}

function withData({ values }: Experiment, data: OwnData | undefined): Experiment {
  return data ? { values, data } : { values };
}

function changed(state: LabState, experiment: Experiment, gesture?: string, subjects?: string[]): LabState {
  const continued = gesture !== undefined && gesture === state.gesture;
  const past = continued ? state.past : [...state.past, state.experiment].slice(-MOST_PAST);
  const { gesture: _, ...rest } = state;
  return {
    ...rest,
    experiment,
    past,
    future: [],
    ...(gesture === undefined ? {} : { gesture }),
    // A new value takes back the complaint about the old one; where a fork begins may be right beside any other value.
    violations: state.violations.filter(
      (violation) => subjects !== undefined && !isAboutFork(violation) && !subjects.some((subject) => concerns(violation.parameter, subject)),
    ),
  };
}

type Stacks = Pick<LabState, 'past' | 'future'>;

function travelled(
  state: LabState,
  from: Experiment[],
  to: Experiment[],
  stacks: (from: Experiment[], to: Experiment[]) => Stacks,
): LabState {
  const experiment = from.at(-1);
  if (!experiment) return state;
  const { gesture: _, ...rest } = state;
  return { ...rest, ...stacks(from.slice(0, -1), [...to, state.experiment]), experiment, violations: [] };
}

/** An answer to an older question is still better than none, but says nothing about the newest values. */
function answered(state: LabState, experiment: Experiment, envelope: Envelope): LabState {
  const newest = experiment === state.experiment;
  const { failure: _, ...rest } = state;
  return { ...rest, envelope, inForce: experiment, phase: newest ? 'ready' : state.phase };
}

function settled(state: LabState, phase: Phase): LabState {
  const { failure: _, ...rest } = state;
  return { ...rest, phase };
}

/** Whether a violation's path speaks of a parameter or of the data: `data.x[3]` concerns `data`. */
export function concerns(path: string, subject: string): boolean {
  return path === subject || path.startsWith(`${subject}.`) || path.startsWith(`${subject}[`);
}

/** What a link, a frame or a preset means: the picture on screen, or the settings that wait to be run. */
export const meant = ({ phase, inForce, experiment }: LabState): Experiment => (phase === 'uncomputed' ? experiment : (inForce ?? experiment));

export const canUndo = (state: LabState) => state.past.length > 0;
export const canRedo = (state: LabState) => state.future.length > 0;

/** After a refused start: the same experiment with defaults where the server complained. */
export function withoutRefused(technique: Technique, { values, data }: Experiment, violations: Violation[]): Experiment {
  const repaired = Object.fromEntries(
    technique.parameters.map((parameter) => [
      parameter.name,
      violations.some(({ parameter: path }) => concerns(path, parameter.name))
        ? parameter.default
        : (values[parameter.name] ?? parameter.default),
    ]),
  );
  const dataRefused = violations.some(({ parameter: path }) => concerns(path, 'data') || Object.keys(data ?? {}).includes(path));
  const whole = forkFalls(technique, { values }, violations) ? { ...repaired, ...unforked(technique) } : repaired;
  return withData({ values: whole }, dataRefused ? undefined : data);
}
