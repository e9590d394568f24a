import type { Derivation, Edge, GraphNode, Place, Step } from './types';

/** Half of a box. */
export const HALF = { width: 44, height: 30 };

/** Below this width of its own a graph stands upright. */
export const TALL_BELOW = 520;

const MARGIN = 10;
/** What stays free between a box and the ends of an arrow. */
const GAP = { leaves: 5, enters: 7 };
/** How far a curve goes straight on before it bends. */
const BEND = 30;

export const placeOf = (node: GraphNode, tall: boolean): Place => (tall ? node.tall : node.wide);

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The part of the plane that all boxes fill, with a margin. */
export function frameOf(nodes: GraphNode[], tall: boolean): Frame {
  const places = nodes.map((node) => placeOf(node, tall));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const x = Math.min(...xs) - HALF.width - MARGIN;
  const y = Math.min(...ys) - HALF.height - MARGIN;
  return { x, y, width: Math.max(...xs) + HALF.width + MARGIN - x, height: Math.max(...ys) + HALF.height + MARGIN - y };
}

/**
 * An arrow as a curve: from side to side where boxes stand beside each other, from bottom to top where they stand below.
 * `leaves` and `enters` move its ends along the side.
 */
export function arrow({ leaves, enters }: Pick<Edge, 'leaves' | 'enters'>, from: Place, to: Place): string {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const beside = Math.abs(dx) >= Math.abs(dy) * 1.2 && Math.abs(dx) > 2 * HALF.width + 2;
  const [along, across] = beside ? [HALF.width, Math.sign(dx)] : [HALF.height, Math.sign(dy) || 1];
  const length = Math.abs(beside ? dx : dy) - 2 * along - GAP.leaves - GAP.enters;
  const bend = Math.min(BEND, Math.max(4, length * 0.55));
  const start = across * (along + GAP.leaves);
  const end = -across * (along + GAP.enters);
  const point = (place: Place, forth: number, aside: number) =>
    beside ? `${place.x + forth} ${place.y + aside}` : `${place.x + aside} ${place.y + forth}`;
  return `M${point(from, start, leaves)} C${point(from, start + across * bend, leaves)} ${point(to, end - across * bend, enters)} ${point(to, end, enters)}`;
}

export interface Standing {
  /** Ids of what has been found, by the step on screen. */
  nodes: Set<string>;
  edges: Set<string>;
  /** The way goes against the arrows. */
  against: boolean;
}

/** What is done by a step, counted from 0. On the way back everything has been found on the way there. */
export function standing(derivation: Derivation, place: number): Standing {
  const against = (step: Step | undefined) => derivation.phases.find(({ id }) => id === step?.phase)?.against ?? false;
  if (against(derivation.steps[place])) {
    return { nodes: new Set(derivation.nodes.map(({ id }) => id)), edges: new Set(derivation.edges.map(({ id }) => id)), against: true };
  }
  const steps = derivation.steps.slice(0, place + 1).filter((step) => !against(step));
  const given = derivation.nodes.filter((node) => node.given).map(({ id }) => id);
  return { nodes: new Set([...given, ...steps.map(({ node }) => node)]), edges: new Set(steps.flatMap(({ edges }) => edges)), against: false };
}

/** What lights up together: a node, what the step's arrows carry from or to it, and rows of values. */
export interface Lit {
  nodes: string[];
  edges: string[];
  rows: string[];
}

export type Touched = { node: string } | { edge: string } | { row: string };

export function lit({ nodes, edges }: Derivation, step: Step, touched: Touched | undefined): Lit {
  if (!touched) return { nodes: [], edges: [], rows: [] };
  const ends = (edge: Edge) => [edge.from, edge.to];
  const own = edges.filter(({ id }) => step.edges.includes(id));
  const chosen = 'edge' in touched ? edges.filter(({ id }) => id === touched.edge) : own.filter((edge) => ends(edge).some((id) => isNode(nodes, id, touched)));
  // An arrow of the step stands for what comes from its other end.
  const lightens = 'edge' in touched ? chosen.flatMap((edge) => ends(edge).filter((id) => id !== step.node)) : nodes.filter(({ id }) => isNode(nodes, id, touched)).map(({ id }) => id);
  const rows = 'row' in touched ? [touched.row] : nodes.flatMap(({ id, quantity }) => (quantity && lightens.includes(id) ? [quantity] : []));
  return { nodes: lightens, edges: chosen.map(({ id }) => id), rows };
}

const isNode = (nodes: GraphNode[], id: string, touched: Touched): boolean =>
  'node' in touched ? touched.node === id : 'row' in touched && nodes.find((node) => node.id === id)?.quantity === touched.row;

/** The step that fills a node: in the phase on screen, else the first. */
export function stepOf(derivation: Derivation, node: string, phase: string | undefined): number {
  const here = derivation.steps.findIndex((step) => step.node === node && step.phase === phase);
  return here >= 0 ? here : derivation.steps.findIndex((step) => step.node === node);
}
