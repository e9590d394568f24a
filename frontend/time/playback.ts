import { recordedAt, type Time } from '../figure/times';

/** The whole way takes about so long, but a moment stays on screen no longer than half a second. */
const WAY = 8;
const SLOWEST = 2;
/** Where motion is unwanted: ten still pictures instead of a film, and never faster than this. */
const STILLS = 10;
const BETWEEN_STILLS = 1000;

/** How much faster or slower than usual one may play. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16];

/** The speed chosen holds for every track while the page is open. */
let chosen = 1;
export const speed = () => chosen;
export const setSpeed = (factor: number) => {
  chosen = factor;
};

export interface Player {
  show(moment: number): void;
  ended(): void;
}

/** Walks through a time by itself, from where the reader is, or from the beginning. */
export class Playback {
  private frame = 0;
  private timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly player: Player) {}

  /** @param time asked anew at every step: a run may still grow */
  play(time: () => Time | undefined, from: number | undefined): void {
    this.stop();
    const begun = time();
    if (!begun) return;
    const start = from === undefined || from >= begun.done ? (begun.moments[0] ?? begun.first) : from;
    this.player.show(start);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.stills(time, start);
    else this.film(time, start, pace(begun));
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
  }

  /** @param perSecond how much time passes in a second at the usual speed */
  private film(time: () => Time | undefined, start: number, perSecond: number): void {
    let [shown, place, last] = [start, start, performance.now()];
    const step = (now: number) => {
      place += (Math.max(0, now - last) / 1000) * perSecond * chosen;
      last = now;
      const known = time();
      const moment = known && place < known.done ? recordedAt(known, place) : place;
      if (moment > shown && this.reached((shown = moment), known)) return;
      this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  private stills(time: () => Time | undefined, start: number): void {
    let shown = start;
    const next = () => {
      this.timer = setTimeout(() => {
        const now = time();
        shown += now ? Math.max(gapOf(now), (now.last - now.first) / STILLS) : 1;
        const moment = now && shown < now.done ? recordedAt(now, shown) : shown;
        if (!this.reached(moment, now)) next();
      }, BETWEEN_STILLS / Math.min(1, chosen));
    };
    next();
  }

  /** Shows a moment; at the newest one the walk is over. */
  private reached(moment: number, time: Time | undefined): boolean {
    const over = !time || moment >= time.done;
    this.player.show(over ? Infinity : moment);
    if (over) {
      this.stop();
      this.player.ended();
    }
    return over;
  }
}

/** How far recorded moments lie apart. */
const gapOf = ({ moments, done }: Time) => (moments.length > 1 ? (done - (moments[0] ?? done)) / (moments.length - 1) : 1);

const pace = (time: Time) => Math.max(SLOWEST * gapOf(time), (time.last - time.first) / WAY);
