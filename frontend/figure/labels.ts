/** A word that wants to stand at a height, in pixels, and may be moved a little. */
export interface Placed {
  y: number;
}

/** Enough passes for a dozen labels to settle. */
const PASSES = 60;

/**
 * Pushes labels apart until neighbours are `gap` pixels away from each other, within `low`…`high`.
 * Their order never changes; returns new heights in the order given.
 */
export function spread(heights: number[], gap: number, low = -Infinity, high = Infinity): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => at(heights, a) - at(heights, b) || a - b);
  const y = order.map((index) => at(heights, index));
  const room = Math.min(gap, (high - low) / Math.max(1, y.length - 1));
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = 1; i < y.length; i++) {
      const lack = room - (at(y, i) - at(y, i - 1));
      if (lack <= 0) continue;
      y[i] = at(y, i) + lack / 2;
      y[i - 1] = at(y, i - 1) - lack / 2;
    }
    for (let i = 0; i < y.length; i++) y[i] = Math.min(high - room * (y.length - 1 - i), Math.max(low + room * i, at(y, i)));
  }
  const result = new Array<number>(heights.length);
  order.forEach((index, rank) => (result[index] = at(y, rank)));
  return result;
}

const at = (values: number[], index: number) => values[index] as number;

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
export interface Spot {
  x: number;
  y: number;
}
export interface Box {
  width: number;
  height: number;
}

/** A corner once chosen is left only for one with less than this share of its crowd: words that wander are hard to read. */
const WORTH_MOVING = 0.5;

/** The corner of a frame with the fewest points of the drawing under a box of labels; the one kept, then early ones win ties. */
export function emptiestCorner(drawing: Spot[], frame: Box, box: Box, kept?: Corner): Corner {
  const corners: Corner[] = ['bottom-right', 'top-left', 'top-right', 'bottom-left'];
  const crowd = (corner: Corner) =>
    drawing.filter(
      (spot) =>
        (corner.startsWith('top') ? spot.y < box.height : spot.y > frame.height - box.height) &&
        (corner.endsWith('left') ? spot.x < box.width : spot.x > frame.width - box.width),
    ).length;
  const best = corners.reduce((least, corner) => (crowd(corner) < crowd(least) ? corner : least));
  return kept && crowd(best) >= crowd(kept) * WORTH_MOVING ? kept : best;
}

/** How far lines stand apart in one column: the sum of gaps between neighbours, each counted up to `gap`. */
export function apartness(heights: number[], gap: number): number {
  const sorted = [...heights].sort((a, b) => a - b);
  return sorted.slice(1).reduce((sum, y, i) => sum + Math.min(gap, y - at(sorted, i)), 0);
}

/** Widths are guessed, not measured: measuring would force a layout in every frame. */
const GLYPH = 0.53;
export const textWidth = (text: string, size: number) => text.length * size * GLYPH;
