import type { Parameter } from '../catalogue';

/** An expression taken apart: one operator between each term and the next. */
export interface Parts {
  terms: string[];
  operators: string[];
}

export function partsOf(text: string, operators: string[]): Parts {
  const parts: Parts = { terms: [''], operators: [] };
  for (const sign of text) {
    if (operators.includes(sign)) {
      parts.operators.push(sign);
      parts.terms.push('');
    } else parts.terms[parts.terms.length - 1] += sign;
  }
  return parts;
}

export const joined = ({ terms, operators }: Parts): string =>
  terms.map((term, index) => (index ? `${operators[index - 1] ?? ''}${term}` : term)).join('');

export const withTerm = ({ terms, operators }: Parts, index: number, term: string): Parts => ({ terms: terms.with(index, term), operators });

export const withOperator = ({ terms, operators }: Parts, index: number, sign: string): Parts => ({
  terms,
  operators: operators.with(index, sign),
});

/** A new part is the first choice that is not there yet, added with the first operator. */
export function withPart({ terms, operators }: Parts, parameter: Parameter): Parts {
  const choices = (parameter.choices ?? []).map(({ value }) => value);
  const term = choices.find((value) => !terms.includes(value)) ?? choices[0] ?? '';
  return { terms: [...terms, term], operators: [...operators, parameter.operators?.[0] ?? '+'] };
}

/** A part goes with the operator before it; the first one with the operator behind it. */
export const withoutPart = ({ terms, operators }: Parts, index: number): Parts => ({
  terms: terms.toSpliced(index, 1),
  operators: operators.toSpliced(Math.max(0, index - 1), 1),
});
