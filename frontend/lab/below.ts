import { html, type TemplateResult } from 'lit';
import { findingAt } from '../figure/moments';
import type { Figure } from '../figure/types';
import type { Language } from '../numbers/language';
import { labWords } from './words';

/** So many figures can stand below the main one; of more, the reader chooses one. */
const MOST_BELOW = 2;

interface Below {
  figures: Figure[];
  /** The name of the one in hand. */
  chosen: string;
  language: Language;
  choose: (name: string) => void;
  /** Of a run: the moment watched, which its findings are about. */
  moment: number | undefined;
  draw: (figure: Figure) => TemplateResult;
}

export const shownBelow = (figures: Figure[], chosen: string): Figure | undefined =>
  figures.find(({ name }) => name === chosen) ?? figures[0];

/** What explains the main figure. */
export function below({ figures, chosen, language, choose, moment, draw }: Below): TemplateResult[] {
  const shown = shownBelow(figures, chosen);
  if (figures.length <= MOST_BELOW || !shown) return figures.map(draw);
  const key = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const row = event.currentTarget as Element;
    choose(figures[(figures.indexOf(shown) + step + figures.length) % figures.length]?.name ?? shown.name);
    requestAnimationFrame(() => row.querySelector<HTMLElement>('[aria-checked="true"]')?.focus());
  };
  const option = ({ name, caption }: Figure) =>
    html`<button type="button" role="radio" aria-checked=${name === shown.name} tabindex=${name === shown.name ? 0 : -1} @click=${() => choose(name)}>${caption}</button>`;
  return [
    html`<div class="rl-below"><div class="rl-seg" role="radiogroup" aria-label=${labWords[language].below} @keydown=${key}>${figures.map(option)}</div>
      <p class="rl-below-finding">${findingAt(shown, moment)}</p></div>`,
    draw({ ...shown, caption: '' }),
  ];
}

/** Small multiples, and pictures of two quantities at once, are no footnotes. */
export const wantsRoom = ({ panels }: Figure) =>
  panels.length > 1 || panels.some(({ marks }) => marks.some(({ type }) => type === 'contour' || type === 'raster'));
