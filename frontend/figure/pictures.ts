import type { ImageMark, Mark, Numbers } from './types';
import { element, type Frame, SIZE, word } from './word';
import { inkOf } from './roles';

type Colour = [red: number, green: number, blue: number];

/** Red, green, blue and opacity of each pixel, from the top left: ink on whatever lies below. */
export function inked(pixels: Numbers[], [red, green, blue]: Colour): Uint8ClampedArray {
  const columns = pixels[0]?.length ?? 0;
  const bytes = new Uint8ClampedArray(pixels.length * columns * 4);
  pixels.forEach((row, j) => row.forEach((ink, i) => bytes.set([red, green, blue, (ink ?? 0) * 255], 4 * (j * columns + i))));
  return bytes;
}

/** The pictures among some marks, each pixel with sharp edges, and their words below them. */
export function pictures(some: Mark[], frame: Frame, host: Element, rem: number): SVGElement[] {
  const marks = some.filter((mark): mark is ImageMark => mark.type === 'image');
  if (!marks.length) return [];
  const ink = inkColour(host);
  return marks.flatMap((mark) => {
    const [left, right] = sorted(frame.x(mark.x - mark.width / 2), frame.x(mark.x + mark.width / 2));
    const [top, bottom] = sorted(frame.y(mark.y + mark.height / 2), frame.y(mark.y - mark.height / 2));
    const picture = element('image', {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      href: addressOf(mark.pixels, ink),
      preserveAspectRatio: 'none',
      'image-rendering': 'pixelated',
    });
    if (!mark.label) return [picture];
    return [picture, word(mark.label, (left + right) / 2, bottom + SIZE * 0.8 * rem, inkOf(mark.role, mark.arm), { anchor: 'middle' })];
  });
}

const sorted = (a: number, b: number): [number, number] => (a < b ? [a, b] : [b, a]);

function inkColour(host: Element): Colour {
  const probe = document.createElement('i');
  probe.style.color = 'var(--rl-ink)';
  host.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return [red, green, blue];
}

/** A figure that grows is drawn every second; its pictures need painting once for each theme. */
const painted = new WeakMap<Numbers[], { ink: string; address: string }>();

function addressOf(pixels: Numbers[], colour: Colour): string {
  const ink = colour.join();
  const known = painted.get(pixels);
  if (known?.ink === ink) return known.address;
  const address = paint(pixels, colour);
  painted.set(pixels, { ink, address });
  return address;
}

function paint(pixels: Numbers[], colour: Colour): string {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [pixels[0]?.length ?? 0, pixels.length];
  const context = canvas.getContext('2d');
  if (!context || !canvas.width || !canvas.height) return '';
  const data = context.createImageData(canvas.width, canvas.height);
  data.data.set(inked(pixels, colour));
  context.putImageData(data, 0, 0);
  return canvas.toDataURL();
}
