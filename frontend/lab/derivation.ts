import { html, type TemplateResult } from 'lit';
import type { Language } from '../numbers/language';
import type { Edited } from '../walkthrough/edit-view';
import type { Judge } from '../walkthrough/blanks';
import type { Derivation, Edit, Phase } from '../walkthrough/types';
import { placeOfStep } from '../walkthrough/steps';
import type { OwnData, Technique } from './catalogue';
import { newGesture } from './controls/events';
import type { LabController } from './controller';
import type { View } from './frame';
import { meant, type LabState } from './state';
import { labWords } from './words';

/** Where a reader stands in a derivation. */
export interface Walk {
  derivation: Derivation;
  /** From 1. */
  step: number;
  phase: Phase | undefined;
}

export const isDerived = (technique: Technique): boolean => technique.parameters.some(({ group }) => group === 'walkthrough');

const numberOf = ({ experiment }: LabState, name: string): number => Number(experiment.values[name] ?? 0);

/** The walkthrough on screen; none at step 0, which shows the figures, and where the state has no derivation. */
export function walkOf(lab: LabState): Walk | undefined {
  const { derivation } = lab.envelope ?? {};
  const step = numberOf(lab, 'step');
  if (!derivation?.steps.length || step < 1) return undefined;
  const phase = derivation.steps[placeOfStep(step, derivation.steps.length)]?.phase;
  return { derivation, step, phase: derivation.phases.find(({ id }) => id === phase) };
}

/** The derivation of a technique that has one, between its element and the experiment. */
export class WalkHand {
  /** Where the reader was before looking at the figures. */
  private left = 1;

  constructor(private readonly controller: LabController) {}

  views(technique: Technique, lab: LabState): View[] {
    const derived = isDerived(technique) && (lab.envelope?.derivation !== undefined || !lab.envelope);
    return [...(derived ? (['derivation'] as const) : []), 'figure', 'numbers', 'code'];
  }

  /** Before the first answer a reader who is at a step waits for the derivation, not for figures. */
  shown(view: View, technique: Technique, lab: LabState): View {
    return view === 'figure' && numberOf(lab, 'step') > 0 && this.views(technique, lab).includes('derivation') ? 'derivation' : view;
  }

  /** What a tab means for the step; the other views leave it. */
  choose(view: View, lab: LabState | undefined): void {
    const step = lab ? numberOf(lab, 'step') : 0;
    if (view === 'figure' && step > 0) {
      this.left = step;
      this.controller.change({ step: 0 }, 'step');
    } else if (view === 'derivation' && step === 0) this.controller.change({ step: this.left }, 'step');
  }

  view(lab: LabState, { derivation, step }: Walk, compact: boolean): TemplateResult {
    const { controller } = this;
    const { values } = lab.experiment;
    return html`<rl-walkthrough .derivation=${derivation} .step=${step} .notation=${values['notation']} .blanks=${numberOf(lab, 'blanks')} .language=${controller.language}
      .compact=${compact} .faults=${lab.violations.map(({ message }) => message)} .judge=${this.judge}
      @step-changed=${({ detail }: CustomEvent<{ step: number }>) => controller.change({ step: detail.step }, 'step')}
      @notation-changed=${({ detail }: CustomEvent<{ notation: string }>) => controller.change({ notation: detail.notation }, 'notation')}
      @blanks-changed=${({ detail }: CustomEvent<{ blanks: number }>) => controller.change({ blanks: detail.blanks }, 'blanks')}
      @value-edited=${({ detail }: CustomEvent<Edited>) => this.edited(derivation, detail)}
      @sample-added=${() => this.rows(derivation, (row) => [...row, row.at(-1)])}
      @sample-removed=${({ detail }: CustomEvent<{ sample: number }>) => this.rows(derivation, (row) => row.toSpliced(detail.sample, 1))}></rl-walkthrough>`;
  }

  /** Below the derivation: the controls of the experiment, folded, and the way back. */
  foot(language: Language, controls: TemplateResult[], history: TemplateResult): TemplateResult {
    return html`<div class="rl-walk-foot"><details class="rl-data-fold"><summary>${labWords[language].controls}</summary><div class="rl-controls">${controls}</div></details>${history}</div>`;
  }

  private readonly judge: Judge = (asked) => {
    const { technique, state, companions, language } = this.controller;
    if (!technique || !state || !companions.judge) return Promise.reject(new Error());
    return companions.judge({ base: companions.base, technique: technique.id, experiment: meant(state), language }, asked);
  };

  private edited(derivation: Derivation, { edit, sample, value }: Edited): void {
    if (edit.parameter) return this.controller.change({ [edit.parameter]: value }, newGesture('type'));
    const data = this.data(derivation);
    if (data) this.controller.changeData(changedData(data, edit, sample, value), newGesture('type'));
  }

  /** All rows of the samples come and go together. */
  private rows(derivation: Derivation, change: (rows: unknown[]) => unknown[]): void {
    const data = this.data(derivation);
    if (data) this.controller.changeData(changedRows(data, fieldsOfSamples(derivation), change));
  }

  private data(derivation: Derivation): OwnData | undefined {
    return this.controller.experiment?.data ?? derivation.data ?? undefined;
  }
}

/** The fields that have one row a sample. */
export const fieldsOfSamples = ({ quantities }: Derivation): string[] => [
  ...new Set(quantities.flatMap(({ edit, symbol }) => (edit?.field && symbol.includes('#') ? [edit.field] : []))),
];

/** Own data with one number changed: of a sample, of a column, or of both. */
export function changedData(data: OwnData, { field, column }: Pick<Edit, 'field' | 'column'>, sample: number | undefined, value: number): OwnData {
  if (!field) return data;
  const old = data[field] ?? [];
  const index = sample ?? column ?? 0;
  const row = old[index];
  const next = Array.isArray(row) ? (old as number[][]).with(index, row.with(column ?? 0, value)) : (old as number[]).with(index, value);
  return { ...data, [field]: next };
}

export function changedRows(data: OwnData, fields: string[], change: (rows: unknown[]) => unknown[]): OwnData {
  return { ...data, ...Object.fromEntries(fields.flatMap((field) => (data[field] ? [[field, change(data[field]) as number[] | number[][]]] : []))) };
}
