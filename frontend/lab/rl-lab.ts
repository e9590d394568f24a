import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query as select, state } from 'lit/decorators.js';
import type { ExportKind } from '../figure/export';
import '../figure/rl-figure';
import '../figure/rl-table';
import type { RlFigure } from '../figure/rl-figure';
import { labelMargin } from '../figure/words-layer';
import type { Figure, Panel } from '../figure/types';
import { fill } from '../figure/words';
import { exact } from '../numbers/format';
import { type Language, languageOf } from '../numbers/language';
import '../math/rl-math';
import { type Envelope, isDataParameter, type Item, type Parameter, type Part, type Technique, type Values } from './catalogue';
import { codeView } from './code-view';
import { control } from './controls/control';
import { LabController } from './controller';
import { compactLab } from './compact';
import { header, historyButtons, tabs, type View } from './frame';
import { openOwnData, openShare } from './open';
import { pointsBar, type PointsContext, pointsTable } from './points-views';
import { formulaStrip, partsTable, proof, readouts } from './reading-views';
import { canRedo, canUndo, concerns, type Experiment, type LabState } from './state';
import { addPoint, type Change, movePoint, removePoint, type Touchable, touchable } from './touch';
import { labWords } from './words';

/**
 * The lab of one technique: controls, figures and what they say, all from the technique's own description.
 *
 * @fires query-changed {query, complete}: the canonical query of the experiment on screen; not complete where its data
 *   are too large for an address
 */
@customElement('rl-lab')
export class RlLab extends LitElement {
  @property() technique = '';
  @property() query = '';
  @property() override lang = 'en';
  /** Only these controls, in this order; all of them without it. */
  @property() controls = '';
  @property({ type: Boolean, reflect: true }) compact = false;
  @property() base = '/';
  /** The code of a short link, where the experiment's data are kept under it. */
  @property() preset?: string;
  @state() private view: View = 'figure';
  @state() private selected?: number;
  /** Of each list, the chip in hand: the readouts and the formula are about that one. */
  @state() private chips: Record<string, number> = {};
  @select('rl-figure') private mainFigure?: RlFigure;

  private touched?: { envelope: Envelope | undefined; experiment: Experiment; at: Touchable | undefined };
  private readonly controller = new LabController({
    changed: () => this.requestUpdate(),
    answered: (query, complete) => this.told(query, complete),
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get language(): Language {
    return languageOf(this.lang);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.shortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.shortcut);
    this.controller.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.technique) return;
    const echo = changed.has('query') && !changed.has('technique') && this.query === this.controller.query;
    if (changed.has('technique') || changed.has('base') || (changed.has('query') && !echo)) {
      this.selected = undefined;
      this.chips = {};
      void this.open();
    } else if (changed.has('lang')) void this.controller.speak(this.language);
  }

  private open(): Promise<void> {
    return this.controller.open({ id: this.technique, query: this.query, language: this.language, base: this.base, ...(this.preset ? { preset: this.preset } : {}) });
  }

  private told(query: string, complete: boolean): void {
    this.dataset['address'] = new URL(`${this.base}${this.technique}${query && `?${query}`}`, document.baseURI).href;
    this.dispatchEvent(new CustomEvent('query-changed', { detail: { query, complete }, bubbles: true, composed: true }));
  }

  protected override render() {
    const { technique, state: lab, unreachable } = this.controller;
    const words = labWords[this.language];
    if (unreachable) return html`<p class="rl-empty" role="alert">${words.unreachable} <button type="button" class="rl-btn small" @click=${() => void this.open()}>${words.tryAgain}</button></p>`;
    if (!technique || !lab) return html`<p class="rl-empty" aria-busy="true">${words.loading}</p>`;
    if (this.compact) return compactLab(this, { technique, lab, stage: this.stage(lab), controls: this.compactControls(technique, lab), readouts: this.readouts(technique, lab) });
    return this.full(technique, lab);
  }

  private full(technique: Technique, lab: LabState): TemplateResult {
    const { figures = [], reading } = lab.envelope ?? {};
    const part = this.partInHand(technique, lab);
    return html`
      ${header({ lab, language: this.language, retry: () => this.controller.retry(), share: () => this.share(), save: (kind) => void this.export(kind) })}
      ${tabs(this.view, this.language, (view) => (this.view = view))}
      <div class="rl-lab-body" role="tabpanel" id="rl-view-figure" ?hidden=${this.view !== 'figure'}>
        <div class="rl-stage">${this.stage(lab)}</div>
        <div class="rl-controls" role="group" aria-label=${labWords[this.language].controls}>${this.mainControls(technique, lab)}${this.readouts(technique, lab)}${this.dataFold(technique, lab)}</div>
      </div>
      <div class="rl-view" role="tabpanel" id="rl-view-numbers" ?hidden=${this.view !== 'numbers'}>
        ${this.view === 'numbers' && reading ? partsTable(reading.parts, this.language) : nothing}
        ${this.view === 'numbers' ? figures.map((figure) => html`<rl-table .figure=${figure} .language=${this.language}></rl-table>`) : nothing}</div>
      <div class="rl-view" role="tabpanel" id="rl-view-code" ?hidden=${this.view !== 'code'}>${this.view === 'code' ? codeView(reading?.code ?? [], this.language) : nothing}</div>
      ${part?.formula || part?.checks.length ? html`<footer class="rl-foot">
        ${part.formula ? formulaStrip(part.formula, this.language) : nothing}${part.checks.length ? proof(part.checks, this.language) : nothing}</footer>` : nothing}
      <p class="rl-live" aria-live="polite">${lab.phase === 'ready' ? [figures[0]?.finding, reading?.settings].filter(Boolean).join('. ') : ''}</p>`;
  }

  /** The main figure, the bar of its points, then what explains it. */
  private stage(lab: LabState): TemplateResult {
    const figures = lab.envelope?.figures ?? [];
    const [main, ...others] = this.compact ? figures.slice(0, 1) : figures;
    const points = this.pointsContext(lab);
    return html`
      <div class="rl-main">${main ? this.figureView(main, lab, this.compact ? 'fill' : 'main') : html`<div class="rl-first"></div>`}</div>
      ${this.compact ? nothing : points ? pointsBar(points, this.history(lab)) : html`<div class="rl-bar">${this.history(lab)}</div>`}
      ${others.map((figure) => this.figureView(figure, lab, figure.panels.length > 1 ? 'main' : 'side'))}`;
  }

  private figureView(figure: Figure, lab: LabState, size: 'main' | 'side' | 'fill'): TemplateResult {
    return html`<rl-figure .figure=${figure} .size=${size} .language=${this.language} .points=${this.touchable(lab)?.ahead ? this.touchable(lab)?.points : undefined} .fixed=${this.touchable(lab)?.kind === 'parameters'} .selected=${this.selected} .room=${this.room(lab)} .gliding=${this.controller.discrete}
      @point-move=${this.pointMoved} @point-add=${(event: CustomEvent<{ x: number; y: number }>) => this.added(event.detail.x, event.detail.y)} @point-remove=${(event: CustomEvent<{ index: number }>) => this.removed(event.detail.index)} @point-select=${(event: CustomEvent<{ index?: number }>) => (this.selected = event.detail.index)}></rl-figure>`;
  }

  /** One right margin for all figures of a lab: axes about the same quantity stand below each other. */
  private room(lab: LabState): number {
    return Math.max(0, ...(lab.envelope?.figures ?? []).filter((figure) => figure.panels.length === 1).map((figure) => labelMargin(figure.panels[0] as Panel, 1)));
  }

  private chipOf(parameter: Parameter, lab: LabState): number {
    const values = lab.experiment.values[parameter.name];
    const count = Array.isArray(values) ? values.length : 0;
    // At first the middle value is in hand: of 0, 0.1 and 10 the one in the valley.
    return Math.max(0, Math.min(this.chips[parameter.name] ?? Math.floor(count / 2), count - 1));
  }

  /** What there is to read of the arm in hand. */
  private partInHand(technique: Technique, lab: LabState): Part | undefined {
    const parts = lab.envelope?.reading?.parts ?? [];
    const parameter = technique.parameters.find(({ name }) => name === parts[0]?.parameter);
    const values = parameter && (lab.inForce ?? lab.experiment).values[parameter.name];
    const value = parameter && Array.isArray(values) ? (values as Item[])[this.chipOf(parameter, lab)] : undefined;
    return parts.find((part) => part.value === value) ?? parts[0];
  }

  private readouts(technique: Technique, lab: LabState) {
    const list = this.partInHand(technique, lab)?.readouts ?? [];
    return list.length ? readouts(list, this.language) : nothing;
  }

  private history(lab: LabState): TemplateResult {
    return historyButtons({
      language: this.language, undo: canUndo(lab) ? () => this.controller.undo() : undefined, redo: canRedo(lab) ? () => this.controller.redo() : undefined,
      reset: this.controller.isChanged || canUndo(lab) ? () => this.controller.reset() : undefined,
    });
  }

  retry(): void {
    this.controller.retry();
  }

  private get shown(): string[] | undefined {
    return this.controls ? this.controls.split(',').map((name) => name.trim()) : undefined;
  }

  private mainControls(technique: Technique, lab: LabState): TemplateResult[] {
    const { shown } = this;
    const chosen = shown
      ? shown.flatMap((name) => technique.parameters.filter((parameter) => parameter.name === name))
      : technique.parameters.filter((parameter) => !isDataParameter(parameter));
    return chosen.map((parameter) => this.control(parameter, lab));
  }

  /** A frame has room for what the picture is about; the rest is one touch away. */
  private compactControls(technique: Technique, lab: LabState): TemplateResult[] {
    if (this.shown) return this.mainControls(technique, lab);
    const main = technique.parameters.filter((parameter) => !isDataParameter(parameter));
    const first = main.filter(({ name, type }) => technique.landscapes?.includes(name) || type === 'choice');
    const [shown, folded] = first.length ? [first, main.filter((parameter) => !first.includes(parameter))] : [main.slice(0, 2), main.slice(2)];
    const rest = [...folded, ...(lab.experiment.data ? [] : technique.parameters.filter(isDataParameter))];
    const more = html`<details class="rl-data-fold"><summary>${labWords[this.language].more}</summary><div class="rl-controls">${rest.map((parameter) => this.control(parameter, lab))}</div></details>`;
    return [...shown.map((parameter) => this.control(parameter, lab)), ...(rest.length ? [more] : [])];
  }

  private control(parameter: Parameter, lab: LabState): TemplateResult {
    const violation = lab.violations.find(({ parameter: path }) => concerns(path, parameter.name));
    return control({
      parameter, value: lab.experiment.values[parameter.name] ?? parameter.default, language: this.language, fault: violation && this.faultText(parameter, violation.message, lab),
      landscape: lab.envelope?.landscapes?.find((landscape) => landscape.parameter === parameter.name), compact: this.compact,
      change: ({ value, gesture, ahead = [] }) => this.controller.change({ [parameter.name]: value }, gesture, ahead.map((next): Values => ({ [parameter.name]: next }))),
      chip: {
        selected: this.chipOf(parameter, lab), select: (index) => (this.chips = { ...this.chips, [parameter.name]: index }),
        rest: lab.envelope?.reading?.parts.find((part) => part.value !== undefined)?.value,
      },
      complain: (message) => this.controller.complain(parameter.name, message),
    });
  }

  /** The server's sentence, and what stays in force where the picture still shows an older value. */
  private faultText(parameter: Parameter, message: string, lab: LabState): string {
    const words = labWords[this.language];
    const inForce = lab.inForce?.values[parameter.name];
    const asked = lab.experiment.values[parameter.name];
    if (inForce === undefined || JSON.stringify(inForce) === JSON.stringify(asked)) return message;
    const list = (Array.isArray(inForce) ? inForce : [inForce]).map((item) => (typeof item === 'number' ? exact(item, this.language) : String(item)));
    return `${message} ${fill(words.staysInForce, { value: list.join(' · ') })}`;
  }

  private dataFold(technique: Technique, lab: LabState) {
    const parameters = technique.parameters.filter(isDataParameter);
    const context = this.pointsContext(lab);
    const points = context?.remove && context;
    if (this.shown || (!parameters.length && !points)) return nothing;
    const words = labWords[this.language];
    const faulty = lab.violations.filter(({ parameter }) => concerns(parameter, 'data'));
    const own = lab.experiment.data !== undefined;
    return html`<details class="rl-data-fold" ?open=${own || faulty.length > 0}><summary>${words.data}</summary><div class="rl-controls">
      ${own ? html`<p class="rl-help">${words.ownPoints} <button type="button" class="rl-btn small" @click=${() => this.controller.changeData(undefined)}>${words.generatedAgain}</button></p>` : parameters.map((parameter) => this.control(parameter, lab))}
      ${faulty.map(({ message }) => html`<p class="rl-error" role="alert">${message}</p>`)}
      ${points ? html`<div><p class="rl-figcap">${words.points}</p>${pointsTable(points)}
        <button type="button" class="rl-btn small" @click=${() => void this.enterData(points)}>${words.ownData}</button></div>` : nothing}
    </div></details>`;
  }

  /** Kept as long as its parts are the same: a new object would make every figure draw again. */
  private touchable(lab: LabState): Touchable | undefined {
    const { technique } = this.controller;
    const { envelope, experiment } = lab;
    if (!technique) return undefined;
    if (this.touched?.envelope !== envelope || this.touched?.experiment !== experiment) this.touched = { envelope, experiment, at: touchable(technique, envelope, experiment) };
    return this.touched?.at;
  }

  private pointsContext(lab: LabState): PointsContext | undefined {
    const at = this.touchable(lab);
    if (!at) return undefined;
    return {
      points: at.points, x: at.panel.x, y: at.panel.y, selected: this.selected, language: this.language, select: (index) => (this.selected = index),
      move: (index, x, y, gesture) => this.touch(gesture, (...state) => movePoint(...state, index, x, y)),
      ...(at.kind === 'parameters' ? {} : { add: () => this.mainFigure?.addPoint(), remove: (index: number) => this.removed(index) }),
    };
  }

  private touch(gesture: string | undefined, change: (technique: Technique, envelope: Envelope, experiment: Experiment, at: Touchable) => Change | undefined): void {
    const { technique, state: lab } = this.controller;
    const at = lab && this.touchable(lab);
    const next = technique && lab?.envelope && at && change(technique, lab.envelope, lab.experiment, at);
    if (!next) return;
    if ('data' in next) this.controller.changeData(next.data, gesture);
    else this.controller.change(next.values, gesture);
  }

  private readonly pointMoved = ({ detail }: CustomEvent<{ index: number; x: number; y: number; gesture: string }>): void =>
    this.touch(detail.gesture, (...state) => movePoint(...state, detail.index, detail.x, detail.y));

  private removed(index: number): void {
    this.touch(undefined, (...state) => removePoint(...state, index));
  }

  private added(x: number, y: number): void {
    const before = this.controller.state && this.touchable(this.controller.state);
    if (before?.kind !== 'data') return;
    this.touch(undefined, (...state) => addPoint(...state, x, y));
    this.selected = before.points.x.length;
    this.mainFigure?.focusPoint(this.selected);
  }

  private async enterData({ points }: PointsContext): Promise<void> {
    const pasted = await openOwnData(this, this.language, points);
    const { technique, state: lab } = this.controller;
    const fields = lab && this.touchable(lab)?.fields;
    if (!pasted || !technique || !fields) return;
    // New points make the old test points another experiment's; they stay behind.
    this.controller.changeData({ [fields.x]: pasted.x, [fields.y]: pasted.y });
    this.selected = undefined;
  }

  private share(): void {
    const { technique, state: lab } = this.controller;
    const query = this.controller.query ?? '';
    const asked = new CustomEvent('share-requested', { detail: { query }, bubbles: true, composed: true, cancelable: true });
    if (!this.dispatchEvent(asked) || !technique || !lab) return;
    void openShare(this, { language: this.language, technique: technique.id, name: technique.titles[this.language], query, base: this.base, experiment: lab.inForce ?? lab.experiment });
  }

  private async export(kind: ExportKind): Promise<void> {
    for (const figure of Array.from(this.querySelectorAll<RlFigure>('.rl-stage rl-figure'))) await figure.export(kind);
  }

  private readonly shortcut = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || (event.target as Element).matches('input:not([type=range]), textarea')) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.controller.redo();
    else this.controller.undo();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'rl-lab': RlLab;
  }
}
