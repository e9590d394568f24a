import { svg } from 'lit';
import { html } from 'lit';

/** Line drawings for buttons that have no room for words; every one of them carries its words for those who listen. */
const PATHS = {
  share: 'M12 15V4m0 0L8 8m4-4 4 4M5 13v6h14v-6',
  save: 'M12 4v11m0 0 4-4m-4 4-4-4M5 19h14',
  undo: 'M4 9h10a5 5 0 0 1 0 10h-3M4 9l4-4M4 9l4 4',
  redo: 'M20 9H10a5 5 0 0 0 0 10h3M20 9l-4-4m4 4-4 4',
  reset: 'M5 12a7 7 0 1 0 2.2-5.1M5 4v4h4',
  plus: 'M12 5v14M5 12h14',
  cross: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  left: 'M15 5l-7 7 7 7',
  right: 'M9 5l7 7-7 7',
  up: 'M5 15l7-7 7 7',
  down: 'M5 9l7 7 7-7',
  dice: 'M5 5h14v14H5zM9 9h.01M15 9h.01M12 12h.01M9 15h.01M15 15h.01',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5l11 7-11 7z',
  first: 'M18 6l-8 6 8 6zM6.5 6v12',
  last: 'M6 6l8 6-8 6zM17.5 6v12',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
} as const;
export type IconName = keyof typeof PATHS;

export const icon = (name: IconName, size = 18) =>
  html`<svg viewBox="0 0 24 24" width=${size} height=${size} fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${svg`<path d=${PATHS[name]}></path>`}</svg>`;
