import { html, nothing, type TemplateResult } from 'lit';
import { brief } from '../numbers/format';
import type { Language } from '../numbers/language';
import { findingAt, noteAt } from './moments';
import { armSymbol, colour, inkOf, sampleDash, styleOf } from './roles';
import { wholeOf } from './times';
import type { Figure, Mark, Panel } from './types';

/** A place of a figure: a panel at a moment. */
export interface Slot {
  panel: Panel;
  moment: number | undefined;
  /** Which of two moments that are compared it shows, where it shows one. */
  letter?: 'A' | 'B';
  /** The words for that moment. */
  when?: string;
}

interface Watched {
  moment?: number | undefined;
  pinned?: number | undefined;
  word: string;
  language: Language;
}

/** One place for each panel; of a film two while two of its moments are compared, as one picture cannot show both. */
export function slotsOf({ panels }: Figure, { moment, pinned, word, language }: Watched): Slot[] {
  return panels.flatMap((panel): Slot[] => {
    const { frames } = panel;
    if (pinned === undefined || !frames?.length) return [{ panel, moment }];
    const when = (letter: string, at: number) => `${letter} · ${word} ${brief(at, language, 6)}`;
    return [
      { panel, moment: pinned, letter: 'A', when: when('A', pinned) },
      { panel, moment, letter: 'B', when: when('B', moment ?? frames.at(-1)?.moment ?? pinned) },
    ];
  });
}

const quiet = ({ panel, moment, when }: Slot) => [when, noteAt(panel, moment)].filter(Boolean).join(' · ');

/** A single panel has no head of its own: what it would say stands behind the caption. */
export function caption({ caption: said }: Figure, [only, second]: Slot[]): TemplateResult | typeof nothing {
  const rest = second || !only ? [] : [only.panel.title, noteAt(only.panel, only.moment)].filter(Boolean);
  return said || rest.length
    ? html`<p class="rl-figcap">${said}${rest.length ? html`<small>${rest.join(' · ')}</small>` : nothing}</p>`
    : nothing;
}

export function heading(slot: Slot): TemplateResult {
  const { panel } = slot;
  const ink = inkOf(panel.role, panel.arm);
  const sign = panel.arm === undefined ? nothing : html`<i class="rl-arm-sign" data-arm=${panel.arm} data-symbol=${armSymbol(panel.arm)}></i>`;
  return html`<div class="rl-panel-head"><b style="color:${panel.role || panel.arm ? ink : 'inherit'}">${sign}${panel.title ?? ''}</b><small>${quiet(slot)}</small></div>`;
}

/** The same head for a picture that stands alone. */
export function headOf(slot: Slot): { title: string; note: string; ink: string } {
  const { panel } = slot;
  return { title: panel.title ?? '', note: quiet(slot), ink: inkOf(panel.role, panel.arm) };
}

/** What those hear of a panel who do not see it: the first one says what the figure does. */
export function nameOf(figure: Figure, { panel, moment, when }: Slot, index: number): string {
  const said = index === 0 ? [findingAt(figure, moment), figure.description] : [];
  return [panel.title, when, ...said].filter(Boolean).join('. ') || figure.finding;
}

/** The words of all panels in one row, where single panels have no room for them. */
export function legend(panels: Panel[]): TemplateResult | typeof nothing {
  const marks = panels.flatMap((panel) => wholeOf(panel).marks).filter((mark) => mark.label && mark.type !== 'rule' && mark.type !== 'text');
  const unique = marks.filter((mark, index) => marks.findIndex((other) => other.label === mark.label) === index);
  return unique.length
    ? html`<p class="rl-legend">${unique.map((mark) => html`<span style="color:${inkOf(mark.role, mark.arm)}">${sample(mark)}${mark.label}</span>`)}</p>`
    : nothing;
}

function sample(mark: Mark): TemplateResult {
  if (mark.type === 'dots' && mark.arm !== undefined)
    return html`<i class="rl-arm-sign" data-arm=${mark.arm} data-symbol=${armSymbol(mark.arm)}></i>`;
  const band = mark.type === 'band';
  const line = `stroke:${colour(mark.role, mark.arm)};stroke-width:${band ? 7 : styleOf(mark).width};stroke-dasharray:${sampleDash(mark)}${band ? ';stroke-opacity:.25' : ''}`;
  return html`<svg width="20" height="8" aria-hidden="true"><line x1="1" x2="19" y1="4" y2="4" style=${line}></line></svg>`;
}
