import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query as select, state } from 'lit/decorators.js';
import type { ExportKind } from '../figure/export';
import '../figure/rl-figure';
import '../figure/rl-table';
import type { RlFigure } from '../figure/rl-figure';
import type { Figure } from '../figure/types';
import { type Language, languageOf } from '../numbers/language';
import '../math/rl-math';
import type { DeskView } from '../run';
import { below } from './below';
import type { Parameter, Technique, Values } from './catalogue';
import { codeView } from './code-view';
import { control } from './controls/control';
import { dataFold } from './data-fold';
import { LabController } from './controller';
import { compactLab } from './compact';
import { announced, faultText, header, historyButtons, tabs, type View } from './frame';
import { chipInHand, dataControls, frameControls, furtherControls, pageControls, partInHand, sharedRoom } from './in-hand';
import { openShare } from './open';
import { PointsHand } from './points-hand';
import { pointsBar } from './points-views';
import { foot, numbers, readouts } from './reading-views';
import { canRedo, canUndo, concerns, type LabState, meant } from './state';
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
  /** Of each list, the chip in hand: the readouts and the formula are about that one. */
  @state() private chips: Record<string, number> = {};
  /** Of many figures below the main one, the name of that in hand. */
  @state() private chosenBelow = '';
  @select('rl-figure') private mainFigure?: RlFigure;

  private readonly controller = new LabController({
    changed: () => this.requestUpdate(),
    answered: (query, complete) => this.told(query, complete),
  });

  private readonly hand = new PointsHand(this.controller, {
    language: () => this.language,
    figure: () => this.mainFigure,
    changed: () => this.requestUpdate(),
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
      this.hand.selected = undefined;
      this.chips = {};
      void this.open();
    } else if (changed.has('lang')) void this.controller.speak(this.language);
  }

  private open(): Promise<void> {
    return this.controller.open({
      id: this.technique,
      query: this.query,
      language: this.language,
      base: this.base,
      ...(this.preset ? { preset: this.preset } : {}),
    });
  }

  private told(query: string, complete: boolean): void {
    this.dataset['address'] = new URL(`${this.base}${this.technique}${query && `?${query}`}`, document.baseURI).href;
    this.dispatchEvent(new CustomEvent('query-changed', { detail: { query, complete }, bubbles: true, composed: true }));
  }

  protected override render() {
    const { technique, state: lab, unreachable } = this.controller;
    const words = labWords[this.language];
    if (unreachable)
      return html`<p class="rl-empty" role="alert">${words.unreachable} <button type="button" class="rl-btn small" @click=${() => void this.open()}>${words.tryAgain}</button></p>`;
    if (!technique || !lab) return html`<p class="rl-empty" aria-busy="true">${words.loading}</p>`;
    const desk = this.deskView(technique, lab);
    if (this.compact)
      return compactLab(this, {
        technique,
        lab,
        desk,
        stage: this.stage(lab, desk),
        ...this.compactControls(technique, lab),
        readouts: this.readouts(technique, lab, desk),
      });
    return this.full(technique, lab, desk);
  }

  /** Of a technique that takes long: where its run stands. */
  private deskView(technique: Technique, lab: LabState): DeskView | undefined {
    return this.controller.desk?.view({ lab, language: this.language, moment: technique.moment?.[this.language] ?? '' });
  }

  /** The query of what is on screen, or waits to be run. */
  get shownQuery(): string {
    return this.controller.query ?? this.query;
  }

  private full(technique: Technique, lab: LabState, desk: DeskView | undefined): TemplateResult {
    const { figures = [], reading } = lab.envelope ?? {};
    const part = partInHand(technique, lab, this.chips);
    return html`
      ${header({ lab, desk, language: this.language, retry: () => this.controller.retry(), share: () => this.share(), save: (kind) => void this.export(kind) })}
      ${desk?.status}
      ${tabs(this.view, this.language, (view) => (this.view = view))}
      <div class="rl-lab-body" role="tabpanel" id="rl-view-figure" ?hidden=${this.view !== 'figure'}>
        <div class="rl-stage">${this.stage(lab, desk)}</div>
        <div class="rl-controls" role="group" aria-label=${labWords[this.language].controls}>${this.mainControls(technique, lab)}${this.readouts(technique, lab, desk)}${this.furtherFold(technique, lab)}${this.dataFold(technique, lab)}</div>
      </div>
      <div class="rl-view" role="tabpanel" id="rl-view-numbers" ?hidden=${this.view !== 'numbers'}>
        ${this.view === 'numbers' ? numbers(figures, reading?.parts ?? [], this.language) : nothing}</div>
      <div class="rl-view" role="tabpanel" id="rl-view-code" ?hidden=${this.view !== 'code'}>
        ${this.view === 'code' ? codeView(reading?.code ?? [], this.language) : nothing}</div>
      ${this.view === 'figure' ? desk?.time : nothing}
      ${part ? foot(part, this.language) : nothing}
      <p class="rl-live" aria-live="polite">${announced(lab, desk)}</p>`;
  }

  /** The main figure, the bar of its points, then what explains it. */
  private stage(lab: LabState, desk: DeskView | undefined): TemplateResult {
    const figures = lab.envelope?.figures ?? [];
    const [main, ...others] = this.compact ? figures.slice(0, 1) : figures;
    const points = this.hand.context(lab);
    return html`
      <div class="rl-main">${main ? this.figureView(main, lab, this.compact ? 'fill' : 'main', desk) : (desk?.empty ?? html`<div class="rl-first"></div>`)}</div>
      ${this.compact ? nothing : points ? pointsBar(points, this.history(lab)) : html`<div class="rl-bar">${this.history(lab)}</div>`}
      ${this.compact ? nothing : this.explaining(lab)}
      ${below({
        figures: others,
        chosen: this.chosenBelow,
        language: this.language,
        choose: (name) => (this.chosenBelow = name),
        moment: desk?.moment,
        draw: (figure) => this.figureView(figure, lab, wantsRoom(figure) ? 'main' : 'side', desk),
      })}`;
  }

  /** Above what explains the main figure: the choice of what that is. */
  private explaining(lab: LabState) {
    const chooser = this.controller.technique?.parameters.find((parameter) => parameter.explains);
    return chooser ? html`<div class="rl-explains">${this.control(chooser, lab)}</div>` : nothing;
  }

  private figureView(figure: Figure, lab: LabState, size: 'main' | 'side' | 'fill', desk: DeskView | undefined): TemplateResult {
    const at = this.hand.at(lab);
    return html`<rl-figure .figure=${desk?.dated(figure) ?? figure} .moment=${desk?.moment} .size=${size} .language=${this.language} .points=${at?.ahead ? at.points : undefined}
      .fixed=${at?.kind === 'parameters'} .selected=${this.hand.selected} .room=${sharedRoom(lab.envelope?.figures ?? [])}
      .gliding=${this.controller.discrete} @point-move=${this.hand.moved} @point-add=${this.hand.added} @point-remove=${this.hand.removed}
      @point-select=${this.hand.chosen}></rl-figure>`;
  }

  private readouts(technique: Technique, lab: LabState, desk: DeskView | undefined) {
    const list = partInHand(technique, lab, this.chips)?.readouts ?? [];
    return list.length ? readouts(list, this.language, desk?.newest) : nothing;
  }

  private history(lab: LabState): TemplateResult {
    return historyButtons({
      language: this.language,
      undo: canUndo(lab) ? () => this.controller.undo() : undefined,
      redo: canRedo(lab) ? () => this.controller.redo() : undefined,
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
    return pageControls(technique, lab.experiment.values, this.shown).map((parameter) => this.control(parameter, lab));
  }

  private compactControls(technique: Technique, lab: LabState): { controls: TemplateResult[]; more: unknown } {
    const { first, folded } = frameControls(technique, lab.experiment, this.shown);
    return { controls: first.map((parameter) => this.control(parameter, lab)), more: this.fold(folded, lab) };
  }

  private furtherFold(technique: Technique, lab: LabState) {
    return this.shown ? nothing : this.fold(furtherControls(technique, lab.experiment.values), lab);
  }

  /** Open where something in it is to be mended. */
  private fold(folded: Parameter[], lab: LabState) {
    const faulty = folded.some(({ name }) => lab.violations.some((violation) => concerns(violation.parameter, name)));
    const controls = folded.map((parameter) => this.control(parameter, lab));
    return folded.length
      ? html`<details class="rl-data-fold" ?open=${faulty}><summary>${labWords[this.language].more}</summary><div class="rl-controls">${controls}</div></details>`
      : nothing;
  }

  private control(parameter: Parameter, lab: LabState): TemplateResult {
    const violation = lab.violations.find(({ parameter: path }) => concerns(path, parameter.name));
    return control({
      parameter,
      value: lab.experiment.values[parameter.name] ?? parameter.default,
      language: this.language,
      fault: violation && faultText(parameter, violation.message, lab, this.language),
      landscape: lab.envelope?.landscapes?.find((landscape) => landscape.parameter === parameter.name),
      compact: this.compact,
      change: ({ value, gesture, ahead = [] }) =>
        this.controller.change(
          { [parameter.name]: value },
          gesture,
          ahead.map((next): Values => ({ [parameter.name]: next })),
        ),
      chip: {
        selected: chipInHand(parameter, lab, this.chips[parameter.name]),
        select: (index) => (this.chips = { ...this.chips, [parameter.name]: index }),
        rest: lab.envelope?.reading?.parts.find((part) => part.value !== undefined)?.value,
      },
      complain: (message) => this.controller.complain(parameter.name, message),
    });
  }

  private dataFold(technique: Technique, lab: LabState) {
    const context = this.hand.context(lab);
    const points = context?.remove && context;
    if (this.shown) return nothing;
    return dataFold({
      lab,
      language: this.language,
      controls: dataControls(technique, lab.experiment.values).map((parameter) => this.control(parameter, lab)),
      points,
      enter: () => points && void this.hand.enter(this, points),
      generate: () => this.controller.changeData(undefined),
    });
  }

  private share(): void {
    const { technique, state: lab } = this.controller;
    const query = this.controller.query ?? '';
    const asked = new CustomEvent('share-requested', { detail: { query }, bubbles: true, composed: true, cancelable: true });
    if (!this.dispatchEvent(asked) || !technique || !lab) return;
    void openShare(this, {
      language: this.language,
      technique: technique.id,
      name: technique.titles[this.language],
      query,
      base: this.base,
      experiment: meant(lab),
    });
  }

  private async export(kind: ExportKind): Promise<void> {
    for (const figure of Array.from(this.querySelectorAll<RlFigure>('.rl-stage rl-figure'))) await figure.export(kind);
  }

  private readonly shortcut = (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (
      !(event.ctrlKey || event.metaKey) ||
      (key !== 'z' && key !== 'y') ||
      (event.target as Element).matches('input:not([type=range]), textarea')
    )
      return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) this.controller.redo();
    else this.controller.undo();
  };
}

/** Small multiples, and pictures of two quantities at once, are no footnotes. */
const wantsRoom = ({ panels }: Figure) =>
  panels.length > 1 || panels.some(({ marks }) => marks.some(({ type }) => type === 'contour' || type === 'raster'));

declare global {
  interface HTMLElementTagNameMap {
    'rl-lab': RlLab;
  }
}
