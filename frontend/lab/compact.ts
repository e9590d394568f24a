import { html, type TemplateResult } from 'lit';
import type { Technique } from './catalogue';
import { settingsLine } from './frame';
import type { RlLab } from './rl-lab';
import type { LabState } from './state';
import { labWords } from './words';

interface Parts {
  technique: Technique;
  lab: LabState;
  stage: TemplateResult;
  controls: TemplateResult[];
  readouts: unknown;
  more: unknown;
}

/** The lab inside somebody else's page: finding, stage, controls, and one line that leads back here. */
export function compactLab(host: RlLab, { technique, lab, stage, controls, readouts, more }: Parts): TemplateResult {
  const { language } = host;
  const query = [lab.envelope?.query ?? host.query, language === 'es' ? 'lang=es' : ''].filter(Boolean).join('&');
  return html`
    <h1 class="rl-claim">${lab.envelope?.figures?.[0]?.finding ?? ' '}</h1>
    <div class="rl-compact-body"><div class="rl-stage">${stage}</div><div class="rl-controls">${controls}${readouts}${more}</div></div>
    <footer class="rl-compact-foot"><span>${settingsLine(lab, language, () => host.retry())}</span>
      <a href="${host.base}${technique.id}${query && `?${query}`}" target="_blank" rel="noopener">${labWords[language].open}</a></footer>
    <p class="rl-live" aria-live="polite">${lab.phase === 'ready' ? (lab.envelope?.figures?.[0]?.finding ?? '') : ''}</p>`;
}
