/**
 * Reads a number as people type it: a decimal comma or point, a true minus sign, blanks around it.
 * Undefined for anything that is not one finite number, so that `12 apples` never becomes 12.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text.trim().replaceAll('−', '-').replace(',', '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : undefined;
}

/** Numbers as a canonical query writes them: JavaScript's own text without the plus after e. */
export function canonicalNumber(value: number): string {
  return String(Object.is(value, -0) ? 0 : value).replace('e+', 'e');
}
