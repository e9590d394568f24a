/** Light or dark, and the lecture hall: words of the `theme` attribute on the page's root, remembered on this device. */
const KEY = 'ridgeline.theme';

export type Word = 'dark' | 'projector';

export function words(): Set<string> {
  return new Set((document.documentElement.getAttribute('theme') ?? 'light').split(' ').filter(Boolean));
}

export function isOn(word: Word): boolean {
  return words().has(word);
}

export function toggle(word: Word): void {
  const now = words();
  if (now.has(word)) now.delete(word);
  else now.add(word);
  if (word === 'dark') {
    if (now.has('dark')) now.delete('light');
    else now.add('light');
  }
  const theme = [...now].join(' ');
  document.documentElement.setAttribute('theme', theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows the theme until the page is left.
  }
}
