import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../numbers/language';
import type { Parameter, Technique, Values } from './catalogue';
import type { LabController } from './controller';
import { control } from './controls/control';
import { dataFold } from './data-fold';
import { forkOf, isHeld } from './fork';
import { faultText } from './frame';
import { chipInHand, dataControls, frameControls, furtherControls, pageControls } from './in-hand';
import type { PointsHand } from './points-hand';
import { concerns, type LabState } from './state';
import { labWords } from './words';

/** What the controls need of the lab they stand in. */
export interface PanelHost extends HTMLElement {
  readonly language: Language;
  readonly compact: boolean;
  /** Only these controls, in this order; all of them without it. */
  readonly controls: string;
  readonly controller: LabController;
  readonly hand: PointsHand;
  /** Of each list, the chip in hand. */
  chips: Record<string, number>;
}

/** The controls of a lab: those in sight, those folded away, and those of its data. */
export class ControlPanel {
  constructor(private readonly host: PanelHost) {}

  private get shown(): string[] | undefined {
    const { controls } = this.host;
    return controls ? controls.split(',').map((name) => name.trim()) : undefined;
  }

  main(technique: Technique, lab: LabState): TemplateResult[] {
    return pageControls(technique, lab.experiment.values, this.shown).map((parameter) => this.one(technique, parameter, lab));
  }

  compact(technique: Technique, lab: LabState): { controls: TemplateResult[]; more: unknown } {
    const { first, folded } = frameControls(technique, lab.experiment, this.shown);
    return { controls: first.map((parameter) => this.one(technique, parameter, lab)), more: this.fold(technique, folded, lab) };
  }

  further(technique: Technique, lab: LabState) {
    return this.shown ? nothing : this.fold(technique, furtherControls(technique, lab.experiment.values), lab);
  }

  /** Above what explains the main figure: the choice of what that is. */
  explaining(technique: Technique, lab: LabState) {
    const chooser = technique.parameters.find((parameter) => parameter.explains);
    return chooser ? html`<div class="rl-explains">${this.one(technique, chooser, lab)}</div>` : nothing;
  }

  data(technique: Technique, lab: LabState) {
    const { hand, controller, language } = this.host;
    const context = hand.context(lab);
    const points = context?.remove && context;
    if (this.shown) return nothing;
    return dataFold({
      lab,
      language,
      controls: dataControls(technique, lab.experiment.values).map((parameter) => this.one(technique, parameter, lab)),
      points,
      enter: () => points && void hand.enter(this.host, points),
      generate: () => controller.changeData(undefined),
    });
  }

  /** Open where something in it is to be mended. */
  private fold(technique: Technique, folded: Parameter[], lab: LabState) {
    const faulty = folded.some(({ name }) => lab.violations.some((violation) => concerns(violation.parameter, name)));
    const controls = folded.map((parameter) => this.one(technique, parameter, lab));
    return folded.length
      ? html`<details class="rl-data-fold" ?open=${faulty}><summary>${labWords[this.host.language].more}</summary><div class="rl-controls">${controls}</div></details>`
      : nothing;
  }

  private one(technique: Technique, parameter: Parameter, lab: LabState): TemplateResult {
    const { host } = this;
    const { controller, language } = host;
    const { values } = lab.experiment;
    const violation = lab.violations.find(({ parameter: path }) => concerns(path, parameter.name));
    return control({
      parameter,
      value: values[parameter.name] ?? parameter.default,
      language,
      fault: violation && faultText(parameter, violation.message, lab, language),
      landscape: lab.envelope?.landscapes?.find((landscape) => landscape.parameter === parameter.name),
      compact: host.compact,
      held: isHeld(parameter, technique, values),
      lasting: forkOf(lab.experiment) !== undefined,
      change: ({ value, gesture, ahead = [] }) =>
        controller.change(
          { [parameter.name]: value },
          gesture,
          ahead.map((next): Values => ({ [parameter.name]: next })),
        ),
      chip: {
        selected: chipInHand(parameter, lab, host.chips[parameter.name]),
        select: (index) => (host.chips = { ...host.chips, [parameter.name]: index }),
        rest: lab.envelope?.reading?.parts.find((part) => part.value !== undefined)?.value,
      },
      complain: (message) => controller.complain(parameter.name, message),
    });
  }
}
