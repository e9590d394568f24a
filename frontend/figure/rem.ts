/** What one sixteenth of the root's font size is in pixels. Asked of the page only when it may have changed: asking forces a layout. */
let known: number | undefined;

const forget = () => (known = undefined);

/** The lecture hall's theme has larger type, and so has a reader's zoom. */
if (typeof document !== 'undefined') {
  new MutationObserver(forget).observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'style', 'class'] });
  addEventListener('resize', forget);
}

export const rem = (): number => (known ??= parseFloat(getComputedStyle(document.documentElement).fontSize) / 16);
