import { html, type TemplateResult } from 'lit';
import { significant } from '../numbers/format';
import type { Language } from '../numbers/language';
import type { Check } from './catalogue';
import { icon } from './icons';
import { labWords } from './words';

/** One quiet line that unfolds: how these numbers were checked, in this very state. */
export function proof(checks: Check[], language: Language): TemplateResult {
  const words = labWords[language];
  const passed = checks.every((check) => check.passed);
  const first = checks.find((check) => !check.passed) ?? checks[0];
  return html`<details class="rl-proof">
    <summary><span class="rl-seal ${passed ? '' : 'failed'}">${icon(passed ? 'check' : 'cross', 14)}</span>
      <span>${passed ? words.proved : words.notProved} <span class="num">${first?.label} ${first ? significant(first.value, language, 2) : ''}</span></span></summary>
    <dl>${checks.map((check) => html`<dt>${check.label}</dt><dd>${significant(check.value, language, 3)}${check.passed ? '' : ' ✗'}</dd>`)}</dl></details>`;
}
