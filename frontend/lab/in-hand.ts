import { labelMargin } from '../figure/words-layer';
import { wholeOf } from '../figure/times';
import type { Figure } from '../figure/types';
import { isDataParameter, isFurther, type Item, type Parameter, type Part, type Technique, type Values } from './catalogue';
import { applies } from './codec';
import type { Experiment, LabState } from './state';

/** Of a list, the chip in hand; at first the middle one: of 0, 0.1 and 10 that is the one in the valley. */
export function chipInHand(parameter: Parameter, lab: LabState, chosen: number | undefined): number {
  const values = lab.experiment.values[parameter.name];
  const count = Array.isArray(values) ? values.length : 0;
  return Math.max(0, Math.min(chosen ?? Math.floor(count / 2), count - 1));
}

/** What there is to read of the arm in hand. */
export function partInHand(technique: Technique, lab: LabState, chips: Record<string, number>): Part | undefined {
  const parts = lab.envelope?.reading?.parts ?? [];
  const parameter = technique.parameters.find(({ name }) => name === parts[0]?.parameter);
  const values = parameter && (lab.inForce ?? lab.experiment).values[parameter.name];
  const value = parameter && Array.isArray(values) ? (values as Item[])[chipInHand(parameter, lab, chips[parameter.name])] : undefined;
  return parts.find((part) => part.value === value) ?? parts[0];
}

/** One right margin for all figures of a lab: axes about the same quantity stand below each other. */
export function sharedRoom(figures: Figure[]): number {
  return Math.max(0, ...figures.flatMap(({ panels: [only, second] }) => (only && !second ? [labelMargin(wholeOf(only), 1)] : [])));
}

export interface Shown {
  first: Parameter[];
  folded: Parameter[];
}

/**
 * The controls of a page: those asked for, in the order asked, or all that do not only generate data. What has no meaning
 * beside the other values waits until it has one.
 */
export function pageControls(technique: Technique, values: Values, asked: string[] | undefined): Parameter[] {
  if (asked) return asked.flatMap((name) => technique.parameters.filter((parameter) => parameter.name === name));
  return meaningful(technique, values).filter((parameter) => !isDataParameter(parameter) && !isFurther(parameter) && !parameter.explains);
}

/** Rarely changed: folded also where there is room. */
export const furtherControls = (technique: Technique, values: Values) => meaningful(technique, values).filter(isFurther);

export const dataControls = (technique: Technique, values: Values) => meaningful(technique, values).filter(isDataParameter);

/** Groups of parameters that are moved by something else than a control. */
const HANDLESS = new Set<string>(['fork', 'walkthrough']);

const meaningful = (technique: Technique, values: Values) =>
  technique.parameters.filter((parameter) => !HANDLESS.has(parameter.group ?? 'main') && applies(parameter, technique, values));

/** A frame has room for what the picture is about, landscapes, arms and choices; the rest is one touch away. */
export function frameControls(technique: Technique, { values, data }: Experiment, asked: string[] | undefined): Shown {
  const main = pageControls(technique, values, asked);
  if (asked) return { first: main, folded: [] };
  const chosen = main.filter(
    (parameter) => technique.landscapes?.includes(parameter.name) || isArms(parameter) || parameter.type === 'choice' || parameter.type === 'expression',
  );
  const first = chosen.length ? chosen : main.slice(0, 2);
  const rest = main.filter((parameter) => !first.includes(parameter));
  return { first, folded: [...rest, ...furtherControls(technique, values), ...(data === undefined ? dataControls(technique, values) : [])] };
}

/** A list of one quantity that the picture has a colour for. */
const isArms = ({ type, role }: Parameter) => type === 'list' && role !== undefined;
