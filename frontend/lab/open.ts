import type { Points } from '../figure/types';
import type { Language } from '../numbers/language';
import type { RlShare } from './dialogs/rl-share';
import type { Technique } from './catalogue';
import type { Pasted } from './own-data';

/** Dialogs are loaded when they are first opened; an embed may never need them. */
export async function openOwnData(host: HTMLElement, language: Language, points: Points): Promise<Pick<Pasted, 'x' | 'y'> | undefined> {
  const { RlOwnData } = await import('./dialogs/rl-own-data');
  const dialog = new RlOwnData();
  dialog.language = language;
  dialog.text = points.x.map((x, index) => `${x}\t${points.y[index] ?? ''}`).join('\n');
  dialog.opened = true;
  host.append(dialog);
  return new Promise((done) => {
    dialog.addEventListener('own-data', (event) => done((event as CustomEvent<Pick<Pasted, 'x' | 'y'>>).detail));
    dialog.addEventListener('opened-changed', () => {
      if (!dialog.opened)
        setTimeout(() => {
          dialog.remove();
          done(undefined);
        }, 300);
    });
  });
}

async function openShare(host: HTMLElement, state: Partial<RlShare>): Promise<void> {
  const dialogs = await import('./dialogs/rl-share');
  host.querySelector('rl-share')?.remove();
  const dialog = new dialogs.RlShare();
  Object.assign(dialog, state, { opened: true });
  host.append(dialog);
}

type Asked = Pick<RlShare, 'language' | 'query' | 'base' | 'experiment'> & { technique: Technique };

/** The page around a lab may want to share it its own way; else the lab's dialog opens. */
export function askToShare(host: HTMLElement, { technique, ...state }: Asked): void {
  const asked = new CustomEvent('share-requested', { detail: { query: state.query }, bubbles: true, composed: true, cancelable: true });
  if (host.dispatchEvent(asked)) void openShare(host, { ...state, technique: technique.id, name: technique.titles[state.language] });
}
