/** Terms that carry a quantity's colour: the same word in a formula, in a sentence and in a figure. */
export const MACROS: Record<string, string> = {
  '\\fit': '\\htmlClass{rl-fit}{#1}',
  '\\penalty': '\\htmlClass{rl-penalty}{#1}',
  '\\seen': '\\htmlClass{rl-seen}{#1}',
  '\\unseen': '\\htmlClass{rl-unseen}{#1}',
};

/** Formulas may name our own classes and nothing else: no links, no images, no styles. */
export function trusted(context: { command: string; class?: string }): boolean {
  return context.command === '\\htmlClass' && /^rl-(fit|penalty|seen|unseen)$/.test(context.class ?? '');
}
