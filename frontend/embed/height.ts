/** The figure of an embed is comfortable from this height on; a frame may give it more. */
const FIGURE = { share: 0.6, low: 200, high: 320, row: 170 };

/**
 * The height a lab would like, whatever height its frame has now. Measuring the page instead would only ever grow:
 * the lab fills the frame it is given.
 */
export function wantedHeight(lab: HTMLElement): number | undefined {
  const walk = lab.querySelector<HTMLElement>('rl-walkthrough');
  if (walk) return Math.ceil(aroundOf(lab, walk) + walkHeight(walk));
  const body = lab.querySelector<HTMLElement>('.rl-compact-body');
  const stage = body?.querySelector<HTMLElement>('.rl-stage');
  const controls = body?.querySelector<HTMLElement>('.rl-controls');
  if (!body || !stage || !controls) return undefined;
  const columns = Number(stage.querySelector<HTMLElement>('.rl-panels')?.style.getPropertyValue('--rl-columns') || 1);
  const rows = Math.max(1, Math.ceil(stage.querySelectorAll('.rl-panel').length / columns));
  const figure = rows > 1 ? rows * FIGURE.row : Math.min(FIGURE.high, Math.max(FIGURE.low, stage.clientWidth * FIGURE.share));
  const side = controls.offsetLeft > stage.offsetLeft + 10;
  const inner = side
    ? Math.max(figure, controls.scrollHeight)
    : figure + controls.scrollHeight + (parseFloat(getComputedStyle(body).rowGap) || 0);
  return Math.ceil(aroundOf(lab, body) + inner);
}

/** What stands above and below the body, with the paddings. */
function aroundOf(lab: HTMLElement, body: HTMLElement): number {
  const around = Array.from(lab.children)
    .filter((child) => child !== body && !child.classList.contains('rl-live'))
    .reduce((sum, child) => sum + (child as HTMLElement).offsetHeight, 0);
  const style = getComputedStyle(lab);
  return around + parseFloat(style.paddingTop) + parseFloat(style.paddingBottom) + 2 * (parseFloat(style.rowGap) || 0);
}

/** A graph as high as its shape asks at this width, the step beside or below it, and the bar. */
function walkHeight(walk: HTMLElement): number {
  const graph = walk.querySelector<SVGElement>('.rl-walk-graph svg');
  const side = walk.querySelector<HTMLElement>('.rl-walk-side');
  const bar = walk.querySelector<HTMLElement>('.rl-walk-bar');
  if (!graph || !side || !bar) return 0;
  const style = getComputedStyle(graph);
  const shape = Number(style.getPropertyValue('--rl-graph-height')) / Number(style.getPropertyValue('--rl-graph-width'));
  const drawn = Math.max(FIGURE.row, graph.clientWidth * shape);
  const beside = side.offsetLeft > walk.offsetLeft + 10;
  return (beside ? Math.max(drawn, side.scrollHeight) : drawn + side.scrollHeight) + bar.offsetHeight + 2 * (parseFloat(getComputedStyle(bar.parentElement ?? bar).rowGap) || 0);
}

/** Tells the page around the frame, each time the wish changes. */
export function tellHeight(lab: HTMLElement, target: Window): void {
  let told = 0;
  const tell = () => {
    const height = wantedHeight(lab);
    if (height === undefined || height === told) return;
    told = height;
    target.postMessage({ source: 'ridgeline', type: 'height', height }, '*');
  };
  const sizes = new ResizeObserver(tell);
  sizes.observe(lab);
  new MutationObserver(() => {
    for (const part of lab.querySelectorAll('.rl-controls, .rl-claim, .rl-compact-foot, .rl-walk-side')) sizes.observe(part);
    tell();
  }).observe(lab, { childList: true, subtree: true });
}
