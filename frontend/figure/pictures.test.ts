import { describe, expect, it } from 'vitest';
import { inked, pictures } from './pictures';
import { groundScale } from './surfaces';
import type { Mark } from './types';

const frame = { left: 0, top: 0, right: 100, bottom: 100, x: (value: number) => value * 10, y: (value: number) => 100 - value * 10 };
const marks: Mark[] = [{ type: 'image', x: 3, y: 5, width: 2, height: 4, pixels: [[0, 1], [0.5, null]], label: 'boot' }];

describe('a small picture', () => {
  it('is ink whose opacity is the grey, from the top left', () =>
    expect(Array.from(inked([[0, 1], [0.5, null]], [9, 8, 7]))).toEqual([9, 8, 7, 0, 9, 8, 7, 255, 9, 8, 7, 128, 9, 8, 7, 0]));
  it('stands around its place with sharp pixels, its word below', () => {
    const [picture, word] = pictures(marks, frame, document.body, 1);
    const box = ['x', 'y', 'width', 'height'].map((name) => Number(picture?.getAttribute(name)));
    expect(box).toEqual([20, 30, 20, 40]);
    expect(picture?.getAttribute('image-rendering')).toBe('pixelated');
    expect(word?.textContent).toBe('boot');
    expect(Number(word?.getAttribute('y'))).toBeGreaterThan(70);
  });
  it('is not looked for where there is none', () => expect(pictures([], frame, document.body, 1)).toEqual([]));
});

describe('shades about zero', () => {
  const correlations = { type: 'raster', z: [[1, -0.2], [-0.2, 1]] };
  const domain = (range?: [number, number]) => groundScale([{ ...correlations, ...(range ? { range } : {}) }], document.body)?.['domain'];
  it('mean the same in every state', () => expect(domain([-1, 1])).toEqual([-1, 1]));
  it('run from the lowest to the highest value without a range', () => expect(domain()).toEqual([-0.2, 1]));
});
