import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../run';
import type { TimeView } from '../time';
import type { Technique } from './catalogue';
import { announced, claimOf, complaints, settingsLine } from './frame';
import type { RlLab } from './rl-lab';
import type { LabState } from './state';
import { labWords } from './words';

interface Parts {
  desk: DeskView | undefined;
  time: TimeView | undefined;
  technique: Technique;
  lab: LabState;
  stage: () => TemplateResult;
  /** The derivation at a step: it needs the whole frame. */
  walk: TemplateResult | undefined;
  controls: TemplateResult[];
  readouts: unknown;
  more: unknown;
}

/** The lab inside somebody else's page: finding, stage, controls, and one line that leads back here. */
export function compactLab(host: RlLab, { technique, lab, desk, time, stage, walk, controls, readouts, more }: Parts): TemplateResult {
  const { language } = host;
  const query = [host.shownQuery, language === 'es' ? 'lang=es' : ''].filter(Boolean).join('&');
  return html`
    <h1 class="rl-claim">${claimOf(lab, desk, time)}</h1>${complaints(lab)}
    ${walk ?? html`<div class="rl-compact-body"><div class="rl-stage">${stage()}</div><div class="rl-controls">${time?.table}${desk?.branch}${controls}${readouts}${more}</div></div>`}
    ${desk || (time && time.bar !== nothing) ? html`<div class="rl-compact-run">${desk?.status}${desk?.action}${time?.bar}</div>` : nothing}
    <footer class="rl-compact-foot"><span>${settingsLine(lab, desk, language, () => host.controller.retry())}</span>
      <a href="${host.base}${technique.id}${query && `?${query}`}" target="_blank" rel="noopener">${labWords[language].open}</a></footer>
    <p class="rl-live" aria-live="polite">${announced(lab, desk)}</p>`;
}
