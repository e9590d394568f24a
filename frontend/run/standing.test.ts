import { describe, expect, it } from 'vitest';
import { answer, ridge } from '../lab/examples';
import { initial, type LabState, reduce as reduceLab } from '../lab/state';
import { document } from './examples';
import { type DeskState, reduce } from './follow';
import { announcement, headline, outlook, situationOf, stations } from './standing';
import { runWords, timeLeft } from './words';

const { en, es } = runWords;
const start = initial(ridge, {});
const uncomputed = reduceLab(start, { type: 'uncomputed' });
const ready = reduceLab(start, { type: 'answered', experiment: start.experiment, envelope: answer('') });
const following = (more: Parameters<typeof document>[0], key = 'page', asked?: number): DeskState =>
  reduce({}, { type: 'followed', key, experiment: start.experiment, run: document(more), ...(asked === undefined ? {} : { asked }) });
const on = (desk: DeskState, lab: LabState = uncomputed, drawn?: string) => situationOf(lab, desk, 'page', drawn);
const texts = (desk: DeskState, lab?: LabState, drawn?: string) =>
  stations(on(desk, lab, drawn), { first: 0, last: 30, done: 30, moments: [] }, en).map(({ text, is }) => `${text} (${is})`);

describe('how the page stands', () => {
  it('waits for an answer at first', () => expect(on({}, start).standing).toBe('asking'));
  it('offers a run where nobody has run it', () => expect(on({}).standing).toBe('not-run'));
  it('shows a result that was there', () => expect(on({}, ready, 'page').standing).toBe('finished'));
  it('takes no picture of other settings for its own', () => expect(on({}, ready, 'other').standing).toBe('asking'));
  it.each(['queued', 'running', 'cancelled', 'failed'] as const)('follows a run that is %s', (state) =>
    expect(on(following({ state })).standing).toBe(state),
  );
  it('knows of a run that goes on with other settings, until it ends', () => {
    expect(on(following({}, 'other'))).toMatchObject({ standing: 'not-run', elsewhere: { key: 'other' } });
    expect(on(following({ state: 'cancelled' }, 'other'))).not.toHaveProperty('elsewhere');
  });
});

describe('the headline', () => {
  const says = (desk: DeskState, lab?: LabState, drawn?: string, scrubbed = false) => headline(on(desk, lab, drawn), scrubbed, 'epoch', en);
  it('counts who is ahead', () => {
    const queue = (queuePosition: number) => says(following({ state: 'queued', queuePosition }));
    expect([1, 2, 3, 13].map(queue)).toEqual([
      'Your run begins next',
      'One run is ahead of yours',
      'Two runs are ahead of yours',
      '12 runs are ahead of yours',
    ]);
  });
  it('counts in Spanish too', () => {
    const situation = on(following({ state: 'queued', queuePosition: 3 }));
    expect(headline(situation, false, 'época', es)).toBe('Hay dos ejecuciones antes que la tuya');
  });
  it('leaves the word to the finding as soon as there is a picture', () => {
    expect(says(following({}))).toBe(en.firstSteps);
    expect(says(following({ moment: 3 }), ready, 'page')).toBeUndefined();
  });
  it('says after a cancel that the picture stays, and lets earlier moments speak', () => {
    const cancelled = following({ state: 'cancelled', moment: 12 });
    expect(says(cancelled, ready, 'page')).toBe('Cancelled after epoch 12: what was computed stays');
    expect(says(cancelled, ready, 'page', true)).toBeUndefined();
    expect(says(following({ state: 'cancelled', moment: 0 }))).toBe(en.cancelledEarly);
  });
});

describe('the stations', () => {
  it('lie ahead before a run', () => expect(texts({})).toEqual(['waiting (ahead)', 'training (ahead)', 'result (ahead)']));
  it('follow the run', () => {
    expect(texts(following({ state: 'queued' }))[0]).toBe('waiting (here)');
    const running = reduce(following({ state: 'queued' }, 'page', 0), { type: 'heard', run: document({ moment: 21 }), now: 4000 });
    expect(texts(running)).toEqual(['waited 4 s (done)', 'training, 21 of 30 (here)', 'result (ahead)']);
    const atOnce = reduce(following({ state: 'queued' }, 'page', 0), { type: 'heard', run: document({ moment: 1 }), now: 300 });
    expect(texts(atOnce)[0]).toBe('waited (done)');
    expect(texts(following({ state: 'cancelled', moment: 12 }))[1]).toBe('stopped at 12 (done)');
    expect(texts({}, ready, 'page')).toEqual(['waited (done)', 'trained, 30 of 30 (done)', 'result (here)']);
  });
  it('count in percent where there are no moments', () => {
    const { moments: _, ...run } = document({ progress: 0.4 });
    const desk = reduce({}, { type: 'followed', key: 'page', experiment: start.experiment, run });
    expect(texts(desk)[1]).toBe('training, 40 % (here)');
  });
});

describe('what is said aloud', () => {
  const said = (progress: number) => announcement(on(following({ progress })), 'epoch', en);
  it('changes at the quarters alone', () => {
    expect(said(0.26)).toBe(said(0.49));
    expect([said(0.1), said(0.5), said(0.99)]).toEqual([en.firstSteps, '50 % of the run is done.', '75 % of the run is done.']);
  });
  it('tells of a lost connection', () =>
    expect(announcement(on(reduce(following({}), { type: 'connected', is: false })), 'epoch', en)).toBe(en.lost));
  it('tells of the end of a run one has waited for, not of results that were there', () => {
    expect(announcement(on(following({ state: 'succeeded' }), ready, 'page'), 'epoch', en)).toBe(en.finished);
    expect(announcement(on({}, ready, 'page'), 'epoch', en)).toBe('');
  });
});

describe('the time left', () => {
  it('is no finer than an estimate deserves', () =>
    expect([0.2, 12.4, 43, 200].map((seconds) => timeLeft(seconds, en))).toEqual([
      'almost done',
      'about 12 s left',
      'about 45 s left',
      'about 3 min left',
    ]));
  it('comes with the word that nobody has to wait here', () => {
    expect(outlook(on(following({ secondsLeft: 12 })), en)).toBe('about 12 s left · you may close this page');
    expect(outlook(on(following({ state: 'cancelled', secondsLeft: 12 })), en)).toBe('');
  });
});
