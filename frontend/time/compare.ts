import { html, nothing, type TemplateResult } from 'lit';
import { headAt, isPath } from '../figure/moments';
import { armSymbol, inkOf } from '../figure/roles';
import { headed } from '../figure/times';
import type { Figure, LineMark, Panel } from '../figure/types';
import { fill } from '../figure/words';
import { brief, significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import { timeWords } from './words';

/** What one curve was worth at two moments; null where it had no number. */
export interface Compared {
  name: string;
  mark: LineMark;
  a: number | null;
  b: number | null;
}

const curves = (panel: Panel): LineMark[] => {
  const lines = headed(panel).filter((mark) => !isPath(mark));
  if (lines.length) return lines;
  return panel.marks.filter((mark): mark is LineMark => mark.type === 'line' && !mark.ghost && !isPath(mark) && Boolean(mark.label ?? mark.name));
};

/** The first figure that has curves over time; its curves are what is compared. */
export const comparable = (figures: Figure[]): Figure | undefined => figures.find(({ panels }) => panels.some(({ timeline }) => timeline));

export function compared({ panels }: Figure, a: number, b: number): Compared[] {
  const timelines = panels.filter(({ timeline }) => timeline);
  return timelines.flatMap((panel) =>
    curves(panel).map((mark) => ({
      name: [timelines.length > 1 ? panel.title : undefined, mark.label ?? mark.name].filter(Boolean).join(' · '),
      mark,
      a: valueAt(mark, a),
      b: valueAt(mark, b),
    })),
  );
}

function valueAt(mark: LineMark, moment: number): number | null {
  const at = headAt(mark, moment);
  return at && !at.stopped ? at.y : null;
}

/** For every arm its value at both moments, and how it changed from one to the other. */
export function compareTable(figures: Figure[], a: number, b: number, word: string, language: Language): TemplateResult | typeof nothing {
  const figure = comparable(figures);
  const rows = figure ? compared(figure, a, b) : [];
  if (!figure || !rows.length) return nothing;
  const words = timeWords[language];
  const number = (value: number | null) => (value === null ? '–' : significant(value, language));
  const change = (from: number | null, to: number | null) => (from === null || to === null ? '–' : signed(to - from, language));
  const head = (letter: string, moment: number) => html`<th scope="col">${letter}<small>${word} ${brief(moment, language, 6)}</small></th>`;
  const quantity = figure.caption ?? figure.panels.find(({ timeline }) => timeline)?.y.label ?? figure.finding;
  return html`<table class="rl-data rl-compared"><caption>${fill(words.compared, { quantity })}</caption>
    <thead><tr><th></th>${head('A', a)}${head('B', b)}<th scope="col">${words.change}</th></tr></thead>
    <tbody>${rows.map((row) => html`<tr><th scope="row" style="color:${inkOf(row.mark.role, row.mark.arm)}">${signOf(row.mark)}${row.name}</th><td>${number(row.a)}</td><td>${number(row.b)}</td><td>${change(row.a, row.b)}</td></tr>`)}</tbody></table>`;
}

const signOf = ({ arm }: LineMark) => (arm === undefined ? nothing : html`<i class="rl-arm-sign" data-arm=${arm} data-symbol=${armSymbol(arm)}></i>`);

const signed = (value: number, language: Language) => (value > 0 ? '+' : '') + significant(value, language);
