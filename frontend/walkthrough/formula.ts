import { brief, significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import type { Derivation, Quantity } from './types';

/** A formula in parts: TeX as it is, a quantity, a sum over the samples, and what an edge carries. */
export type Part = string | { quantity: string } | { total: Part[] } | { edge: string; carried: Part[] };

const COMMAND = /\\(q|total|along)\{/g;

/** Reads a formula with the three commands that org.ridgeline.derivation.Derivation describes. */
export function parse(tex: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  COMMAND.lastIndex = 0;
  for (let match = COMMAND.exec(tex); match; match = COMMAND.exec(tex)) {
    if (match.index > at) parts.push(tex.slice(at, match.index));
    const first = braced(tex, COMMAND.lastIndex - 1);
    at = first.end;
    if (match[1] === 'q') parts.push({ quantity: first.text });
    else if (match[1] === 'total') parts.push({ total: parse(first.text) });
    else {
      const second = braced(tex, at);
      at = second.end;
      parts.push({ edge: first.text, carried: parse(second.text) });
    }
    // The inner formulas were read by the same expression.
    COMMAND.lastIndex = at;
  }
  if (at < tex.length) parts.push(tex.slice(at));
  return parts;
}

/** What stands between a brace and its partner; `end` is behind it. A brace of the text, written with a backslash, has none. */
function braced(tex: string, open: number): { text: string; end: number } {
  let depth = 0;
  for (let i = open; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{') depth++;
    else if (tex[i] === '}' && --depth === 0) return { text: tex.slice(open + 1, i), end: i + 1 };
  }
  throw new SyntaxError(`No brace closes the one at ${open} of ${tex}`);
}

export interface Writing {
  derivation: Derivation;
  notation: 'symbols' | 'numbers';
  /** The sample in hand, from 0, where somebody has taken one. */
  sample: number | undefined;
  language: Language;
}

/** A whole step: what it finds, what that equals, and with numbers the result. */
export function equation(writing: Writing, quantity: string, formula: string): string {
  const found = quantityOf(writing.derivation, quantity);
  const left = found ? symbolAt(found, writing) : '';
  const right = write(formula, writing, found !== undefined && isOfSamples(found));
  if (writing.notation === 'symbols' || !found?.values.length) return `${left}=${right}`;
  return `${left}=${right}=\\htmlClass{rl-result}{${numberTex(valueAt(found, writing.sample), writing.language, significant)}}`;
}

/** A formula alone. @param ofSample whether it is one sample's, so that a sum in it runs over another index */
export function write(formula: string, writing: Writing, ofSample = false): string {
  const parts = parse(formula);
  const index = ofSample || parts.some((part) => namesSample(part, writing.derivation)) ? 'j' : 'i';
  return writing.notation === 'symbols' ? symbols(parts, writing.derivation, 'i', index) : new Numbers(writing).all(parts);
}

export const quantityOf = (derivation: Derivation, name: string): Quantity | undefined =>
  derivation.quantities.find((quantity) => quantity.name === name);

export const isOfSamples = ({ symbol }: Quantity): boolean => symbol.includes('#');

export const valueAt = (quantity: Quantity, sample: number | undefined): number | null =>
  quantity.values[isOfSamples(quantity) ? Math.min(sample ?? 0, quantity.values.length - 1) : 0] ?? null;

function namesSample(part: Part, derivation: Derivation): boolean {
  if (typeof part === 'string' || 'total' in part) return false;
  if ('edge' in part) return part.carried.some((inner) => namesSample(inner, derivation));
  const quantity = quantityOf(derivation, part.quantity);
  return quantity !== undefined && isOfSamples(quantity);
}

/** With symbols the index stays i, with numbers it is the sample in hand. */
function symbolAt({ symbol }: Quantity, { notation, sample, derivation }: Writing): string {
  return symbol.replaceAll('#', notation === 'symbols' ? 'i' : `{${derivation.sampleNames[sample ?? 0] ?? 'i'}}`);
}

/** A letter with at most an index: a power of it stands above that index, not behind it. */
const SIMPLE = /^(\\?[A-Za-z]+|\\(hat|bar|tilde)\{?[A-Za-z]+\}?)(_(\w|\{[^{}]*\}))?$/;

function symbols(parts: Part[], derivation: Derivation, index: string, inner: string): string {
  return parts
    .map((part, i) => {
      if (typeof part === 'string') return part;
      if ('quantity' in part) {
        const symbol = (quantityOf(derivation, part.quantity)?.symbol ?? part.quantity).replaceAll('#', index);
        const next = parts[i + 1];
        return typeof next === 'string' && next.startsWith('^') && SIMPLE.test(symbol) ? symbol : `{${symbol}}`;
      }
      if ('total' in part) return `\\sum_{${inner}}${symbols(part.total, derivation, inner, inner)}`;
      return classed(edgeClass(derivation, part.edge), symbols(part.carried, derivation, index, inner));
    })
    .join('');
}

/** The class of the terms that an edge carries; none of one that the graph does not have. */
export function edgeClass({ edges }: Derivation, id: string): string | undefined {
  const index = edges.findIndex((edge) => edge.id === id);
  return index < 0 ? undefined : `rl-edge-${index}`;
}

export const sampleClass = (sample: number): string => `rl-sample-${sample}`;

const classed = (name: string | undefined, tex: string) => (name ? `\\htmlClass{${name}}{${tex}}` : tex);

/** A number as TeX: the language's decimal mark without the space after a comma, powers of ten written out. Results keep their zeros. */
export function numberTex(value: number | null, language: Language, printed: typeof brief = brief): string {
  if (value === null) return '\\text{–}';
  const [mantissa = '', exponent] = printed(value, language).replaceAll('−', '-').split('e');
  const digits = mantissa.replace(',', '{,}').replace('∞', '\\infty').replace('–', '\\text{–}');
  return exponent === undefined ? digits : `${digits}\\cdot10^{${exponent}}`;
}

/** So many summands are written out; of more, the first two and the last. */
const MOST_SUMMANDS = 4;

/** Which summands stand in a sum of so many; the one in hand always does. */
export function summands(count: number, hand: number | undefined): number[] {
  const all = Array.from({ length: count }, (_, i) => i);
  return count <= MOST_SUMMANDS ? all : all.filter((i) => i < 2 || i === count - 1 || i === hand);
}

const SPACING = /(?:\s|\\[,;:!]|\\quad|\\qquad|~)+$/;
const ENDS_FACTOR = /[0-9})]$/;
const BEGINS_FACTOR = /^(?:\s|\\[,;:!])*(?=\\(?:frac|sqrt|left)|\(|[0-9])/;

/** Writes a formula with numbers: products get their sign, negative numbers behind an operator their parentheses. */
class Numbers {
  private written = '';
  /** The same without the classes around it: what stands before the next number. */
  private before = '';

  constructor(
    private readonly writing: Writing,
    private sample = writing.sample ?? 0,
  ) {}

  all(parts: Part[]): string {
    this.write(parts, '');
    return this.written;
  }

  private write(parts: Part[], after: string): void {
    parts.forEach((part, i) => {
      const next = parts[i + 1];
      const follows = next === undefined ? after : typeof next === 'string' ? next : '0';
      if (typeof part === 'string') this.text(part);
      else if ('quantity' in part) this.quantity(part.quantity, follows);
      else if ('total' in part) this.total(part.total, follows);
      else this.inClass(edgeClass(this.writing.derivation, part.edge), () => this.write(part.carried, follows));
    });
  }

  private put(tex: string): void {
    this.written += tex;
    this.before += tex;
  }

  private inClass(name: string | undefined, action: () => void): void {
    const outer = this.written;
    this.written = '';
    action();
    this.written = outer + classed(name, this.written);
  }

  private text(tex: string): void {
    const product = this.endsFactor() && BEGINS_FACTOR.test(tex);
    this.put(product ? `\\cdot ${tex.replace(BEGINS_FACTOR, '')}` : tex);
  }

  private endsFactor(): boolean {
    return ENDS_FACTOR.test(this.before.replace(SPACING, ''));
  }

  private quantity(name: string, follows: string): void {
    const quantity = quantityOf(this.writing.derivation, name);
    const value = quantity && quantity.values.length ? valueAt(quantity, this.sample) : undefined;
    if (!quantity || value === undefined) return this.put(`{${symbolAt(quantity ?? ({ symbol: name } as Quantity), { ...this.writing, sample: this.sample })}}`);
    const tex = numberTex(value, this.writing.language);
    const power = follows.trimStart().startsWith('^') && (tex.startsWith('-') || tex.includes('\\cdot'));
    if (this.endsFactor()) this.put('\\cdot ');
    this.put(power || (tex.startsWith('-') && this.followsOperator()) ? `(${tex})` : tex);
  }

  private followsOperator(): boolean {
    return !/(^|[({[=,])$/.test(this.before.replace(SPACING, ''));
  }

  private total(body: Part[], follows: string): void {
    const { derivation, sample } = this.writing;
    const shown = summands(derivation.samples, sample);
    const apart = this.followsOperator() || !/^(\s|\\[,;:!])*([})+\-]|$)/.test(follows);
    const own = body.some((part) => typeof part === 'string' && /[+-]/.test(part.replace(/\([^()]*\)|\{[^{}]*\}/g, '')));
    if (apart) this.put(this.endsFactor() ? '\\cdot (' : '(');
    shown.forEach((i, place) => {
      const gap = i > (shown[place - 1] ?? -1) + 1;
      this.summand(body, i, place > 0, gap, own);
    });
    if (apart) this.put(')');
  }

  private summand(body: Part[], i: number, further: boolean, gap: boolean, own: boolean): void {
    const one = new Numbers({ ...this.writing, sample: i }, i);
    const tex = one.all(body);
    const lone = body.length === 1;
    const minus = further && lone && one.before.startsWith('-');
    if (gap) this.put('+\\dots');
    if (further) this.put(minus ? '-' : '+');
    const bare = minus ? tex.replace('-', '') : tex;
    const wrapped = own || (further && !minus && one.before.startsWith('-')) ? `(${bare})` : bare;
    this.inClass(sampleClass(i), () => this.put(wrapped));
  }
}
