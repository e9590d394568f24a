import { describe, expect, it } from 'vitest';
import { addressOf } from './address';

describe('the address of a state', () => {
  it('is the plain path for the default experiment', () => {
    expect(addressOf('/ridge', '', '?alphas=1')).toBe('/ridge');
  });

  it('keeps what is no part of the experiment', () => {
    expect(addressOf('/ridge', 'alphas=2', '?lang=es&alphas=1&theme=dark')).toBe('/ridge?alphas=2&lang=es&theme=dark');
  });

  it('lets go of a preset once the state has moved on', () => {
    expect(addressOf('/ridge', 'alphas=2', '?preset=abc')).toBe('/ridge?alphas=2');
  });
});
