import { describe, expect, it } from 'vitest';
import { ridge } from './examples';
import { frameControls } from './in-hand';
import { initial } from './state';

const { experiment } = initial(ridge, {});
const names = (technique: typeof ridge, asked?: string[]) => frameControls(technique, experiment, asked).first.map(({ name }) => name);
const { landscapes: _, ...flat } = ridge;

describe('the controls of a frame', () => {
  it('are those that the picture is about, choices among them', () => expect(names(ridge)).toEqual(['alphas', 'kernel']));
  it('are the arms also where there is no landscape', () => expect(names(flat)).toEqual(['alphas', 'kernel']));
  it('are those asked for, in the order asked', () => expect(names(ridge, ['degree', 'alphas'])).toEqual(['degree', 'alphas']));
  it('leave nothing out: the rest is folded', () => {
    const { first, folded } = frameControls(ridge, experiment, undefined);
    expect([...first, ...folded].map(({ name }) => name).sort()).toEqual(ridge.parameters.map(({ name }) => name).sort());
  });
});
