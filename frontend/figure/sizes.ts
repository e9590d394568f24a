import type { Axis, Panel } from './types';

/** How a figure sits in its lab: the main one, one that explains it, or one that takes the height that is left. */
export type FigureSize = 'main' | 'side' | 'fill';

/** Narrower panels than this stand below each other instead of side by side. In sixteenths of the root's font size, as all here. */
const NARROWEST_PANEL = 168;
/** A square has no use for width that its height does not follow, and curves over time are read beside each other. */
const NARROWEST_SMALL = 128;
/** Panels narrower than this have no empty corner for words. */
const LISTED_BELOW = 300;

export function columnsFor(panels: Panel[], width: number, rem: number): number {
  const count = panels.length || 1;
  const [first] = panels;
  const narrowest = first?.equalAspect || first?.timeline ? NARROWEST_SMALL : NARROWEST_PANEL;
  const fitting = Math.max(1, Math.floor(width / (narrowest * rem)));
  // Two rows of two read better than a row of three and a single one.
  return fitting >= count ? count : count % fitting === 1 && fitting > 2 ? fitting - 1 : fitting;
}

/** Words in narrow small multiples would cover what they name: there they stand once, above all panels. */
export const wordsListed = (panels: Panel[], width: number, rem: number) =>
  panels.length > 1 && width / columnsFor(panels, width, rem) < LISTED_BELOW * rem;

interface Shape {
  lowest: number;
  /** Of the width. */
  share: number;
  highest: number;
}

const SQUARE: Shape = { lowest: 260, share: 0.72, highest: 440 };
const SINGLE: Shape = { lowest: 230, share: 0.52, highest: 380 };
const MULTIPLE: Shape = { lowest: 190, share: 0.9, highest: 300 };
const SMALL_CURVES: Shape = { lowest: 130, share: 0.8, highest: 220 };
const SIDE_HEIGHT = 190;
const LEAST_FILL = 96;

/** Where one unit is equally long on both axes, from here on the height follows the axes; ticks and words need some more. */
const FLAT = 0.4;
const AROUND_ROW = 48;

/** The height of each panel of this width. `free` is what the page leaves to a figure that fills it. */
export function panelHeight(panels: Panel[], size: FigureSize, width: number, rem: number, free: number): number {
  if (size === 'fill') return Math.max(LEAST_FILL, free);
  if (size === 'side') return SIDE_HEIGHT * rem;
  const [first, second] = panels;
  const flat = first && !second && first.equalAspect ? span(first.y) / span(first.x) : 1;
  // A row of pictures is as high as it is, not as high as a plane.
  if (flat < FLAT) return Math.round(width * flat + AROUND_ROW * rem);
  const { lowest, share, highest } = shapeOf(first, Boolean(second));
  return Math.round(Math.min(highest * rem, Math.max(lowest * rem, width * share)));
}

function shapeOf(first: Panel | undefined, several: boolean): Shape {
  if (several) return first?.timeline ? SMALL_CURVES : MULTIPLE;
  return first?.equalAspect ? SQUARE : SINGLE;
}

const span = ({ domain: [low, high] }: Axis) => high - low;
