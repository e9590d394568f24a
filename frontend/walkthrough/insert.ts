import type { Derivation, Step } from './types';

/** A name that can be put into an answer. */
export interface Chip {
  label: string;
  typed: string;
}

/** Where the caret stands between the parentheses of what is inserted. */
const GATHERING: Chip[] = [{ label: 'Σ', typed: 'sum()' }];
const ROOT: Chip = { label: '√', typed: 'sqrt()' };

/** What an answer to this step may use, and the two signs that keyboards lack. */
export function chips(derivation: Derivation, step: Step): Chip[] {
  const names = step.allowed.flatMap((name) => {
    const quantity = derivation.quantities.find((candidate) => candidate.name === name);
    return quantity ? [{ label: quantity.label, typed: quantity.name }] : [];
  });
  return [...names, ...(derivation.samples > 0 ? GATHERING : []), ROOT];
}

/** A text's selection. */
export interface Caret {
  from: number;
  to: number;
}

export const caretIn = (input: HTMLInputElement): Caret => ({
  from: input.selectionStart ?? input.value.length,
  to: input.selectionEnd ?? input.value.length,
});

/** Puts a name in place of the selection, with a blank where it would grow together with another name. */
export function inserted(text: string, { from, to }: Caret, typed: string): { text: string; caret: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const gap = /[\p{L}\p{N}_)]$/u.test(before) ? ' ' : '';
  const rest = /^[\p{L}\p{N}_]/u.test(after) ? ' ' : '';
  const whole = before + gap + typed;
  return { text: whole + rest + after, caret: typed.endsWith('()') ? whole.length - 1 : whole.length };
}
