import { newGesture } from './events';

/** Slow enough that every answer is there in time, fast enough to be a movement. */
const BEAT = 90;

/** The hand that turns a cyclic slider, until it is told to rest. All beats of one turn are one step of undo. */
export class Turning {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly beat: (gesture: string) => void) {}

  get running(): boolean {
    return this.timer !== undefined;
  }

  toggle(): void {
    if (this.running) return this.stop();
    const gesture = newGesture('turn');
    this.timer = setInterval(() => document.hidden || this.beat(gesture), BEAT);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
