import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { movedByKey } from '../figure/moves';
import type { Axis, Editable, Points } from '../figure/types';
import { fill } from '../figure/words';
import { exact } from '../numbers/format';
import type { Language } from '../numbers/language';
import { parseNumber } from '../numbers/parse';
import { newGesture } from './controls/events';
import { icon, type IconName } from './icons';
import { labWords } from './words';

export interface PointsContext {
  points: Points;
  x: Axis;
  y: Axis;
  selected: number | undefined;
  /** The coordinates that may be changed, those that have a name. */
  along: Editable;
  /** The only heights that a point may have; any without them. */
  levels: number[] | undefined;
  language: Language;
  move: (index: number, x: number, y: number, gesture: string) => void;
  /** Points that are parameters can be moved, not added or removed. */
  remove?: (index: number) => void;
  select: (index: number | undefined) => void;
  add?: () => void;
}

/** Below the figure: adding, and for the selected point a twin of dragging that needs no dragging. */
export function pointsBar(context: PointsContext, history: TemplateResult): TemplateResult {
  const words = labWords[context.language];
  return html`<div class="rl-bar">
    ${context.add ? html`<button type="button" class="rl-btn" @click=${context.add}>${icon('plus', 16)}${words.addPoint}</button>` : nothing}
    ${history}
    ${context.selected === undefined || context.selected >= context.points.x.length ? help(context.add ? words.pointsHelp : words.pointHelp, context.language) : selectedPoint(context, context.selected)}
  </div>`;
}

function help(sentence: string, language: Language): TemplateResult {
  const { keyShift, keyPage, keyDelete } = labWords[language];
  const keys: Record<string, string> = { shift: keyShift, page: keyPage, delete: keyDelete };
  const parts = sentence.split(/\{(\w+)\}/);
  return html`<p class="rl-help">${parts.map((part, index) => (index % 2 ? html`<kbd>${keys[part] ?? part}</kbd>` : part))}</p>`;
}

function selectedPoint(context: PointsContext, index: number): TemplateResult {
  const { points, x, y, language, move, along, levels } = context;
  const words = labWords[language];
  const at = { x: points.x[index] ?? 0, y: points.y[index] ?? 0 };
  const nudge = (name: IconName, label: string, key: string) => {
    const to = movedByKey(key, false, at, x, y, levels) ?? at;
    return html`<button type="button" class="rl-icon small" aria-label=${label} title=${label}
      @click=${() => move(index, to.x, to.y, newGesture('nudge'))}>${icon(name, 15)}</button>`;
  };
  return html`<div class="rl-selected" role="group" aria-label=${fill(words.selectedPoint, { n: index + 1 })}>
    <b>${fill(words.selectedPoint, { n: index + 1 })}</b>
    <label>x ${coordinate(context, index, 'x')}</label><label>y ${coordinate(context, index, 'y')}</label>
    <span>${along.x ? [nudge('left', words.left, 'ArrowLeft'), nudge('right', words.right, 'ArrowRight')] : nothing}${along.y ? [nudge('up', words.up, 'ArrowUp'), nudge('down', words.down, 'ArrowDown')] : nothing}${removal(context, index)}</span>
  </div>`;
}

function removal({ remove, language }: PointsContext, index: number) {
  if (!remove) return nothing;
  const label = fill(labWords[language].removePoint, { n: index + 1 });
  return html`<button type="button" class="rl-icon small" aria-label=${label} title=${label} @click=${() => remove(index)}>${icon('cross', 14)}</button>`;
}

/** A coordinate as a field. Typed places may lie outside the teaching range: the table is the exact way. */
function coordinate({ points, language, move, select, along }: PointsContext, index: number, axis: 'x' | 'y'): TemplateResult {
  const at = { x: points.x[index] ?? 0, y: points.y[index] ?? 0 };
  if (!along[axis]) return html`<span class="num">${exact(at[axis], language)}</span>`;
  const typed = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const value = parseNumber(input.value);
    if (value === undefined) input.value = exact(at[axis], language);
    else move(index, axis === 'x' ? value : at.x, axis === 'y' ? value : at.y, newGesture('type'));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') (event.target as HTMLInputElement).value = exact(at[axis], language);
  };
  return html`<input inputmode="decimal" autocomplete="off" aria-label="${axis}, ${fill(labWords[language].selectedPoint, { n: index + 1 })}" .value=${live(exact(at[axis], language))}
    @focus=${() => select(index)} @change=${typed} @keydown=${key} />`;
}

/** The editable points as a table; focus in one marks the other. */
export function pointsTable(context: PointsContext): TemplateResult {
  const { points, selected, language } = context;
  const words = labWords[language];
  return html`<div class="rl-twin" role="group" aria-label=${words.points}><table class="rl-data">
    <thead><tr><th scope="col"><span class="rl-live">${fill(words.selectedPoint, { n: '' })}</span></th><th scope="col">x</th><th scope="col">y</th><th></th></tr></thead>
    <tbody>${points.x.map(
      (_, index) => html`<tr class=${index === selected ? 'on' : ''}>
      <td>${index + 1}</td><td>${coordinate(context, index, 'x')}</td><td>${coordinate(context, index, 'y')}</td>
      <td>${removal(context, index)}</td></tr>`,
    )}
    </tbody></table></div>${points.x.length ? nothing : html`<p class="rl-help">–</p>`}`;
}
