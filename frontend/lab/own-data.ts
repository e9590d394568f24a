import { rounded } from '../figure/moves';
import type { DotsMark } from '../figure/types';
import { parseNumber } from '../numbers/parse';
import type { Envelope, OwnData, Technique } from './catalogue';

/** The fields of own data that the editable dots of a figure are. */
export interface Fields {
  x: string;
  y: string;
}

const numbers = (values: unknown): number[] | undefined =>
  Array.isArray(values) && values.length > 0 && values.every((value) => typeof value === 'number') ? [...(values as number[])] : undefined;

/**
 * The generated points as own data, at the first touch of a hand. The points on which the test error is measured come
 * along where the technique takes them, so that the score stays the same.
 */
export function takeOver(technique: Technique, envelope: Envelope, dots: Pick<DotsMark, 'x' | 'y'>, fields: Fields): OwnData {
  const result = envelope.result ?? {};
  const plain = (values: (number | null)[]) => values.map((value) => rounded(value ?? 0));
  const data: OwnData = {
    [fields.x]: plain(numbers(result['trainX']) ?? dots.x),
    [fields.y]: plain(numbers(result['trainY']) ?? dots.y),
  };
  const [testX, testY] = [numbers(result['testX']), numbers(result['testY'])];
  const takesTest = ['testX', 'testY'].every((name) => technique.data.some((field) => field.name === name));
  if (takesTest && testX && testY) Object.assign(data, { testX: testX.map(rounded), testY: testY.map(rounded) });
  return data;
}

const column = (data: OwnData, name: string) => (data[name] ?? []) as number[];

export function moved(data: OwnData, fields: Fields, index: number, x: number, y: number): OwnData {
  return {
    ...data,
    [fields.x]: column(data, fields.x).with(index, rounded(x)),
    [fields.y]: column(data, fields.y).with(index, rounded(y)),
  };
}

export function added(data: OwnData, fields: Fields, x: number, y: number): OwnData {
  return { ...data, [fields.x]: [...column(data, fields.x), rounded(x)], [fields.y]: [...column(data, fields.y), rounded(y)] };
}

export function removed(data: OwnData, fields: Fields, index: number): OwnData {
  return { ...data, [fields.x]: column(data, fields.x).toSpliced(index, 1), [fields.y]: column(data, fields.y).toSpliced(index, 1) };
}

export interface Pasted {
  x: number[];
  y: number[];
  /** Lines that are not two numbers, counted from 1. */
  faults: { line: number; text: string }[];
}

/**
 * Two columns as a spreadsheet or a CSV file gives them: tab, semicolon or blanks between them, or a comma where
 * decimals use a point. A heading in the first line is passed over, so are empty lines.
 */
export function readPasted(text: string): Pasted {
  const pasted: Pasted = { x: [], y: [], faults: [] };
  text.split(/\r?\n/).forEach((line, index) => {
    if (!line.trim()) return;
    const cells = cellsOf(line);
    const [x, y] = cells.map(parseNumber);
    if (cells.length === 2 && x !== undefined && y !== undefined) {
      pasted.x.push(x);
      pasted.y.push(y);
    } else if (!(index === 0 && cells.every((cell) => parseNumber(cell) === undefined)))
      pasted.faults.push({ line: index + 1, text: line.trim().slice(0, 40) });
  });
  return pasted;
}

function cellsOf(line: string): string[] {
  const trimmed = line.trim();
  for (const separator of [/\s*[\t;]\s*/, /\s*,\s+|\s+,\s*/, /\s+/]) {
    const cells = trimmed.split(separator);
    if (cells.length > 1) return cells;
  }
  return trimmed.split(',');
}
