import type { Time } from '../figure/moments';

/** The whole way takes about so long, but a moment stays on screen no longer than half a second. */
const WAY = 8;
const SLOWEST = 2;
/** Where motion is unwanted: ten still pictures instead of a film. */
const STILLS = 10;
const BETWEEN_STILLS = 1000;

export interface Player {
  show(moment: number): void;
  ended(): void;
}

/** Walks through the time of a run by itself, from where the reader is, or from the beginning. */
export class Playback {
  private frame = 0;
  private timer?: ReturnType<typeof setInterval>;

  constructor(private readonly player: Player) {}

  /** @param time asked anew at every step: a run may still grow */
  play(time: () => Time | undefined, from: number | undefined): void {
    this.stop();
    const begun = time();
    if (!begun) return;
    const start = from === undefined || from >= begun.done ? begun.first : from;
    this.player.show(start);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.stills(time, start);
    else this.film(time, start, Math.max(SLOWEST, (begun.last - begun.first) / WAY));
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    clearInterval(this.timer);
  }

  private film(time: () => Time | undefined, start: number, speed: number): void {
    const began = performance.now();
    let shown = start;
    const step = (now: number) => {
      const moment = Math.floor(start + ((now - began) / 1000) * speed);
      if (moment > shown && this.reached((shown = moment), time())) return;
      this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  private stills(time: () => Time | undefined, start: number): void {
    let shown = start;
    this.timer = setInterval(() => {
      const now = time();
      shown += Math.max(1, Math.round(((now?.last ?? 0) - (now?.first ?? 0)) / STILLS));
      this.reached(shown, now);
    }, BETWEEN_STILLS);
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
