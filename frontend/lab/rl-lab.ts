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
import type { TimeView } from '../time';
import { below, wantsRoom } from './below';
import type { Technique } from './catalogue';
import { codeView } from './code-view';
import { compactLab } from './compact';
import { ControlPanel } from './control-panel';
import { LabController } from './controller';
import { WalkHand, walkOf } from './derivation';
import { canFork } from './fork';
import { announced, header, historyButtons, tabs, travelByKeys, type View } from './frame';
import { partInHand, sharedRoom } from './in-hand';
import { askToShare } from './open';
import { PointsHand } from './points-hand';
import { pointsBar } from './points-views';
import { foot, numbers, readouts } from './reading-views';
import { canRedo, canUndo, type LabState, meant } from './state';
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
  @state() chips: Record<string, number> = {};
  /** Of many figures below the main one, the name of that in hand. */
  @state() private chosenBelow = '';
  @select('rl-figure') private mainFigure?: RlFigure;

  readonly controller = new LabController({
    changed: () => this.requestUpdate(),
    answered: (query, complete) => this.told(query, complete),
  });

  readonly hand = new PointsHand(this.controller, {
    language: () => this.language,
    figure: () => this.mainFigure,
    changed: () => this.requestUpdate(),
  });

  private readonly walk = new WalkHand(this.controller);
  private readonly panel = new ControlPanel(this);
  private readonly shortcut = (event: KeyboardEvent) => travelByKeys(event, this.controller);

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
    const time = this.timeView(technique, lab, desk);
    if (this.compact)
      return compactLab(this, {
        technique,
        lab,
        desk,
        time,
        stage: () => this.stage(lab, desk, time),
        walk: this.walking(lab),
        ...this.panel.compact(technique, lab),
        readouts: time?.pinned === undefined ? this.readouts(technique, lab, time) : nothing,
      });
    return this.full(technique, lab, desk, time);
  }

  /** Of a technique that takes long: where its run stands. */
  private deskView(technique: Technique, lab: LabState): DeskView | undefined {
    const { desk, time } = this.controller.companions;
    const moment = technique.moment?.[this.language] ?? '';
    return desk?.view({ lab, language: this.language, moment, scrubbed: time?.scrubbed ?? false, compact: this.compact });
  }

  /** Of a technique whose pictures have a time: the moment watched, and the track that moves it. */
  private timeView(technique: Technique, lab: LabState, desk: DeskView | undefined): TimeView | undefined {
    return this.controller.companions.time?.view({
      figures: lab.envelope?.figures ?? NO_FIGURES,
      language: this.language,
      word: technique.moment?.[this.language] ?? '',
      compact: this.compact,
      coming: desk?.coming,
      running: desk?.running ?? false,
      expected: desk !== undefined || !lab.envelope,
      forks: desk !== undefined && canFork(technique) && !lab.experiment.data,
    });
  }

  /** The query of what is on screen, or waits to be run. */
  get shownQuery(): string {
    return this.controller.query ?? this.query;
  }

  private full(technique: Technique, lab: LabState, desk: DeskView | undefined, time: TimeView | undefined): TemplateResult {
    const { figures = [], reading } = lab.envelope ?? {};
    const part = partInHand(technique, lab, this.chips);
    const seen = (figure: Figure) => time?.then(desk?.seen(figure) ?? figure) ?? figure;
    const walk = this.walking(lab);
    const view = this.walk.shown(this.view, technique, lab);
    return html`
      ${header({ lab, desk, time, language: this.language, retry: () => this.controller.retry(), share: () => this.share(), save: (kind) => void this.export(kind) })}
      ${desk?.status}
      ${tabs(this.walk.views(technique, lab), view, this.language, (chosen) => chosen !== view && this.turn(chosen))}
      <div role="tabpanel" id="rl-view-derivation" ?hidden=${view !== 'derivation'}>${walk ? html`${walk}${this.walk.foot(this.language, this.panel.main(technique, lab), this.history(lab))}` : html`<div class="rl-first"></div>`}</div>
      <div class="rl-lab-body" role="tabpanel" id="rl-view-figure" ?hidden=${view !== 'figure'}>
        <div class="rl-stage">${view === 'derivation' ? nothing : this.stage(lab, desk, time)}</div>
        <div class="rl-controls" role="group" aria-label=${labWords[this.language].controls}>${time?.table}${desk?.branch}${this.panel.main(technique, lab)}${this.readouts(technique, lab, time)}${this.panel.further(technique, lab)}${this.panel.data(technique, lab)}</div>
      </div>
      <div class="rl-view" role="tabpanel" id="rl-view-numbers" ?hidden=${view !== 'numbers'}>
        ${view === 'numbers' ? numbers(figures.map(seen), reading?.parts ?? [], this.language) : nothing}</div>
      <div class="rl-view" role="tabpanel" id="rl-view-code" ?hidden=${view !== 'code'}>
        ${view === 'code' ? codeView(reading?.code ?? [], this.language) : nothing}</div>
      ${view === 'code' ? nothing : time?.bar}
      ${part && view !== 'derivation' ? foot(part, this.language) : nothing}
      <p class="rl-live" aria-live="polite">${announced(lab, desk)}</p>`;
  }

  /** The derivation in place of the figures, at a step of it. */
  private walking(lab: LabState): TemplateResult | undefined {
    const walk = walkOf(lab);
    return walk && this.walk.view(lab, walk, this.compact);
  }

  private turn(view: View): void {
    this.view = view === 'derivation' ? 'figure' : view;
    this.walk.choose(view, this.controller.state);
  }

  /** The main figure, the bar of its points, then what explains it. */
  private stage(lab: LabState, desk: DeskView | undefined, time: TimeView | undefined): TemplateResult {
    const figures = lab.envelope?.figures ?? [];
    const [main, ...others] = this.compact ? figures.slice(0, 1) : figures;
    const points = this.hand.context(lab);
    const { technique } = this.controller;
    const draw = (figure: Figure, size: 'main' | 'side' | 'fill') => this.figureView(desk?.seen(figure) ?? figure, lab, size, time);
    return html`
      <div class="rl-main">${main ? draw(main, this.compact ? 'fill' : 'main') : (desk?.empty ?? html`<div class="rl-first"></div>`)}</div>
      ${this.compact ? nothing : points ? pointsBar(points, this.history(lab)) : html`<div class="rl-bar">${this.history(lab)}</div>`}
      ${this.compact || !technique ? nothing : this.panel.explaining(technique, lab)}
      ${below({
        figures: others,
        chosen: this.chosenBelow,
        language: this.language,
        choose: (name) => (this.chosenBelow = name),
        moment: time?.moment,
        draw: (figure) => draw(figure, wantsRoom(figure) ? 'main' : 'side'),
      })}`;
  }

  private figureView(figure: Figure, lab: LabState, size: 'main' | 'side' | 'fill', time: TimeView | undefined): TemplateResult {
    const at = this.hand.at(lab);
    return html`<rl-figure .figure=${time?.dated(figure) ?? figure} .moment=${time?.moment} .pinned=${time?.pinned} .word=${time?.word ?? ''} .size=${size} .language=${this.language} .points=${at?.ahead ? at.points : undefined}
      .fixed=${at?.kind === 'parameters'} .selected=${this.hand.selected} .room=${sharedRoom(lab.envelope?.figures ?? NO_FIGURES)}
      .gliding=${this.controller.discrete} @point-move=${this.hand.moved} @point-add=${this.hand.added} @point-remove=${this.hand.removed}
      @point-select=${this.hand.chosen}></rl-figure>`;
  }

  private readouts(technique: Technique, lab: LabState, time: TimeView | undefined) {
    const list = partInHand(technique, lab, this.chips)?.readouts ?? [];
    return list.length ? readouts(list, this.language, time?.newest) : nothing;
  }

  private history(lab: LabState): TemplateResult {
    return historyButtons(this.controller, this.language, canUndo(lab), canRedo(lab));
  }

  private share(): void {
    const { technique, state: lab } = this.controller;
    if (technique && lab) askToShare(this, { language: this.language, technique, query: this.controller.query ?? '', base: this.base, experiment: meant(lab) });
  }

  private async export(kind: ExportKind): Promise<void> {
    for (const figure of Array.from(this.querySelectorAll<RlFigure>('.rl-stage rl-figure'))) await figure.export(kind);
  }
}

const NO_FIGURES: Figure[] = [];

declare global {
  interface HTMLElementTagNameMap {
    'rl-lab': RlLab;
  }
}
