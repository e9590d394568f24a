import { canonicalNumber } from '../numbers/parse';
import { type Item, type OwnData, type Parameter, parameterOf, type Technique, type Value, type Values, type Violation } from './catalogue';

/** Own data up to this many numbers a field travel in the address; more go by POST. */
export const ADDRESS_NUMBERS = 100;

/** RFC 3986 unreserved characters, and the two our lists and kernels need. */
const encode = (text: string) =>
  encodeURIComponent(text)
    .replace(/[!'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%2C', ',');

const printItem = (item: Item) => (typeof item === 'number' ? canonicalNumber(item) : String(item));
const print = (value: Value) => (Array.isArray(value) ? value.map(printItem).join(',') : printItem(value));

const byCodePoint = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

function joined(pairs: [string, string][]): string {
  return [...pairs]
    .sort(byCodePoint)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
}

function changed(technique: Technique, values: Values): [string, string][] {
  return technique.parameters
    .map(({ name, default: fallback }): [string, string, string] => [name, print(values[name] ?? fallback), print(fallback)])
    .filter(([, value, fallback]) => value !== fallback)
    .map(([name, value]) => [name, value]);
}

/** Whether a parameter has a meaning beside the values of the others. */
export function applies({ shownWhen }: Parameter, technique: Technique, values: Values): boolean {
  if (!shownWhen) return true;
  const other = parameterOf(technique, shownWhen.parameter);
  return other === undefined || new RegExp(shownWhen.matches).test(print(values[other.name] ?? other.default));
}

/** One query string names one experiment: sorted by name, defaults left out. */
export function canonical(technique: Technique, values: Values): string {
  return joined(changed(technique, values));
}

/** The address of an experiment with own data, where the data are small enough to travel. */
export function canonicalWithData(technique: Technique, values: Values, data: OwnData | undefined): string {
  const fields = Object.entries(data ?? {}).map(([name, numbers]): [string, string] => [
    name,
    (numbers as number[]).map(canonicalNumber).join(','),
  ]);
  return joined([...changed(technique, values), ...fields]);
}

export function fitsAddress(data: OwnData): boolean {
  return Object.values(data).every((field) => field.length <= ADDRESS_NUMBERS && field.every((value) => typeof value === 'number'));
}

const WHOLE = /^-?[0-9]+$/;
const REAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/;

function number(text: string, pattern: RegExp): number | undefined {
  if (!pattern.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : undefined;
}

type Kind = Pick<Parameter, 'type' | 'choices'>;

function readItem(text: string, kind: Kind): Item | undefined {
  switch (kind.type) {
    case 'whole':
    case 'seed':
      return number(text, WHOLE);
    case 'real':
      return number(text, REAL);
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'choice':
      return kind.choices?.some(({ value }) => value === text) ? text : undefined;
    default:
      return text;
  }
}

/** Reads one value as strictly as the server does; undefined for anything that does not parse. */
export function readValue(text: string, parameter: Parameter): Value | undefined {
  if (parameter.type !== 'list') return readItem(text, parameter);
  if (text === '') return [];
  const items = text.split(',').map((part) => readItem(part, parameter.items ?? { type: 'real' }));
  return items.some((item) => item === undefined) ? undefined : (items as Item[]);
}

export interface Decoded {
  values: Values;
  data: OwnData | undefined;
  /** What could not be read; the defaults stand in. */
  faults: Violation[];
}

/** Names that belong to a page or an embed and never to an experiment. */
const PAGE_NAMES = new Set(['lang', 'theme', 'controls', 'preset', 'include']);

export function decode(technique: Technique, query: string, message: (name: string, value: string) => string): Decoded {
  const decoded: Decoded = { values: {}, data: undefined, faults: [] };
  const seen = new Set<string>();
  for (const [name, text] of pairsOf(query)) {
    if (PAGE_NAMES.has(name)) continue;
    const parameter = parameterOf(technique, name);
    const isData = technique.data.some((field) => field.name === name);
    const numbers = isData && text !== '' ? text.split(',').map((part) => number(part, REAL)) : [];
    const value = parameter ? readValue(text, parameter) : undefined;
    if (!seen.has(name) && parameter && value !== undefined) decoded.values[name] = value;
    else if (!seen.has(name) && isData && numbers.every((item) => item !== undefined))
      decoded.data = { ...decoded.data, [name]: numbers as number[] };
    else
      decoded.faults.push({
        parameter: isData ? `data.${name}` : name,
        value: text.slice(0, 100),
        message: message(name, text.slice(0, 100)),
      });
    seen.add(name);
  }
  for (const parameter of technique.parameters) decoded.values[parameter.name] ??= parameter.default;
  return decoded;
}

/** A raw plus is a plus here, unlike in form encoding. */
function pairsOf(query: string): [string, string][] {
  return query
    .replace(/^\?/, '')
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const cut = pair.indexOf('=');
      const [name, value] = cut < 0 ? [pair, ''] : [pair.slice(0, cut), pair.slice(cut + 1)];
      return [unescaped(name), unescaped(value)];
    });
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
