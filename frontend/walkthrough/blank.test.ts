import { html, render } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Judged } from './answer-client';
import { blankView, type BlankContext } from './blank';
import { Blanks } from './blanks';
import { derivation } from './examples';

let room: HTMLElement;
let context: BlankContext;
let judged: Judged;

const show = () => {
  context.blanks.show(context.derivation, count);
  render(blankView(context), room);
};
let count: number;
const input = () => room.querySelector('input') as HTMLInputElement;
const button = (text: string) => Array.from(room.querySelectorAll('button')).find((one) => one.textContent?.trim() === text) as HTMLButtonElement;
const settle = () => new Promise((done) => setTimeout(done, 40));

function type(text: string): void {
  input().value = text;
  input().dispatchEvent(new Event('input', { bubbles: true }));
}

function enter(): Promise<unknown> {
  room.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  return settle();
}

beforeEach(() => {
  document.body.innerHTML = '<div></div>';
  room = document.body.firstElementChild as HTMLElement;
  count = 2;
  judged = { step: 'total', correct: true, kind: 'formula', message: 'Right.', read: '\\total{\\q{y}}' };
  context = {
    blanks: new Blanks(() => show()),
    derivation: derivation(),
    place: 1,
    sample: undefined,
    language: 'en',
    judge: () => Promise.resolve(judged),
    formula: (tex) => html`<i>${tex}</i>`,
    move: (to) => {
      count = to.blanks ?? count;
      context.place = to.place ?? context.place;
      show();
    },
  };
  show();
});

describe('a blank', () => {
  it('asks for its quantity and offers what the step allows', () => {
    expect(room.querySelector('label')?.textContent).toContain('What is t?');
    expect(Array.from(room.querySelectorAll('.rl-answer-name')).map((chip) => chip.getAttribute('aria-label'))).toContain('Insert y: y');
  });

  it('takes a name from its button, at the caret, and keeps the hands in the field', () => {
    type('2*');
    input().setSelectionRange(2, 2);
    button('y').click();
    expect(input().value).toBe('2*y');
    expect(context.blanks.at(1).text).toBe('2*y');
    expect(document.activeElement).toBe(input());
  });

  it('keeps arrow keys to itself, so that no step is taken while somebody types', () => {
    const steps = vi.fn();
    room.addEventListener('keydown', steps);
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ']) input().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    expect(steps).not.toHaveBeenCalled();
    input().dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true }));
    expect(steps).toHaveBeenCalledOnce();
  });

  it('says what the server says, and how the answer was read', async () => {
    judged = { step: 'total', correct: false, kind: 'sign', message: 'Right but for the sign.', read: '-1' };
    type('-sum(y)');
    await enter();
    expect(room.querySelector('[aria-live]')?.textContent).toBe('Right but for the sign.');
    expect(room.querySelector('.rl-answer-read i')?.textContent).toBe('-1');
    expect(button('Check')).toBeDefined();
    expect(room.textContent).toContain('0 of 2 blanks filled');
  });

  it('shows its formula on request after two tries', async () => {
    judged = { step: 'total', correct: false, kind: 'wrong', message: 'No.' };
    await enter();
    expect(button('Show me')).toBeUndefined();
    await enter();
    button('Show me').click();
    expect(context.blanks.hides(1)).toBe(false);
  });

  it('once filled leads on by Enter, with the focus still in the field', async () => {
    input().focus();
    type('sum(y)');
    await enter();
    expect(room.textContent).toContain('1 of 2 blanks filled');
    expect(document.activeElement).toBe(input());
    await enter();
    expect(context.place).toBe(2);
    expect(input().value).toBe('');
    expect(document.activeElement).toBe(input());
  });

  it('when all are filled, one more is offered before the first', async () => {
    await enter();
    context.move({ place: 2 });
    await enter();
    expect(room.textContent).toContain('All the blanks are filled.');
    button('One blank more').click();
    expect(count).toBe(3);
    expect(context.place).toBe(0);
    await settle();
    await enter();
    expect(room.textContent).toContain('You have written the whole derivation.');
    expect(button('One blank more')).toBeUndefined();
  });

  it('begins with the last step', () => {
    count = 0;
    show();
    button('Try it yourself').click();
    expect([count, context.place]).toEqual([1, 2]);
  });
});
