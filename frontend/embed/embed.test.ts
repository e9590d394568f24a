import { describe, expect, it } from 'vitest';
import { readAddress } from './address';

describe('the address of an embed', () => {
  it('keeps what belongs to the experiment and takes out what belongs to the page', () =>
    expect(readAddress('/embed/ridge', '?alphas=0.1,1&lang=es&theme=dark&controls=alphas')).toEqual({
      base: '/',
      technique: 'ridge',
      query: 'alphas=0.1,1',
      language: 'es',
      theme: 'dark',
      controls: 'alphas',
      preset: '',
    }));
  it('works below a path of its own', () => expect(readAddress('/course/embed/lasso', '').base).toBe('/course/'));
  it('is light and English by itself', () =>
    expect(readAddress('/embed/ridge', '')).toMatchObject({ theme: 'light', language: 'en', query: '' }));
  it('lets no stranger into the theme', () => expect(readAddress('/embed/ridge', '?theme=dark%20evil').theme).toBe('dark'));
});
