import type { Language } from '../numbers/language';

/** What a lab hears from its controller. */
export interface LabHost {
  changed(): void;
  /** `complete` is false where the experiment's data are too large for an address. */
  answered(query: string, complete: boolean): void;
}

/** What a lab is opened with. */
export interface Opening {
  id: string;
  query: string;
  language: Language;
  base: string;
  /** The short link's code, where the experiment's data are kept under it. */
  preset?: string;
}
