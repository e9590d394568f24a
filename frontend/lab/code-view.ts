import { html, type TemplateResult } from 'lit';
import type { Language } from '../numbers/language';
import type { Code } from './catalogue';
import { labWords } from './words';

const KEYWORDS = new Set([
  'from',
  'import',
  'as',
  'def',
  'return',
  'for',
  'in',
  'if',
  'else',
  'with',
  'lambda',
  'new',
  'var',
  'let',
  'const',
  'function',
  'library',
  'while',
  'class',
]);

/** Comments are grey, keywords heavier; more colours would compete with the mathematics. */
export function pieces(line: string, comment = '#'): { text: string; kind: 'comment' | 'keyword' | 'plain' }[] {
  const cut = line.indexOf(comment);
  const [code, rest] = cut < 0 ? [line, ''] : [line.slice(0, cut), line.slice(cut)];
  const words = code
    .split(/(\b[a-z]+\b)/)
    .filter(Boolean)
    .map((text) => ({ text, kind: KEYWORDS.has(text) ? ('keyword' as const) : ('plain' as const) }));
  return rest ? [...words, { text: rest, kind: 'comment' }] : words;
}

const COMMENTS: Record<string, string> = { java: '//', javascript: '//', typescript: '//' };

export function codeView(codes: Code[], language: Language): TemplateResult {
  return html`${codes.map(
    (code) => html`<section class="rl-code">
    <div class="rl-code-head"><b>${code.title}</b><button type="button" class="rl-btn small quiet" @click=${(event: Event) => void copy(event, code.text, language)}>${labWords[language].copy}</button></div>
    <pre tabindex="0">${code.text
      .split('\n')
      .map(
        (line, index) =>
          html`${index ? '\n' : ''}${pieces(line, COMMENTS[code.language]).map(({ text, kind }) =>
            kind === 'comment' ? html`<span class="c">${text}</span>` : kind === 'keyword' ? html`<span class="k">${text}</span>` : text,
          )}`,
      )}</pre></section>`,
  )}`;
}

/** The button says for a moment that it worked. */
export async function copy(event: Event, text: string, language: Language): Promise<void> {
  const button = event.currentTarget as HTMLElement;
  await navigator.clipboard.writeText(text);
  button.textContent = labWords[language].copied;
  setTimeout(() => (button.textContent = labWords[language].copy), 1600);
}
