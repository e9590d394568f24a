import type { Language } from '../numbers/language';
import { csv, tablesOf } from './table';
import type { Figure } from './types';

export type ExportKind = 'svg' | 'png' | 'csv';

/** What a picture needs from the page when it stands alone. */
const COPIED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'fill-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'text-anchor',
];
/** Pixels of a PNG for each pixel on screen: sharp on slides and paper. */
const SHARPNESS = 3;
const MARGIN = 16;
const TITLE = 34;
/** Room for the title and note of a panel above it. */
const HEAD = 40;

/** A drawing in the page, and what stands above it there. */
export interface Piece {
  drawing: SVGSVGElement;
  title?: string;
  note?: string;
  ink?: string;
}

/** One picture of all panels as they stand on screen, with the finding above; no variable and no class left in it. */
export function pictureOf(figure: Figure, pieces: Piece[]): SVGSVGElement {
  const drawings = pieces.map((piece) => piece.drawing);
  const head = pieces.some((piece) => piece.title) ? HEAD : 0;
  const boxes = drawings.map((drawing) => drawing.getBoundingClientRect());
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const width = Math.max(...boxes.map((box) => box.right)) - left + 2 * MARGIN;
  const height = Math.max(...boxes.map((box) => box.bottom)) - top + 2 * MARGIN + TITLE + head;
  const first = drawings[0] as SVGSVGElement;
  const theme = getComputedStyle(first);
  const whole = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` });
  whole.append(svg('rect', { width, height, fill: resolved(first, '--rl-plate') }));
  const title = svg('text', {
    x: MARGIN,
    y: MARGIN + 14,
    'font-size': 18,
    'font-weight': 600,
    fill: resolved(first, '--rl-ink'),
    'font-family': `'Source Serif 4', Georgia, serif`,
  });
  title.textContent = figure.finding;
  whole.append(title);
  drawings.forEach((drawing, index) => {
    const box = boxes[index] as DOMRect;
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    resolveStyles(drawing, copy);
    for (const [name, value] of Object.entries({
      x: box.left - left + MARGIN,
      y: box.top - top + MARGIN + TITLE + head,
      visibility: 'visible',
      'font-family': theme.fontFamily,
      overflow: 'visible',
    }))
      copy.setAttribute(name, String(value));
    copy.removeAttribute('style');
    whole.append(copy, ...headOf(pieces[index] as Piece, box.left - left + MARGIN, box.top - top + MARGIN + TITLE + head, first));
  });
  return whole as SVGSVGElement;
}

function headOf({ title, note, ink }: Piece, x: number, y: number, host: Element): SVGElement[] {
  const line = (text: string, lift: number, size: number, weight: number, fill: string) => {
    const node = svg('text', {
      x,
      y: y - lift,
      'font-size': size,
      'font-weight': weight,
      fill,
      'font-family': getComputedStyle(host).fontFamily,
    });
    node.textContent = text;
    return node;
  };
  const token = /--[\w-]+/.exec(ink ?? '')?.[0] ?? '--rl-ink';
  return [
    ...(title ? [line(title, 20, 15, 600, resolved(host, token))] : []),
    ...(note ? [line(note, 4, 13, 400, resolved(host, '--rl-ink-2'))] : []),
  ];
}

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value));
  return node;
}

function resolved(host: Element, token: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${token})`;
  host.parentElement?.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

function resolveStyles(source: Element, copy: Element): void {
  const style = getComputedStyle(source);
  for (const property of COPIED) {
    const value = style.getPropertyValue(property);
    if (value) copy.setAttribute(property, value);
  }
  copy.removeAttribute('class');
  if (copy.tagName !== 'svg') copy.removeAttribute('style');
  Array.from(source.children).forEach((child, index) => {
    const twin = copy.children[index];
    if (twin && child.tagName !== 'style') resolveStyles(child, twin);
  });
}

export async function save(kind: ExportKind, figure: Figure, pieces: Piece[], language: Language): Promise<void> {
  if (kind === 'csv') return download(new Blob([csv(tablesOf(figure, language))], { type: 'text/csv' }), `${figure.name}.csv`);
  const picture = pictureOf(figure, pieces);
  const text = new XMLSerializer().serializeToString(picture);
  const vector = new Blob([text], { type: 'image/svg+xml' });
  if (kind === 'svg') return download(vector, `${figure.name}.svg`);
  download(await rasterised(vector, picture), `${figure.name}.png`);
}

async function rasterised(vector: Blob, picture: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(vector);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Number(picture.getAttribute('width')) * SHARPNESS;
    canvas.height = Number(picture.getAttribute('height')) * SHARPNESS;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
  } finally {
    URL.revokeObjectURL(address);
  }
}

function download(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
