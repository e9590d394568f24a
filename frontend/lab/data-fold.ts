import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../numbers/language';
import { type PointsContext, pointsTable } from './points-views';
import { concerns, type LabState } from './state';
import { labWords } from './words';

interface Fold {
  lab: LabState;
  language: Language;
  /** The controls that generate data. */
  controls: TemplateResult[];
  points: PointsContext | undefined;
  enter: () => void;
  generate: () => void;
}

/** Where the points come from: a generator with its settings, or the reader's own hand. */
export function dataFold({ lab, language, controls, points, enter, generate }: Fold) {
  if (!controls.length && !points) return nothing;
  const words = labWords[language];
  const faults = lab.violations.filter(({ parameter }) => concerns(parameter, 'data'));
  const own = lab.experiment.data !== undefined;
  const back = html`<p class="rl-help">${words.ownPoints}
    <button type="button" class="rl-btn small" @click=${generate}>${words.generatedAgain}</button></p>`;
  return html`<details class="rl-data-fold" ?open=${own || faults.length > 0}><summary>${words.data}</summary><div class="rl-controls">
    ${own ? back : controls}${faults.map(({ message }) => html`<p class="rl-error" role="alert">${message}</p>`)}
    ${points ? table(points, language, enter) : nothing}</div></details>`;
}

function table(points: PointsContext, language: Language, enter: () => void): TemplateResult {
  const words = labWords[language];
  return html`<div><p class="rl-figcap">${words.points}</p>${pointsTable(points)}
    <button type="button" class="rl-btn small" @click=${enter}>${words.ownData}</button></div>`;
}
