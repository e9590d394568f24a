import type { Axis, Figure, Mark, Numbers, Panel } from './types';

/** A discrete choice moves the old curves into the new ones in this time; dragging never does. */
export const CALM = 240;

/** Fast at first, then settling. */
export const eased = (share: number) => 1 - (1 - share) ** 3;

/** Whether two figures are so alike that one can move into the other. */
export function alike(from: Figure, to: Figure): boolean {
  return (
    from.name === to.name &&
    from.panels.length === to.panels.length &&
    from.panels.every((panel, index) => {
      const other = to.panels[index] as Panel;
      return (
        panel.marks.length === other.marks.length &&
        panel.marks.every((mark, rank) => mark.type === other.marks[rank]?.type) &&
        sameKind(panel.x, other.x) &&
        sameKind(panel.y, other.y)
      );
    })
  );
}

const sameKind = (a: Axis, b: Axis) => a.scale === b.scale && a.domain.join() === b.domain.join();

/** The figure on its way: numbers between those of both, words already those of the new one. */
export function mixed(from: Figure, to: Figure, share: number): Figure {
  return {
    ...to,
    panels: to.panels.map((panel, index) => ({
      ...panel,
      marks: panel.marks.map((mark, rank) => mixedMark(from.panels[index]?.marks[rank], mark, share)),
    })),
  };
}

const LISTS = ['x', 'y', 'lower', 'upper', 'x1', 'y1', 'x2', 'y2'] as const;

function mixedMark(from: Mark | undefined, to: Mark, share: number): Mark {
  if (!from || to.type === 'contour' || to.type === 'raster' || to.type === 'bars' || to.type === 'text') return to;
  const [before, after] = [from as unknown as Record<string, unknown>, to as unknown as Record<string, unknown>];
  const between: Record<string, unknown> = { ...after };
  for (const name of LISTS)
    if (Array.isArray(after[name])) between[name] = mixedNumbers(before[name] as Numbers, after[name] as Numbers, share);
  if (to.type === 'rule') between['value'] = (before['value'] as number) + (to.value - (before['value'] as number)) * share;
  return between as unknown as Mark;
}

function mixedNumbers(from: Numbers | undefined, to: Numbers, share: number): Numbers {
  if (from?.length !== to.length) return to;
  return to.map((value, index) => {
    const start = from[index];
    return value === null || start == null ? value : start + (value - start) * share;
  });
}
