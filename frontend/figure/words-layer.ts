import { cornerWords } from './corner-words';
import { apartness, spread, textWidth, type Spot } from './labels';
import { headAt, isPath } from './moments';
import { inkOf } from './roles';
import type { AreaMark, DotsMark, LineMark, Mark, Panel } from './types';
import { element, type Frame, GAP, heightAt, type Labelled, SIZE, weightOf, word, type WordOptions } from './word';

/** Where lines run together at their end, the words move to the column where they stand apart. */
const COLUMNS = [1, 0.03, 0.2, 0.35, 0.5, 0.65, 0.8];

/** Marks without an end of their own, single dots and closed lines, have their word beside them. */
const FEW = 3;
const isLocal = (mark: Mark): mark is Labelled & (DotsMark | LineMark | AreaMark) =>
  Boolean(mark.label) &&
  ((mark.type === 'dots' && mark.x.length <= FEW) || mark.type === 'area' || (mark.type === 'line' && (isPath(mark) || isClosed(mark))));
const isClosed = ({ x, y }: LineMark) => x.length > FEW && x[0] != null && near(x[0], x.at(-1)) && near(y[0], y.at(-1));
const near = (a: number | null | undefined, b: number | null | undefined) =>
  a != null && b != null && Math.abs(a - b) <= 1e-3 * (1 + Math.abs(a));
const isEnded = (mark: Mark): mark is Labelled =>
  Boolean(mark.label) && !isLocal(mark) && (mark.type === 'line' || mark.type === 'band' || (mark.type === 'dots' && !mark.editable));

export function endLabels(panel: Panel): string[] {
  return panel.marks
    .filter(isEnded)
    .filter((mark) => mark.labelX === undefined)
    .map((mark) => mark.label);
}

/** Room the right margin needs for words; in steps, so that a longer number does not move the frame. */
export function labelMargin(panel: Panel, rem: number): number {
  const widest = Math.max(0, ...endLabels(panel).map((text) => textWidth(text, SIZE * rem)));
  return widest === 0 ? 0 : Math.min(150 * rem, Math.ceil((widest + 18 * rem) / (24 * rem)) * 24 * rem);
}

export function words(panel: Panel, frame: Frame, options: WordOptions): SVGElement {
  const group = element('g', { 'aria-hidden': 'true', class: 'rl-words', 'font-size': SIZE * options.rem });
  const ended = panel.marks.filter(isEnded).filter((mark) => mark.labelX === undefined);
  if (options.placing !== 'listed')
    besideWords(
      group,
      panel.marks.filter(isEnded).filter((mark) => mark.labelX !== undefined),
      frame,
      options,
    );
  if (ended.length && options.placing === 'margin') {
    if (options.now === undefined) endWords(group, ended, frame, options);
    else wordsNow(group, ended, frame, options.now, options.rem);
  }
  if (ended.length && options.placing === 'corner') cornerWords(group, panel, ended, frame, options);
  for (const mark of panel.marks) {
    if (mark.type === 'rule' && mark.label) group.append(ruleWord(mark as Labelled & { type: 'rule' }, frame, options.rem));
    if (mark.type === 'text')
      group.append(
        word(mark.text, frame.x(mark.x), frame.y(mark.y), inkOf(mark.role, mark.arm), { anchor: mark.anchor ?? 'middle', weight: 600 }),
      );
  }
  if (options.placing !== 'listed') localWords(group, panel.marks.filter(isLocal), frame, options);
  return group;
}

function endWords(group: SVGElement, ended: Labelled[], frame: Frame, { rem, memory }: WordOptions): void {
  const heightsAt = (share: number) =>
    ended.map((mark) => heightAt(mark, frame, frame.left + share * (frame.right - frame.left)) ?? frame.bottom);
  if (memory.column === undefined) {
    const score = (share: number) => apartness(heightsAt(share), GAP * rem) + (share === 1 ? GAP * rem * 1.5 : 0);
    memory.column = COLUMNS.reduce((best, share) => (score(share) > score(best) ? share : best));
  }
  const inside = memory.column < 1;
  const y = spread(heightsAt(memory.column), GAP * rem, frame.top + 2, frame.bottom - 4);
  const x = inside ? frame.left + memory.column * (frame.right - frame.left) : frame.right + 10 * rem;
  ended.forEach((mark, index) =>
    group.append(word(mark.label, x, (y[index] ?? 0) - (inside ? 8 * rem : 0), inkOf(mark.role, mark.arm), { weight: weightOf(mark) })),
  );
}

/** Beside the end that each line has at the moment watched; one that stopped earlier has its word there. */
function wordsNow(group: SVGElement, marks: Labelled[], frame: Frame, now: number, rem: number): void {
  const ends = marks.flatMap((mark) => {
    const at = mark.type === 'line' ? headAt(mark, Infinity) : undefined;
    const height = heightAt(mark, frame, now);
    return height === undefined ? [] : [{ mark, height, x: Math.min(now, at ? frame.x(at.x) : now) }];
  });
  const heights = ends.map(({ height }) => height);
  const y = spread(heights, GAP * rem, frame.top + 2, frame.bottom - 4);
  ends.forEach(({ mark, x }, index) =>
    group.append(word(mark.label, x + 11 * rem, y[index] ?? 0, inkOf(mark.role, mark.arm), { weight: weightOf(mark) })),
  );
}

/**
 * Words beside their lines, at the place the server chose, unless the lines stand further apart elsewhere; those near
 * each other are pushed apart.
 */
function besideWords(group: SVGElement, marks: Labelled[], frame: Frame, { rem, memory }: WordOptions): void {
  if (!marks.length) return;
  const width = frame.right - frame.left;
  const heightsAt = (x: number) => marks.map((mark) => heightAt(mark, frame, x) ?? frame.bottom);
  if (memory.beside === undefined) {
    const asked = (frame.x(marks[0]?.labelX as number) - frame.left) / width;
    const score = (share: number) => apartness(heightsAt(frame.left + share * width), GAP * rem) + (share === asked ? GAP * rem : 0);
    memory.beside = [asked, 0.06, ...COLUMNS.slice(2)].reduce((best, share) => (score(share) > score(best) ? share : best));
  }
  const places = marks.map((mark) => ({ mark, x: frame.left + (memory.beside ?? 0) * width }));
  const heights = places.map(({ mark, x }) => (heightAt(mark, frame, x) ?? frame.bottom) - 9 * rem);
  const y = spread(heights, GAP * rem, frame.top + 4, frame.bottom - 4);
  places.forEach(({ mark, x }, index) =>
    group.append(word(mark.label, x, y[index] ?? 0, inkOf(mark.role, mark.arm), { weight: weightOf(mark), anchor: 'middle' })),
  );
}

/** Beside the rule, on the side where there is room. */
function ruleWord(mark: Labelled & { type: 'rule' }, frame: Frame, rem: number): SVGElement {
  const fill = inkOf(mark.role, mark.arm);
  if (mark.orientation === 'y') return word(mark.label, frame.right, frame.y(mark.value) - 9 * rem, fill, { anchor: 'end' });
  const x = frame.x(mark.value);
  const fits = x + 7 + textWidth(mark.label, SIZE * rem) < frame.right + 40 * rem;
  return word(mark.label, fits ? x + 7 : x - 7, frame.top + 5 * rem, fill, { anchor: fits ? 'start' : 'end' });
}

/** Right of a dot or of a path's head, above the highest point of a closed line or region in the frame; apart from one another. */
function localWords(group: SVGElement, marks: (Labelled & (DotsMark | LineMark | AreaMark))[], frame: Frame, { rem }: WordOptions): void {
  const places = marks
    .map((mark) => {
      const beside = mark.type === 'dots' || isPath(mark);
      const head = isPath(mark) ? headAt(mark, Infinity) : undefined;
      const spots = head
        ? [{ x: frame.x(head.x), y: frame.y(head.y) }]
        : mark.x.map((x, index) => ({ x: frame.x(x ?? Number.NaN), y: frame.y(mark.y[index] ?? Number.NaN) }));
      const inside = spots.filter((spot) => spot.x >= frame.left && spot.x <= frame.right && spot.y >= frame.top && spot.y <= frame.bottom);
      const best = inside.reduce<Spot | undefined>((top, spot) => (!top || spot.y < top.y ? spot : top), undefined);
      return {
        mark,
        beside,
        x: (best?.x ?? Number.NaN) + (beside ? 9 * rem : 0),
        y: (best?.y ?? Number.NaN) - (beside ? 0 : 10 * rem),
      };
    })
    .filter((place) => Number.isFinite(place.x));
  const y = spread(
    places.map((place) => place.y),
    GAP * rem,
    frame.top + 6,
    frame.bottom - 4,
  );
  places.forEach(({ mark, beside, x }, index) => {
    const width = textWidth(mark.label, SIZE * rem);
    const fits = !beside || x + width <= frame.right + 8 * rem;
    const anchor = !beside ? 'middle' : fits ? 'start' : 'end';
    group.append(word(mark.label, fits ? x : x - 18 * rem, y[index] ?? 0, inkOf(mark.role, mark.arm), { anchor, weight: weightOf(mark) }));
  });
}

/** Whether the title of an axis fits into the margin right of it. */
export const titleFits = (text: string, margin: number, rem: number) => textWidth(text, 12 * rem) + 20 * rem <= margin;

export function axisTitle(text: string, frame: Frame, rem: number, outside: boolean): SVGElement {
  const node = word(text, outside ? frame.right + 18 * rem : frame.right, frame.bottom + (outside ? 14 : 27) * rem, 'var(--rl-ink-2)', {
    anchor: outside ? 'start' : 'end',
    weight: 400,
  });
  node.setAttribute('font-size', String(12 * rem));
  return node;
}

/** The quantity's name, above the low end of its axis. */
export function heightTitle(text: string, frame: Frame, rem: number): SVGElement {
  const node = word(text, frame.left - 30 * rem, frame.top - 12 * rem, 'var(--rl-ink-2)', { weight: 400 });
  node.setAttribute('font-size', String(12 * rem));
  return node;
}
