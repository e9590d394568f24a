import { html, nothing, type TemplateResult } from 'lit';
import { colour, dashOf, inkOf } from '../figure/roles';
import type { Figure } from '../figure/types';
import { fill } from '../figure/words';
import { brief, readout, significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import type { Formula, Part, Readout, Term } from './catalogue';
import { proof } from './proof';
import { labWords } from './words';

/** The numbers a student watches while the slider moves; `when` says of which moment they are, where there are several. */
export function readouts(list: Readout[], language: Language, when?: string): TemplateResult {
  return html`<div>${when ? html`<p class="rl-help rl-when">${when}</p>` : nothing}<dl class="rl-readouts">${list.map(
    (item) => html`<div>
    <dt style="color:${item.role ? inkOf(item.role) : 'inherit'}">${keyOf(item)}${item.label}</dt>
    <dd>${readout(item.value, item.format, language)}${item.of === undefined ? nothing : html` <small>${fill(labWords[language].of, { total: typeof item.of === 'number' ? brief(item.of, language) : item.of })}</small>`}</dd>
  </div>`,
  )}</dl></div>`;
}

/** Errors are lines in the landscape: a piece of that line stands before their names. */
const keyOf = ({ role }: Readout) =>
  role === 'seen' || role === 'unseen'
    ? html`<i class="rl-key" style="border-top-style:${dashOf(role) === 'none' ? 'solid' : 'dashed'}"></i>`
    : nothing;

/** The objective, and under it what each term is worth today. */
function formulaStrip(formula: Formula, language: Language): TemplateResult {
  return html`<div class="rl-formula">
    <rl-math display .tex=${formula.tex}></rl-math>
    <div class="rl-sum">
      <div class="rl-terms">${formula.terms.map((term) => html`${term.operator ? html`<span class="op">${term.operator}</span>` : nothing}${termView(term, language)}`)}</div>
      ${balance(formula.terms)}
    </div></div>`;
}

function termView(term: Term, language: Language): TemplateResult {
  const value = term.factors ? term.factors.map((factor) => brief(factor, language)).join(' × ') : significant(term.value, language);
  const own = term.role && term.role !== 'neutral' && term.role !== 'reference';
  return html`<span style="color:${own ? colour(term.role) : 'inherit'}"><small>${term.label}</small>${value}</span>`;
}

/** The parts a total is made of: everything before the sign of equality. */
export function shares(terms: Term[]): { role: Term['role']; share: number }[] {
  const total = terms.findIndex((term) => term.operator === '=');
  const parts = total < 0 ? terms : terms.slice(0, total);
  const sum = parts.reduce((all, term) => all + Math.max(0, term.value), 0);
  return sum > 0 ? parts.map(({ role, value }) => ({ role, share: Math.max(0, value) / sum })) : [];
}

function balance(terms: Term[]) {
  const parts = shares(terms);
  if (parts.length < 2) return nothing;
  return html`<div class="rl-balance" aria-hidden="true">${parts.map(({ role, share }) => html`<i style="width:${share * 100}%;background:${colour(role)}"></i>`)}</div>`;
}

/** All arms side by side: a row each. */
function partsTable(parts: Part[], language: Language) {
  const labels = [...new Set(parts.flatMap((part) => part.readouts.map((item) => item.label)))];
  if (!labels.length || parts.length < 2) return nothing;
  return html`<p class="rl-figcap">${labWords[language].readings}</p><div class="rl-scroll" tabindex="0" role="group" aria-label=${labWords[language].readings}><table class="rl-data">
    <thead><tr><th scope="col"></th>${labels.map((label) => html`<th scope="col">${label}</th>`)}</tr></thead>
    <tbody>${parts.map(
      (part) =>
        html`<tr><th scope="row">${part.title ?? ''}</th>${labels.map((label) => {
          const item = part.readouts.find((candidate) => candidate.label === label);
          return html`<td>${item ? readout(item.value, item.format, language) : ''}</td>`;
        })}</tr>`,
    )}</tbody></table></div>`;
}

/** Everything on screen in numbers: the arms, and a table twin of each figure. */
export function numbers(figures: Figure[], parts: Part[], language: Language): TemplateResult {
  return html`${partsTable(parts, language)}${figures.map((figure) => html`<rl-table .figure=${figure} .language=${language}></rl-table>`)}`;
}

/** Under the figures: the objective with today's numbers, and how they were checked. */
export function foot(part: Part, language: Language) {
  if (!part.formula && !part.checks.length) return nothing;
  return html`<footer class="rl-foot">${part.formula ? formulaStrip(part.formula, language) : nothing}
    ${part.checks.length ? proof(part.checks, language) : nothing}</footer>`;
}
