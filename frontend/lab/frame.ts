import { html, nothing, type TemplateResult } from 'lit';
import type { ExportKind } from '../figure/export';
import { fill } from '../figure/words';
import { exact } from '../numbers/format';
import type { Language } from '../numbers/language';
import type { DeskView } from '../run';
import type { TimeView } from '../time';
import type { Parameter } from './catalogue';
import { walkOf } from './derivation';
import { isAboutFork } from './fork';
import { icon } from './icons';
import { concerns, type LabState } from './state';
import { labWords } from './words';

export type View = 'derivation' | 'figure' | 'numbers' | 'code';

interface Header {
  lab: LabState;
  desk: DeskView | undefined;
  time: TimeView | undefined;
  language: Language;
  retry: () => void;
  share: () => void;
  save: (kind: ExportKind) => void;
}

/** The finding as headline; under it, small, the settings and how the lab is doing. */
export function header({ lab, desk, time, language, retry, share, save }: Header): TemplateResult {
  const words = labWords[language];
  return html`<header class="rl-header"><div>
      <h2 class="rl-claim">${claimOf(lab, desk, time)}</h2>
      <p class="rl-sub">${settingsLine(lab, desk, language, retry)}</p>${notes(lab)}</div>
    <div class="rl-actions">${desk?.action}${saveMenu(language, save)}
      <button type="button" class="rl-icon" aria-label=${words.share} title=${words.share} @click=${share}>${icon('share')}</button></div></header>`;
}

/** The finding at the moment watched; of a run, where it stands while there is none. */
export function claimOf(lab: LabState, desk: DeskView | undefined, time: TimeView | undefined): string {
  const walk = walkOf(lab);
  if (walk) return walk.phase?.finding ?? walk.derivation.title;
  const main = lab.envelope?.figures?.[0];
  return desk?.headline ?? (main ? (time?.finding(main) ?? main.finding) : '\u00a0');
}

/** What those hear who do not see it; of a run its turns, not every number that comes. */
export function announced(lab: LabState, desk: DeskView | undefined): string {
  if (desk?.announcement) return desk.announcement;
  // A walkthrough says its steps itself.
  if (walkOf(lab)) return '';
  const { figures, reading } = lab.envelope ?? {};
  return lab.phase === 'ready' ? [figures?.[0]?.finding, reading?.settings].filter(Boolean).join('. ') : '';
}

export function settingsLine(lab: LabState, desk: DeskView | undefined, language: Language, retry: () => void): TemplateResult {
  const words = labWords[language];
  const settings = desk?.settings ?? [lab.envelope?.reading?.settings, desk?.device].filter(Boolean).join(' · ');
  if (lab.phase === 'failed')
    return html`<span class="rl-error" role="alert">${words.failed}</span> <button type="button" class="rl-btn small" @click=${retry}>${words.tryAgain}</button>`;
  const badge = desk?.settings ? undefined : lab.envelope?.reading?.badge;
  return html`${settings}${badge ? html` <span class="rl-badge">${badge}</span>` : nothing}${lab.phase === 'computing' ? html` · <span aria-live="polite">${words.computing}</span>` : nothing}`;
}

/** Complaints that belong to no control on screen. */
export function complaints(lab: LabState): TemplateResult[] {
  const names = Object.keys(lab.experiment.values);
  return lab.violations
    .filter((violation) => isAboutFork(violation) || ![...names, 'data'].some((name) => concerns(violation.parameter, name)))
    .map(({ message }) => html`<p class="rl-error" role="alert">${message}</p>`);
}

/** What is said under the headline: complaints, and warnings of the answer. */
function notes(lab: LabState) {
  const warnings = lab.envelope?.result?.warnings ?? [];
  return html`${complaints(lab)}${[...new Set(warnings.map(({ message }) => message))].map((message) => html`<p class="rl-warning">${message}</p>`)}`;
}

/** The server's sentence, and what stays in force where the picture still shows an older value. */
export function faultText(parameter: Parameter, message: string, lab: LabState, language: Language): string {
  const inForce = lab.inForce?.values[parameter.name];
  if (inForce === undefined || JSON.stringify(inForce) === JSON.stringify(lab.experiment.values[parameter.name])) return message;
  const list = (Array.isArray(inForce) ? inForce : [inForce]).map((item) =>
    typeof item === 'number' ? exact(item, language) : String(item),
  );
  return `${message} ${fill(labWords[language].staysInForce, { value: list.join(' · ') })}`;
}

function saveMenu(language: Language, save: (kind: ExportKind) => void): TemplateResult {
  const words = labWords[language];
  const item = (kind: ExportKind, label: string) =>
    html`<button type="button" @click=${(event: Event) => {
      (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
      save(kind);
    }}>${label}</button>`;
  return html`<span class="rl-menu"><button type="button" class="rl-icon" aria-label=${words.save} title=${words.save} aria-haspopup="true" @click=${toggleMenu}>${icon('save')}</button>
    <div popover class="rl-menu-items" role="group" aria-label=${words.save}>${item('svg', words.saveSvg)}${item('png', words.savePng)}${item('csv', words.saveCsv)}</div></span>`;
}

function toggleMenu(event: Event): void {
  const button = event.currentTarget as HTMLElement;
  const menu = button.nextElementSibling as HTMLElement;
  const box = button.getBoundingClientRect();
  Object.assign(menu.style, { top: `${box.bottom + 4}px`, right: `${document.documentElement.clientWidth - box.right}px` });
  menu.togglePopover();
}

/** Vaadin's tabs: the shell's bundle brings them. */
export function tabs(views: View[], view: View, language: Language, choose: (view: View) => void): TemplateResult {
  const words = labWords[language];
  return html`<vaadin-tabs class="rl-tabs" aria-label=${words.views} .selected=${views.indexOf(view)} @selected-changed=${(event: CustomEvent<{ value: number }>) => choose(views[event.detail.value] ?? view)}>
    ${views.map((name) => html`<vaadin-tab aria-controls="rl-view-${name}">${words[name]}</vaadin-tab>`)}</vaadin-tabs>`;
}

interface Traveller {
  readonly isChanged: boolean;
  undo(): void;
  redo(): void;
  reset(): void;
}

export function historyButtons(history: Traveller, language: Language, undoable: boolean, redoable: boolean): TemplateResult {
  const words = labWords[language];
  const button = (name: 'undo' | 'redo' | 'reset', possible: boolean) =>
    html`<button type="button" class="rl-icon" aria-label=${words[name]} title=${words[name]} ?disabled=${!possible} @click=${() => history[name]()}>${icon(name, 17)}</button>`;
  return html`<span class="rl-history">${button('undo', undoable)}${button('redo', redoable)}${button('reset', history.isChanged || undoable)}</span>`;
}

/** Back and forth by the keys one knows for it, except where text is typed. */
export function travelByKeys(event: KeyboardEvent, history: { undo(): void; redo(): void }): void {
  const key = event.key.toLowerCase();
  const typing = (event.target as Element).matches('input:not([type=range]), textarea');
  if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y') || typing) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) history.redo();
  else history.undo();
}
