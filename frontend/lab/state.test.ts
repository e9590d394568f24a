import { describe, expect, it } from 'vitest';
import { answer, ridge } from './examples';
import { canRedo, canUndo, concerns, initial, type LabAction, type LabState, reduce, withoutRefused } from './state';

const start = () => initial(ridge, {});
const after = (state: LabState, ...actions: LabAction[]) => actions.reduce(reduce, state);
const degree = (value: number, gesture?: string): LabAction => ({
  type: 'changed',
  values: { degree: value },
  ...(gesture ? { gesture } : {}),
});
const answered = (state: LabState, query = '') =>
  reduce(state, { type: 'answered', experiment: state.experiment, envelope: answer(query) });

describe('undo', () => {
  it('takes one change back, redo brings it again', () => {
    const changed = after(start(), degree(3), { type: 'undone' });
    expect(changed.experiment.values['degree']).toBe(10);
    expect(reduce(changed, { type: 'redone' }).experiment.values['degree']).toBe(3);
  });
  it('takes a whole drag back at once', () => {
    const dragged = after(start(), degree(3, 'slide-1'), degree(4, 'slide-1'), degree(5, 'slide-1'));
    expect(dragged.past).toHaveLength(1);
    expect(reduce(dragged, { type: 'undone' }).experiment.values['degree']).toBe(10);
  });
  it('keeps two drags apart', () => expect(after(start(), degree(3, 'slide-1'), degree(4, 'slide-2')).past).toHaveLength(2));
  it('takes points back too', () => {
    const moved = after(start(), { type: 'data-changed', data: { x: [1], y: [2] } });
    expect(reduce(moved, { type: 'undone' }).experiment.data).toBeUndefined();
  });
  it('forgets the future after a new change', () => expect(canRedo(after(start(), degree(3), { type: 'undone' }, degree(4)))).toBe(false));
  it('does nothing at the beginning', () => {
    const state = start();
    expect(canUndo(state)).toBe(false);
    expect(reduce(state, { type: 'undone' })).toBe(state);
  });
  it('takes a reset back', () => {
    const changed = after(start(), degree(3));
    const reset = reduce(changed, { type: 'reset', to: start().experiment });
    expect(reset.experiment.values['degree']).toBe(10);
    expect(reduce(reset, { type: 'undone' }).experiment.values['degree']).toBe(3);
  });
});

describe('while an answer is on its way', () => {
  it('the last picture stays', () => {
    const waiting = after(answered(start(), 'first'), degree(3), { type: 'slow' });
    expect(waiting.envelope?.query).toBe('first');
    expect(waiting.phase).toBe('computing');
  });
  it('a late answer to an older question is shown but does not end the wait', () => {
    const first = answered(start());
    const waiting = after(first, degree(3), { type: 'slow' });
    const late = reduce(waiting, { type: 'answered', experiment: first.experiment, envelope: answer('old') });
    expect(late.phase).toBe('computing');
    expect(late.envelope?.query).toBe('old');
  });
  it('a failure keeps the picture and says so', () => {
    const failed = after(answered(start(), 'good'), degree(3), { type: 'failed', message: 'no network' });
    expect(failed).toMatchObject({ phase: 'failed', failure: 'no network' });
    expect(failed.envelope?.query).toBe('good');
    expect(answered(failed).failure).toBeUndefined();
  });
});

describe('a refused value', () => {
  const refused = after(answered(start()), degree(99), {
    type: 'refused',
    problem: { violations: [{ parameter: 'degree', message: 'too large' }] },
  });
  it('leaves the picture and what is in force', () => {
    expect(refused.inForce?.values['degree']).toBe(10);
    expect(refused.violations).toHaveLength(1);
  });
  it('stops being complained about when it changes', () => expect(after(refused, degree(5)).violations).toEqual([]));
  it('is still complained about while others change', () =>
    expect(after(refused, { type: 'changed', values: { standardize: true } }).violations).toHaveLength(1));
  it('without violations still says something', () =>
    expect(reduce(start(), { type: 'refused', problem: { title: 'Bad' } }).violations[0]?.message).toBe('Bad'));
});

describe('a refused start', () => {
  it('opens with defaults in the refused places only', () => {
    const { experiment } = initial(ridge, { values: { degree: 99, seed: 3 } });
    expect(withoutRefused(ridge, experiment, [{ parameter: 'degree', message: '' }]).values).toMatchObject({ degree: 10, seed: 3 });
  });
  it('drops data the server cannot take', () => {
    const { experiment } = initial(ridge, { data: { x: [1], y: [] } });
    expect(withoutRefused(ridge, experiment, [{ parameter: 'data.y', message: '' }]).data).toBeUndefined();
  });
});

describe('concerns', () => {
  it('knows a path by its head', () => {
    expect(concerns('data.x[3]', 'data')).toBe(true);
    expect(concerns('alphas[1]', 'alphas')).toBe(true);
    expect(concerns('database', 'data')).toBe(false);
  });
});
