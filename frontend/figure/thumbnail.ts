import { dot, plot } from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import { isGround } from './film-part';
import { drawMark } from './marks';
import { cutAt } from './moments';
import { colour } from './roles';
import { equalAspect } from './scale';
import { groundScale } from './surfaces';
import type { Mark, Panel } from './types';

const MARGIN = 10;

/** A panel as a picture of itself: no axes, no words, small dots. */
export function drawThumbnail(panel: Panel, width: number, height: number, host: Element): SVGSVGElement {
  const inner = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  const { x, y } = panel.equalAspect
    ? equalAspect(panel.x.domain, panel.y.domain, inner.width, inner.height)
    : { x: panel.x.domain, y: panel.y.domain };
  // Of a film its newest picture, its grounds under everything else.
  const { marks } = cutAt(panel);
  const ordered = panel.frames ? [...marks.filter(isGround), ...marks.filter((mark) => !isGround(mark))] : marks;
  const color = groundScale(ordered, host);
  const svg = plot({
    width,
    height,
    margin: MARGIN,
    ...(color ? { color } : {}),
    x: { type: panel.x.scale ?? 'linear', domain: x, axis: null, constant: panel.x.constant ?? 1 },
    y: { type: panel.y.scale ?? 'linear', domain: y, axis: null, constant: panel.y.constant ?? 1 },
    style: { background: 'none', overflow: 'hidden' },
    marks: ordered.flatMap(small),
  } as PlotOptions) as SVGSVGElement;
  svg.setAttribute('aria-hidden', 'true');
  svg.querySelectorAll('[aria-label]').forEach((group) => group.removeAttribute('aria-label'));
  return svg;
}

function small(mark: Mark): Markish[] {
  if (mark.type === 'segments' || mark.type === 'text' || mark.type === 'bars') return [];
  if (mark.type === 'dots') {
    return [
      dot(
        mark.x.map((_, index) => index),
        { x: mark.x, y: mark.y, r: 1.8, fill: mark.role === 'data' ? 'var(--rl-ink)' : colour(mark.role, mark.arm), clip: 'frame' },
      ),
    ];
  }
  return drawMark(mark.emphasis === 'strong' ? { ...mark, emphasis: 'normal' } : mark, mark.role === 'truth' ? 0.7 : 1);
}
