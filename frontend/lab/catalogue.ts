import type { Derivation } from '../walkthrough/types';
import type { Figure, Role } from '../figure/types';
import type { Language } from '../numbers/language';
import type { ReadoutFormat } from '../numbers/format';

/** How the server describes a technique: the only place where a range, a default or a name is declared. */
export type Words = Record<Language, string>;
export type Item = number | string | boolean;
export type Value = Item | Item[];

export interface Parameter {
  name: string;
  type: 'whole' | 'real' | 'choice' | 'flag' | 'list' | 'seed' | 'expression';
  default: Value;
  labels: Words;
  help?: Words;
  unit?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  scale?: 'linear' | 'log';
  choices?: { value: string; labels: Words }[];
  /** Of an expression: what may stand between two choices; `maxItems` says how many there may be. */
  operators?: string[];
  /** It has a meaning only where the value of that parameter, as a query writes it, matches. */
  shownWhen?: { parameter: string; matches: string };
  /** Its end is its beginning: its slider can run by itself. */
  cyclic?: boolean;
  /** It chooses what is drawn below the main figure, and stands there. */
  explains?: boolean;
  items?: Omit<Parameter, 'name' | 'default' | 'labels'> & Partial<Pick<Parameter, 'labels' | 'default'>>;
  minItems?: number;
  maxItems?: number;
  /** Of a list: a sequence, in which a value may stand twice. Its items are no arms. */
  repeats?: boolean;
  symbol?: string;
  role?: Role;
  /** Parameters of the group `data` only generate data; those of `fork` say where an experiment begins, those of `walkthrough` where one
   * stands in a derivation; neither have a control. */
  group?: 'main' | 'further' | 'data' | 'fork' | 'walkthrough';
  /** It may differ between an experiment and one that branches off from it. */
  forks?: boolean;
  /** What the control teaches with; the allowed range may be wider. On a log scale the step is in log10. */
  slider?: { minimum: number; maximum: number; step: number };
}

export interface DataField {
  name: string;
  shape: string;
  required: boolean;
  help?: Words;
}

export interface Technique {
  id: string;
  kind: 'instant' | 'run';
  version: number | string;
  titles: Words;
  parameters: Parameter[];
  data: DataField[];
  landscapes?: string[];
  /** The parts of an answer that labs ask for; all without it. */
  include?: string;
  /** Where pictures have a time: what it counts, such as epochs. */
  moment?: Words;
}

export type OwnData = Record<string, number[] | number[][]>;
export type Values = Record<string, Value>;

export interface Warning {
  code: string;
  message: string;
  where?: string;
}
export interface Violation {
  parameter: string;
  value?: unknown;
  message: string;
}
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  violations?: Violation[];
  /** Of an experiment that is not computed: the run of it, where there is one. */
  runId?: string;
}

/** The experiment takes long, and nobody has run it: no refusal, but nothing to show either. */
export const isNotComputed = ({ type }: Problem) => type?.endsWith('/not-computed') ?? false;

/** What every position of one parameter would bring. */
export interface Landscape {
  parameter: string;
  values: number[];
  curves: { name: string; label?: string; role?: Role; values: (number | null)[] }[];
}

export interface Readout {
  label: string;
  role?: Role;
  value: number;
  of?: number | string;
  format?: ReadoutFormat;
}
export interface Term {
  label: string;
  role?: Role;
  value: number;
  factors?: [number, number];
  operator: '+' | '=' | '';
}
export interface Formula {
  tex: string;
  terms: Term[];
}
export interface Check {
  label: string;
  value: number;
  passed: boolean;
}
export interface Code {
  language: string;
  title: string;
  text: string;
}

/** What there is to read of one arm, or of the only state. */
export interface Part {
  title?: string;
  /** The list parameter whose item this arm is, and the item. */
  parameter?: string;
  value?: number;
  readouts: Readout[];
  formula?: Formula;
  checks: Check[];
}

export interface Reading {
  settings?: string;
  /** Which data, where that must not be overlooked. */
  badge?: string;
  parts: Part[];
  code: Code[];
}

export interface Envelope {
  technique: string;
  version: number | string;
  query: string;
  parameters: Values;
  dataHash?: string;
  result?: { warnings?: Warning[]; [name: string]: unknown };
  landscapes?: Landscape[];
  figures?: Figure[];
  reading?: Reading;
  derivation?: Derivation;
}

export const parameterOf = (technique: Technique, name: string) => technique.parameters.find((parameter) => parameter.name === name);
export const defaultsOf = (technique: Technique): Values =>
  Object.fromEntries(technique.parameters.map(({ name, default: value }) => [name, value]));
export const isFurther = (parameter: Parameter) => parameter.group === 'further';
export const isDataParameter = (parameter: Parameter) => parameter.group === 'data';
