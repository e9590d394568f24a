import type { Numbers } from './types';

interface Grid {
  x: number[];
  y: number[];
  z: Numbers[];
}

/** A straight piece of a line of equal value. */
export interface Piece {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

interface Corner {
  x: number;
  y: number;
  z: number;
}

/**
 * Where a surface has one value, in pieces, one or two a cell of its grid (marching squares). Unlike the outlines of all
 * that is higher, they end where the grid ends. A cell with a missing corner has none.
 */
export function isolines({ x, y, z }: Grid, level: number): Piece[] {
  const pieces: Piece[] = [];
  for (let j = 1; j < y.length; j++)
    for (let i = 1; i < x.length; i++) {
      const corner = (column: number, row: number) => ({ x: x[column] as number, y: y[row] as number, z: z[row]?.[column] ?? Number.NaN });
      pieces.push(...cell([corner(i - 1, j - 1), corner(i, j - 1), corner(i, j), corner(i - 1, j)], level));
    }
  return pieces;
}

/** Crossings of the cell's sides, in order around it; where all four are crossed, neighbours around a corner belong together. */
function cell(corners: Corner[], level: number): Piece[] {
  if (corners.some((corner) => !Number.isFinite(corner.z))) return [];
  const crossings = corners.flatMap((from, index) => {
    const to = corners[(index + 1) % corners.length] as Corner;
    if (from.z >= level === to.z >= level) return [];
    const share = (level - from.z) / (to.z - from.z);
    return [{ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) }];
  });
  const middle = corners.reduce((sum, corner) => sum + corner.z, 0) / corners.length >= level;
  const first = corners[0] as Corner;
  const ordered = crossings.length === 4 && middle === first.z >= level ? crossings : [...crossings.slice(-1), ...crossings.slice(0, -1)];
  const pieces: Piece[] = [];
  for (let k = 0; k + 1 < ordered.length; k += 2) {
    const [from, to] = [ordered[k], ordered[k + 1]];
    if (from && to) pieces.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });
  }
  return pieces;
}
