import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill } from '../figure/words';
import { significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import { isOfSamples, quantityOf } from './formula';
import { lowered } from './label';
import { arrow, frameOf, HALF, type Lit, placeOf, standing, type Touched } from './graph';
import type { Derivation, GraphNode, Step } from './types';
import { walkthroughWords } from './words';

export interface GraphView {
  derivation: Derivation;
  step: Step;
  /** Of the step, from 0. */
  place: number;
  tall: boolean;
  language: Language;
  hidden: Set<string>;
  lit: Lit;
  choose: (node: GraphNode) => void;
  touch: (touched: Touched | undefined) => void;
}

/** The graph: what has been found in ink, the node of this step and what leads to it in the colour of its phase. */
export function graphView(view: GraphView): TemplateResult {
  const { derivation, tall, language } = view;
  const { x, y, width, height } = frameOf(derivation.nodes, tall);
  const state = standing(derivation, view.place);
  return html`<svg viewBox="${x} ${y} ${width} ${height}" role="group" aria-label=${fill(walkthroughWords[language].graph, { title: derivation.title })}
      style="--rl-graph-width:${width};--rl-graph-height:${height}">
    <defs><marker id="rl-arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"></path></marker></defs>
    ${derivation.edges.map((edge) => edgeView(edge.id, view, state.edges, state.against))}
    ${derivation.nodes.map((node) => nodeView(node, view, state.nodes))}</svg>`;
}

function edgeView(id: string, { derivation, step, tall, lit, touch }: GraphView, done: Set<string>, against: boolean) {
  const edge = derivation.edges.find((candidate) => candidate.id === id);
  const [from, to] = [edge?.from, edge?.to].map((end) => derivation.nodes.find((node) => node.id === end));
  if (!edge || !from || !to) return nothing;
  const now = step.edges.includes(id);
  const d = arrow(edge, placeOf(from, tall), placeOf(to, tall));
  const classes = ['rl-walk-edge', done.has(id) ? 'done' : '', now ? 'now' : '', now && against ? 'against' : '', lit.edges.includes(id) ? 'lit' : ''];
  const end = (side: 'start' | 'end') => ((now && against) === (side === 'start') ? 'url(#rl-arrow)' : nothing);
  return svg`<g class=${classes.join(' ')} data-edge=${id} @pointerenter=${() => touch({ edge: id })} @pointerleave=${() => touch(undefined)}>
    <path class="reach" d=${d}></path><path class="line" d=${d} marker-start=${end('start')} marker-end=${end('end')}></path></g>`;
}

function nodeView(node: GraphNode, view: GraphView, done: Set<string>) {
  const { step, tall, lit, choose, touch, language } = view;
  const { x, y } = placeOf(node, tall);
  const now = node.id === step.node;
  const classes = ['rl-walk-node', done.has(node.id) ? 'done' : '', now ? 'now' : '', node.learnt ? 'learnt' : '', lit.nodes.includes(node.id) ? 'lit' : ''];
  const value = valueIn(node, view, done.has(node.id));
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(node);
  };
  return svg`<g class=${classes.join(' ')} data-node=${node.id} tabindex="0" role="button" aria-label=${[node.label, value].filter(Boolean).join(', ')} aria-current=${now ? 'step' : nothing}
    transform="translate(${x - HALF.width},${y - HALF.height})" lang=${language} @click=${() => choose(node)} @keydown=${key}
    @pointerenter=${() => touch({ node: node.id })} @pointerleave=${() => touch(undefined)} @focus=${() => touch({ node: node.id })} @blur=${() => touch(undefined)}>
    <rect width=${2 * HALF.width} height=${2 * HALF.height} rx="8"></rect>
    <text class=${node.quantity === undefined ? 'symbol alone' : 'symbol'} x=${HALF.width} y=${node.quantity === undefined ? 36 : 26}>${symbol(node.label)}</text>${value ? svg`<text class="value" x=${HALF.width} y="47">${value}</text>` : nothing}</g>`;
}

/** An index stands below a power, not behind it. */
function symbol(label: string) {
  return lowered(label).map(({ text, low }, i, runs) =>
    low ? svg`<tspan dy="4" dx=${runs[i - 1]?.text.endsWith('²') ? -7 : 0} font-size="70%">${text}</tspan>` : text,
  );
}

/** Its number, or how many it has; nothing before it has been found. */
function valueIn({ quantity: name }: GraphNode, { derivation, language, hidden }: GraphView, found: boolean): string {
  const quantity = name === undefined ? undefined : quantityOf(derivation, name);
  if (!quantity?.values.length) return '';
  if (hidden.has(quantity.name)) return '?';
  if (isOfSamples(quantity)) return fill(walkthroughWords[language].count, { n: quantity.values.length });
  return found ? significant(quantity.values[0] ?? NaN, language) : '';
}
