import { type Language, languageOf } from '../numbers/language';

/** What the address of an embed says: `/embed/{id}?{query}&lang&theme&controls`. */
export interface EmbedAddress {
  base: string;
  technique: string;
  query: string;
  language: Language;
  theme: string;
  controls: string;
  preset: string;
}

const THEMES = new Set(['light', 'dark', 'projector']);

export function readAddress(pathname: string, search: string): EmbedAddress {
  const [, base = '/', technique = ''] = /^(.*\/)embed\/([^/]+)\/?$/.exec(pathname) ?? [];
  const page = new Map<string, string>();
  const rest: string[] = [];
  for (const pair of search.replace(/^\?/, '').split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (name === 'lang' || name === 'theme' || name === 'controls' || name === 'preset') page.set(name, decodeURIComponent(value));
    else rest.push(pair);
  }
  const theme = (page.get('theme') ?? '')
    .split(/[\s+]+/)
    .filter((word) => THEMES.has(word))
    .join(' ');
  return {
    base,
    technique: decodeURIComponent(technique),
    query: rest.join('&'),
    language: languageOf(page.get('lang')),
    theme: theme || 'light',
    controls: page.get('controls') ?? '',
    preset: page.get('preset') ?? '',
  };
}
