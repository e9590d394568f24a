/** So long a step stays on screen while a derivation plays; without motion a reader also needs time to see what has changed. */
const PACE = 1400;
const STILL_PACE = 2800;

/** The step that a parameter means, from 0. */
export const placeOfStep = (step: number, count: number): number => Math.max(0, Math.min(count, step) - 1);

/** Where a key leads; undefined for keys that lead nowhere. */
export function keyed(key: string, place: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, place - 1);
    case 'ArrowRight':
      return Math.min(count - 1, place + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

export interface Walker {
  /** Goes one step on; false at the end. */
  next(): boolean;
  changed(): void;
}

/** Walks through the steps by itself, and stops at the last. */
export class Play {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly walker: Walker) {}

  get playing(): boolean {
    return this.timer !== undefined;
  }

  start(): void {
    this.stop();
    const pace = matchMedia('(prefers-reduced-motion: reduce)').matches ? STILL_PACE : PACE;
    const step = () => {
      this.timer = this.walker.next() ? setTimeout(step, pace) : undefined;
      this.walker.changed();
    };
    this.timer = setTimeout(step, pace);
    this.walker.changed();
  }

  stop(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.walker.changed();
  }
}
