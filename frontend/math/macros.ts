/** Terms that carry a quantity's colour: the same word in a formula, in a sentence and in a figure. */
export const MACROS: Record<string, string> = {
  '\\fit': '\\htmlClass{rl-fit}{#1}',
  '\\penalty': '\\htmlClass{rl-penalty}{#1}',
  '\\seen': '\\htmlClass{rl-seen}{#1}',
  '\\unseen': '\\htmlClass{rl-unseen}{#1}',
};

/** The quantities' colours; of a walkthrough the terms that an edge carries, a sample adds, or that are the result. */
const CLASSES = /^rl-(fit|penalty|seen|unseen|result|(edge|sample)-\d{1,4})$/;

/** Formulas may name our own classes and nothing else: no links, no images, no styles. */
export function trusted(context: { command: string; class?: string }): boolean {
  return context.command === '\\htmlClass' && CLASSES.test(context.class ?? '');
}
