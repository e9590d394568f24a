/** The address bar in step with the lab, and links in the prose that open a state of the lab. */
/** Words of an address that are no part of an experiment; they stay as they are. */
const ASIDES = ['lang', 'theme', 'controls', 'preset'];

/** The address of a new state: the experiment's canonical query first, then the asides that were there. */
export function addressOf(path: string, query: string, search: string): string {
  const asides = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => ASIDES.includes(pair.split('=')[0] ?? ''))
    // A preset's data belongs to the state it opened with, not to the next one.
    .filter((pair) => !pair.startsWith('preset='));
  const all = [query, ...asides].filter(Boolean).join('&');
  return all ? `${path}?${all}` : path;
}

/** Browsers refuse more than about a hundred addresses in half a minute; the last one of a quick run is what counts. */
const RARELY = 300;
let waiting: ReturnType<typeof setTimeout> | undefined;
let wanted: string | undefined;

function follow(event: Event): void {
  const { query } = (event as CustomEvent<{ query: string }>).detail;
  wanted = addressOf(location.pathname, query, location.search);
  if (waiting !== undefined) return;
  write();
  waiting = setTimeout(() => {
    waiting = undefined;
    write();
  }, RARELY);
}

function write(): void {
  const next = wanted;
  wanted = undefined;
  // The reader may have left for another lesson in the meantime.
  if (next?.split('?')[0] !== location.pathname || next === location.pathname + location.search) return;
  history.replaceState(history.state, '', next);
}

function openState(event: MouseEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const link = (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[data-state]');
  const lab = document.querySelector('rl-lab');
  if (!link || !lab) return;
  event.preventDefault();
  event.stopPropagation();
  lab.query = link.dataset.state ?? '';
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  lab.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

export function keepAddressInStep(): void {
  document.addEventListener('query-changed', follow);
  // Before Flow's own router sees the click.
  document.addEventListener('click', openState, { capture: true });
}
