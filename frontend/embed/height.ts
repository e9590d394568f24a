/** The figure of an embed is comfortable from this height on; a frame may give it more. */
const FIGURE = { share: 0.6, low: 200, high: 320, row: 170 };

/**
 * The height a lab would like, whatever height its frame has now. Measuring the page instead would only ever grow:
 * the lab fills the frame it is given.
 */
export function wantedHeight(lab: HTMLElement): number | undefined {
  const body = lab.querySelector<HTMLElement>('.rl-compact-body');
  const stage = body?.querySelector<HTMLElement>('.rl-stage');
  const controls = body?.querySelector<HTMLElement>('.rl-controls');
  if (!body || !stage || !controls) return undefined;
  const around = Array.from(lab.children)
    .filter((child) => child !== body && !child.classList.contains('rl-live'))
    .reduce((sum, child) => sum + (child as HTMLElement).offsetHeight, 0);
  const style = getComputedStyle(lab);
  const padding = parseFloat(style.paddingTop) + parseFloat(style.paddingBottom) + 2 * (parseFloat(style.rowGap) || 0);
  const columns = Number(stage.querySelector<HTMLElement>('.rl-panels')?.style.getPropertyValue('--rl-columns') || 1);
  const rows = Math.max(1, Math.ceil(stage.querySelectorAll('.rl-panel').length / columns));
  const figure = rows > 1 ? rows * FIGURE.row : Math.min(FIGURE.high, Math.max(FIGURE.low, stage.clientWidth * FIGURE.share));
  const side = controls.offsetLeft > stage.offsetLeft + 10;
  const inner = side
    ? Math.max(figure, controls.scrollHeight)
    : figure + controls.scrollHeight + (parseFloat(getComputedStyle(body).rowGap) || 0);
  return Math.ceil(around + padding + inner);
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
    for (const part of lab.querySelectorAll('.rl-controls, .rl-claim, .rl-compact-foot')) sizes.observe(part);
    tell();
  }).observe(lab, { childList: true, subtree: true });
}
