/** A figure as the server describes it: panels of typed marks. Roles, never colours. */
export type Role = 'fit' | 'penalty' | 'seen' | 'unseen' | 'truth' | 'data' | 'reference' | 'arm' | 'neutral';
export type Emphasis = 'strong' | 'normal' | 'thin';
/** Null stands for "not finite": a line breaks there. */
export type Numbers = (number | null)[];

export interface Axis {
  label?: string;
  unit?: string;
  scale?: 'linear' | 'log' | 'symlog';
  domain: [number, number];
  ticks?: number[];
  tickLabels?: string[];
  /** Of a symlog scale: below it the axis is nearly linear. */
  constant?: number;
}

interface Dressed {
  role?: Role;
  /** 1…8: colour, dash and symbol of that index. */
  arm?: number;
  label?: string;
  /** What a table calls a mark that carries no label. */
  name?: string;
  emphasis?: Emphasis;
  /** Where along a line its label stands; at the line's end without it. */
  labelX?: number;
}

export interface LineMark extends Dressed {
  type: 'line';
  x: Numbers;
  y: Numbers;
  /** Of a path through the panel: the moment at which it comes to each point, ascending. */
  times?: number[];
  /** Of another experiment, from which this one branched off: shown beside, and not counted. */
  ghost?: boolean;
}
export interface BandMark extends Dressed {
  type: 'band';
  x: Numbers;
  lower: Numbers;
  upper: Numbers;
}
/** What moved dots are written to, by name; a coordinate without a name stays where it is. */
export interface Editable {
  x?: string;
  y?: string;
  /** The only heights that a dot may have, ascending; any height without them. */
  levels?: number[];
}
export interface DotsMark extends Dressed {
  type: 'dots';
  x: Numbers;
  y: Numbers;
  /** The own-data fields, or the parameters, these dots are; such dots can be moved by hand. */
  editable?: Editable;
  symbol?: string;
  names?: string[];
}
export interface BarsMark extends Dressed {
  type: 'bars';
  x: (number | string)[];
  y: Numbers;
}
export interface SegmentsMark extends Dressed {
  type: 'segments';
  x1: Numbers;
  y1: Numbers;
  x2: Numbers;
  y2: Numbers;
}
/** z[j][i] belongs to x[i], y[j]. */
interface Surface extends Dressed {
  x: number[];
  y: number[];
  z: Numbers[];
}
export interface RasterMark extends Surface {
  type: 'raster';
  /** The values at the ends of the shades; one that is symmetric about zero has two hues that meet there. */
  range?: [number, number];
}
/** A small grey picture, centred at (x, y); its size is in units of the axes. */
export interface ImageMark extends Dressed {
  type: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  /** Rows from the top, 0 paper to 1 ink. */
  pixels: Numbers[];
}
export interface ContourMark extends Surface {
  type: 'contour';
  levels: number[];
  /** The values at the ends of the ground's shades; the lowest and highest there are without it. */
  range?: [number, number];
}
export interface VectorsMark extends Dressed {
  type: 'vectors';
  x: Numbers;
  y: Numbers;
  dx: Numbers;
  dy: Numbers;
}
export interface AreaMark extends Dressed {
  type: 'area';
  x: Numbers;
  y: Numbers;
}
export interface RuleMark extends Dressed {
  type: 'rule';
  orientation: 'x' | 'y';
  value: number;
}
export interface TextMark extends Dressed {
  type: 'text';
  x: number;
  y: number;
  text: string;
  anchor?: 'start' | 'middle' | 'end';
}

export type Mark =
  | LineMark
  | BandMark
  | DotsMark
  | BarsMark
  | SegmentsMark
  | RasterMark
  | ImageMark
  | ContourMark
  | VectorsMark
  | AreaMark
  | RuleMark
  | TextMark;

export interface Panel {
  title?: string;
  note?: string;
  role?: Role;
  arm?: number;
  x: Axis;
  y: Axis;
  marks: Mark[];
  equalAspect?: boolean;
  /** x counts the moments of a run: whoever watches an earlier one sees what was known then. */
  timeline?: boolean;
  /** The note at each moment; the last one belongs to the newest. */
  notes?: string[];
  /** Drawn over the marks at one moment only, ascending; between two moments the earlier one is seen. */
  frames?: Frame[];
}

/** One picture of a film. */
export interface Frame {
  moment: number;
  marks: Mark[];
  note?: string;
}

export interface Figure {
  name: string;
  /** A sentence about the state on screen; the lab's headline. */
  finding: string;
  /** The finding at each moment; the last one belongs to the newest. */
  findings?: string[];
  caption?: string;
  /** A sentence or two for those who hear the figure instead of seeing it. */
  description?: string;
  panels: Panel[];
}

/** Positions that stand in for the editable dots while the answer to a move is on its way. */
export interface Points {
  x: number[];
  y: number[];
}

export const editableDots = (panel: Panel): DotsMark | undefined =>
  panel.marks.find((mark): mark is DotsMark => mark.type === 'dots' && mark.editable !== undefined);
