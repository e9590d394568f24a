import { html, type TemplateResult } from 'lit';
import type { Item, Landscape, Parameter } from '../catalogue';
import { labWords } from '../words';
import type { ValueChangeEvent } from './events';
import { choice, type ControlContext, expression, flag, plainNumber, seed, segments } from './simple';
import './rl-expression';
import './rl-list';
import './rl-slider';

export interface PanelContext extends ControlContext {
  landscape: Landscape | undefined;
  compact: boolean;
  /** It cannot be changed here: the experiment branched off from one that has it so. */
  held: boolean;
  /** A list keeps its length. */
  lasting: boolean;
  /** Of a list: the chip in hand, and where the thumb rests while the list is empty. */
  chip: { selected: number; rest: number | undefined; select: (index: number) => void };
}

/** The control for a parameter, chosen by its description alone; one that is held says why. */
export function control(context: PanelContext): TemplateResult {
  const { held, language } = context;
  if (!held) return ofType(context);
  const why = labWords[language].held;
  return html`<fieldset class="rl-held" disabled title=${why}>${ofType(context)}<p class="rl-help">${why}</p></fieldset>`;
}

function ofType(context: PanelContext): TemplateResult {
  const { parameter } = context;
  switch (parameter.type) {
    case 'choice':
      return parameter.explains ? segments(context) : choice(context);
    case 'flag':
      return flag(context);
    case 'seed':
      return seed(context);
    case 'expression':
      return parameter.choices ? composed(context) : expression(context);
    case 'whole':
    case 'real':
      return slides(parameter) ? slider(context) : plainNumber(context);
    case 'list':
      return parameter.items?.type === 'choice' ? several(context) : list(context);
  }
}

/** Without a teaching range, a span of more than six decades has no useful linear slider. */
function slides({ slider: range, scale, minimum = -Infinity, maximum = Infinity }: Parameter): boolean {
  return range !== undefined || scale === 'log' || maximum - minimum <= 1e6;
}

function composed({ parameter, value, language, fault, change }: PanelContext): TemplateResult {
  return html`<rl-expression .parameter=${parameter} .value=${String(value)} .language=${language} .fault=${fault}
    @value-change=${(event: ValueChangeEvent) => change(event.detail)}></rl-expression>`;
}

function slider({ parameter, value, language, fault, landscape, compact, change }: PanelContext): TemplateResult {
  return html`<rl-slider .quantity=${parameter} .label=${parameter.labels[language]} .symbol=${parameter.symbol} .help=${parameter.help?.[language]} .unit=${parameter.unit}
    .meaning=${parameter.role} .cyclic=${parameter.cyclic ?? false} .value=${Number(value)} .language=${language} .fault=${fault} .landscape=${landscape} .compact=${compact}
    @value-change=${(event: ValueChangeEvent) => change(event.detail)}></rl-slider>`;
}

function list({ parameter, value, language, fault, landscape, compact, lasting, change, chip }: PanelContext): TemplateResult {
  return html`<rl-list .parameter=${parameter} .values=${value as Item[]} .language=${language} .fault=${fault} .landscape=${landscape} .compact=${compact} .lasting=${lasting}
    .selected=${chip.selected} .rest=${chip.rest} @chip-select=${(event: CustomEvent<{ index: number }>) => chip.select(event.detail.index)}
    @value-change=${(event: ValueChangeEvent) => change(event.detail)}></rl-list>`;
}

/** Any number of the choices at once. */
function several({ parameter, value, language, fault, change }: PanelContext): TemplateResult {
  const chosen = value as Item[];
  const choices = parameter.items?.choices ?? [];
  const toggled = (option: string) => choices.map((choice) => choice.value).filter((name) => (name === option) !== chosen.includes(name));
  return html`<div class="rl-control"><p class="rl-label" id="rl-${parameter.name}">${parameter.labels[language]}</p>
    <div class="rl-seg" role="group" aria-labelledby="rl-${parameter.name}">
      ${choices.map((option) => html`<button type="button" aria-pressed=${chosen.includes(option.value)} @click=${() => change({ value: toggled(option.value) })}>${option.labels[language]}</button>`)}
    </div><p class="rl-error" role="alert" ?hidden=${!fault}>${fault}</p></div>`;
}
