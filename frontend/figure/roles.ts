import type { Emphasis, Mark, Role } from './types';

/** A role's clothes: the theme's colour, and a dash so that no meaning hangs on colour alone. */
export interface Style {
  stroke: string;
  dash: string;
  width: number;
  opacity: number;
  symbol: ArmSymbol;
}

export type ArmSymbol = 'circle' | 'square' | 'triangle' | 'diamond2' | 'cross' | 'star' | 'hexagon' | 'times';
const ARM_SYMBOLS: ArmSymbol[] = ['circle', 'square', 'triangle', 'diamond2', 'cross', 'star', 'hexagon', 'times'];
export const ARMS = ARM_SYMBOLS.length;

/** How a sign is painted: two crossed strokes have no area to fill. */
export function signPaint(symbol: ArmSymbol, tone: string, border: number): { fill: string; stroke: string; strokeWidth: number } {
  return symbol === 'times'
    ? { fill: 'none', stroke: tone, strokeWidth: Math.max(2, border) }
    : { fill: tone, stroke: 'var(--rl-plate)', strokeWidth: border };
}

/** Two of the light arms are too pale for small text: their words are written in ink beside a coloured symbol. */
const PALE_ARMS = new Set([5, 7]);

const SOFT_TOKENS: Partial<Record<Role, string>> = {
  fit: '--rl-fit-soft',
  penalty: '--rl-penalty-soft',
  seen: '--rl-seen-soft',
  unseen: '--rl-unseen-soft',
};

const token = (name: string) => `var(${name})`;
/** Arms are numbered from 1 and go round after the eighth. */
export const armIndex = (arm: number) => ((((arm - 1) % ARMS) + ARMS) % ARMS) + 1;
export const armSymbol = (arm: number): ArmSymbol => ARM_SYMBOLS[armIndex(arm) - 1] ?? 'circle';

export function colour(role: Role | undefined, arm?: number): string {
  if (role === 'arm' || (role === undefined && arm !== undefined)) return token(`--rl-arm-${armIndex(arm ?? 1)}`);
  if (role === undefined || role === 'reference' || role === 'neutral') return token('--rl-ink-3');
  return token(`--rl-${role}`);
}

/** The colour of words about a role; readable where the mark's own colour is not. */
export function inkOf(role: Role | undefined, arm?: number): string {
  const isArm = role === 'arm' || (role === undefined && arm !== undefined);
  return isArm && PALE_ARMS.has(armIndex(arm ?? 1)) ? token('--rl-ink') : colour(role, arm);
}

/** The soft fill of a band or a ball; arms and greys take a breath of their own colour. */
export function softFill(role: Role | undefined, arm?: number): { fill: string; fillOpacity: number } {
  const soft = role && SOFT_TOKENS[role];
  return soft ? { fill: token(soft), fillOpacity: 1 } : { fill: colour(role, arm), fillOpacity: 0.13 };
}

export function dashOf(role: Role | undefined, arm?: number): string {
  if (role === 'truth') return '2 4';
  if (role === 'unseen') return '5 3';
  if (role === 'arm' || (role === undefined && arm !== undefined)) return token(`--rl-arm-${armIndex(arm ?? 1)}-dash`);
  return 'none';
}

/** How another experiment went on: its arm's colour, thin and dotted. */
export const GHOST = { width: 1.25, opacity: 0.85, dash: '1 3' };

/** The dash of a mark's sample beside its word. */
export const sampleDash = (mark: Mark): string =>
  mark.type === 'band' ? 'none' : mark.type === 'line' && mark.ghost ? GHOST.dash : dashOf(mark.role, mark.arm);

const WIDTHS: Record<Emphasis, number> = { strong: 2.75, normal: 2, thin: 1 };

export function styleOf(mark: Pick<Mark, 'role' | 'arm' | 'emphasis'>): Style {
  const quiet = mark.role === 'truth' || mark.role === 'reference' || mark.role === 'neutral';
  const emphasis = mark.emphasis ?? 'normal';
  return {
    stroke: colour(mark.role, mark.arm),
    dash: dashOf(mark.role, mark.arm),
    width: quiet && emphasis === 'normal' ? 1.5 : WIDTHS[emphasis],
    opacity: emphasis === 'thin' ? (quiet ? 0.75 : 0.55) : 1,
    symbol: mark.arm === undefined ? 'circle' : armSymbol(mark.arm),
  };
}

/** Observations are rings that the curve shows through; every other dot is filled with its quantity's colour. */
export const isHollow = ({ role }: Pick<Mark, 'role'>): boolean => role === 'data' || role === 'unseen';
