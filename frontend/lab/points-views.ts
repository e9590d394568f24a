import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { stepOf, within } from '../figure/moves';
import type { Axis, Points } from '../figure/types';
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
  const { points, x, y, language, move } = context;
  const words = labWords[language];
  const at = { x: points.x[index] ?? 0, y: points.y[index] ?? 0 };
  const nudge = (
    name: IconName,
    label: string,
    dx: number,
    dy: number,
  ) => html`<button type="button" class="rl-icon small" aria-label=${label} title=${label}
    @click=${() => move(index, within(at.x + dx * stepOf(x), x.domain), within(at.y + dy * stepOf(y), y.domain), newGesture('nudge'))}>${icon(name, 15)}</button>`;
  return html`<div class="rl-selected" role="group" aria-label=${fill(words.selectedPoint, { n: index + 1 })}>
    <b>${fill(words.selectedPoint, { n: index + 1 })}</b>
    <label>x ${coordinate(context, index, 'x')}</label><label>y ${coordinate(context, index, 'y')}</label>
    <span>${nudge('left', words.left, -1, 0)}${nudge('right', words.right, 1, 0)}${nudge('up', words.up, 0, 1)}${nudge('down', words.down, 0, -1)}${removal(context, index)}</span>
  </div>`;
}

function removal({ remove, language }: PointsContext, index: number) {
  if (!remove) return nothing;
  const label = fill(labWords[language].removePoint, { n: index + 1 });
  return html`<button type="button" class="rl-icon small" aria-label=${label} title=${label} @click=${() => remove(index)}>${icon('cross', 14)}</button>`;
}

/** A coordinate as a field. Typed places may lie outside the teaching range: the table is the exact way. */
function coordinate({ points, language, move, select }: PointsContext, index: number, axis: 'x' | 'y'): TemplateResult {
  const at = { x: points.x[index] ?? 0, y: points.y[index] ?? 0 };
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
