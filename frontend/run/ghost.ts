import { headed } from '../figure/times';
import type { Figure, LineMark, Mark, Numbers, Panel } from '../figure/types';

/** What stands at a branch, and at the first of the parent's curves. */
export interface GhostWords {
  rule: string;
  ghost: string;
}

/** Always the same object for the same figures: it is compared in every drawing. */
const known = new WeakMap<Figure, { at: number; parent: Figure | undefined; words: string; seen: Figure }>();

/** A figure with its parent's curves from the branch on, in every panel over time, and a rule at the branch. */
export function haunted(figure: Figure, at: number, parent: Figure | undefined, words: GhostWords): Figure {
  const before = known.get(figure);
  const said = JSON.stringify(words);
  if (before?.at === at && before.parent === parent && before.words === said) return before.seen;
  let named = false;
  const panels = figure.panels.map((panel, index): Panel => {
    if (!panel.timeline) return panel;
    const ghosts = ghostsOf(parent?.panels[index], at);
    const marks = named ? ghosts : ghosts.map((mark, rank) => (rank ? mark : { ...mark, label: words.ghost }));
    named ||= ghosts.length > 0;
    const rule: Mark = { type: 'rule', orientation: 'x', value: at, role: 'reference', label: words.rule };
    return { ...panel, marks: [rule, ...marks, ...panel.marks] };
  });
  const seen = { ...figure, panels };
  known.set(figure, { at, parent, words: said, seen });
  return seen;
}

/** Curves that stand for something; the others, such as every single draw, would only blur. */
function ghostsOf(panel: Panel | undefined, at: number): LineMark[] {
  if (!panel?.timeline) return [];
  const lines = headed(panel);
  const shown = lines.length ? lines : panel.marks.filter((mark): mark is LineMark => mark.type === 'line' && Boolean(mark.label ?? mark.name));
  return shown.filter(({ times }) => !times).map((mark) => ghostOf(mark, at));
}

function ghostOf({ label, name, ...mark }: LineMark, at: number): LineMark {
  const from = mark.x.findIndex((x) => x !== null && x >= at);
  const since = (values: Numbers) => (from < 0 ? [] : values.slice(from));
  const said = label ?? name;
  return { ...mark, x: since(mark.x), y: since(mark.y), ghost: true, ...(said === undefined ? {} : { name: said }) };
}
