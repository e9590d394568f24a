import { fill } from '../figure/words';
import { brief, exact } from '../numbers/format';
import type { Language } from '../numbers/language';
import { parseNumber } from '../numbers/parse';
import type { Parameter } from './catalogue';
import { labWords } from './words';

type Range = Pick<Parameter, 'type' | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum'>;

export type Read = { value: number } | { fault: string };

/** Reads an exact field: the number, or a sentence with field, allowed range and what stays in force. */
export function readField(text: string, range: Range, label: string, inForce: number, language: Language): Read {
  const words = labWords[language];
  const value = parseNumber(text);
  const stays = exact(inForce, language);
  const whole = range.type === 'whole' || range.type === 'seed';
  if (value === undefined || (whole && !Number.isInteger(value))) return { fault: fill(words.notANumber, { label, value: stays }) };
  if (!allowed(value, range)) {
    const minimum = range.minimum ?? range.exclusiveMinimum;
    const maximum = range.maximum ?? range.exclusiveMaximum;
    return {
      fault: fill(words.outOfRange, {
        label,
        minimum: bound(minimum, '−∞', language),
        maximum: bound(maximum, '∞', language),
        value: stays,
      }),
    };
  }
  return { value };
}

const bound = (value: number | undefined, none: string, language: Language) => (value === undefined ? none : brief(value, language, 15));

export function allowed(value: number, range: Range): boolean {
  return (
    value >= (range.minimum ?? -Infinity) &&
    value <= (range.maximum ?? Infinity) &&
    value > (range.exclusiveMinimum ?? -Infinity) &&
    value < (range.exclusiveMaximum ?? Infinity)
  );
}
