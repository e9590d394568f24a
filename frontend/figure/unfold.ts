import type { Figure } from './types';

/** Arrays of at least this length travel once; a later mark over the same grid refers to the first. */
const SHARED_FROM = 8;

/** Figures as they travel, with every reference such as "#3" replaced by the array it means, in place. */
export function unfolded(figures: Figure[]): Figure[] {
  const arrays: unknown[][] = [];
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return /^#\d+$/.test(value) ? (arrays[Number(value.slice(1))] ?? value) : value;
    if (Array.isArray(value)) return visitArray(value as unknown[]);
    if (value && typeof value === 'object') {
      const record = value as Record<string, unknown>;
      for (const name of Object.keys(record)) if (!WORDS.has(name)) record[name] = visit(record[name]);
    }
    return value;
  };
  const visitArray = (items: unknown[]): unknown[] => {
    if (!isNumeric(items)) items.forEach((item, index) => (items[index] = visit(item)));
    else if (items.length >= SHARED_FROM) arrays.push(items);
    return items;
  };
  return visit(figures) as Figure[];
}

/** Words are never references: a label may well read "#1". */
const WORDS = new Set(['label', 'name', 'names', 'title', 'note', 'caption', 'finding', 'description', 'text', 'unit', 'tickLabels', 'notes', 'findings']);

/** Null stands for a number that is not finite. */
const isNumeric = (value: unknown[]) => value.every((item) => item === null || typeof item === 'number');
