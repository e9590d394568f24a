import { html, render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../figure/types';
import { below, shownBelow } from './below';

const figure = (name: string): Figure => ({ name, finding: `${name} found`, caption: name, description: name, panels: [] });
const figures = ['gap', 'accuracy', 'doubt'].map(figure);

describe('what stands below the main figure', () => {
  const drawn = (some: Figure[], chosen: string) => {
    const names: string[] = [];
    below({ figures: some, chosen, language: 'en', choose: () => undefined, moment: undefined, draw: (one) => (names.push(one.name), [] as never) });
    return names;
  };
  it('is everything where there is little', () => expect(drawn(figures.slice(0, 2), '')).toEqual(['gap', 'accuracy']));
  it('is one of many, the first to begin with', () => expect(drawn(figures, '')).toEqual(['gap']));
  it('says what was found at the moment watched', () => {
    const time: Figure = {
      ...figure('gap'),
      findings: ['guessing', 'gap found'],
      panels: [{ timeline: true, x: { domain: [0, 5] }, y: { domain: [0, 1] }, marks: [{ type: 'line', x: [0, 1], y: [1, 0] }] }],
    };
    const said = (moment: number | undefined) => {
      const place = document.createElement('div');
      render(below({ figures: [time, ...figures.slice(1)], chosen: '', language: 'en', choose: () => undefined, moment, draw: () => html`` }), place);
      return place.querySelector('p')?.textContent;
    };
    expect([said(0), said(undefined)]).toEqual(['guessing', 'gap found']);
  });
  it('is the one chosen', () => expect(drawn(figures, 'doubt')).toEqual(['doubt']));
  it('falls back to the first when the chosen one is gone', () => expect(shownBelow(figures, 'region')?.name).toBe('gap'));
});
