import { type Language, withDecimalMark } from './language';

/** A true minus sign: a hyphen is too short beside tabular figures. */
const MINUS = '−';

/** From here on a row of digits is harder to read than a power of ten. */
const LARGE = 1e6;
const SMALL = 1e-3;

function dressed(text: string, language: Language): string {
  return withDecimalMark(text.replace('e+', 'e'), language).replaceAll('-', MINUS);
}

/** Three significant digits, as readouts and sentences show them: 0.0880, 1.33, 2860, 2.6e−15. */
export function significant(value: number, language: Language = 'en', digits = 3): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '–' : value > 0 ? '∞' : `${MINUS}∞`;
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  if (size >= LARGE || size < SMALL) return dressed(shortExponential(rounded), language);
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return dressed(rounded.toFixed(Math.min(decimals, 12)), language);
}

function shortExponential(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  return `${mantissa}e${exponent.replace('+', '')}`;
}

/** The shortest way to write a setting: 0.04 rather than 0.0400, 1e−6 rather than 0.000001. */
export function brief(value: number, language: Language = 'en', digits = 3): string {
  if (value === 0) return '0';
  if (!Number.isFinite(value)) return significant(value, language);
  const rounded = Number(value.toPrecision(digits));
  const size = Math.abs(rounded);
  const plain = size >= 1e-5 && size < LARGE;
  return dressed(plain ? String(rounded) : shortExponential(rounded), language);
}

/** Every digit of a number, as a field shows what is in force. */
export function exact(value: number, language: Language = 'en'): string {
  return dressed(String(Object.is(value, -0) ? 0 : value), language);
}

/** A fixed number of decimals, for columns and coordinates. */
export function fixed(value: number, decimals: number, language: Language = 'en'): string {
  const text = value.toFixed(decimals);
  return dressed(Number(text) === 0 ? text.replace('-', '') : text, language);
}

export type ReadoutFormat = 'significant' | 'whole' | 'fixed1';

export function readout(value: number, format: ReadoutFormat | undefined, language: Language): string {
  if (format === 'whole') return dressed(String(Math.round(value)), language);
  if (format === 'fixed1') return fixed(value, 1, language);
  return significant(value, language);
}
