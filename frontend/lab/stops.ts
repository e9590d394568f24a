import type { Parameter } from './catalogue';

/** A quantity as a slider sees it: the description of a parameter or of a list's items. */
export type Quantity = Pick<Parameter, 'type' | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'scale' | 'slider'>;

/** Without a teaching range a slider has about this many steps. */
const STEPS = 100;
const LOG_STEP = 0.05;
/** The share of a log track between the stop 0 and the first power. */
const ZERO_GAP = 0.12;
/** A log stop's value has three digits, so it lies up to this share of a step beside its stop. */
const ROUNDING = 0.05;

/**
 * The stops of a slider, numbered from 0. Positions are quantised, so that a position met again is a query met again,
 * and the answer comes from a cache. On a log scale that allows 0, the left end is a stop of its own.
 */
export class Stops {
  readonly low: number;
  readonly high: number;
  readonly log: boolean;
  readonly last: number;
  /** Index of the first stop above 0; 0 where there is no stop 0. */
  readonly gap: number;
  private readonly step: number;

  constructor(private readonly quantity: Quantity) {
    const { slider, minimum, maximum, exclusiveMinimum } = quantity;
    this.log = quantity.scale === 'log';
    const lowest = slider?.minimum ?? minimum ?? exclusiveMinimum ?? 0;
    this.high = slider?.maximum ?? maximum ?? 1;
    const offersZero = this.log && exclusiveMinimum === undefined && minimum === 0;
    this.low = this.log && lowest <= 0 ? this.high * 1e-8 : lowest;
    const span = this.log ? Math.log10(this.high) - Math.log10(this.low) : this.high - this.low;
    const whole = quantity.type === 'whole' || quantity.type === 'seed';
    this.step = slider?.step ?? (this.log ? LOG_STEP : whole ? Math.max(1, Math.round(span / 200)) : span / STEPS);
    const count = Math.max(1, Math.round(span / this.step));
    this.gap = offersZero ? Math.max(2, Math.round(count * ZERO_GAP)) : 0;
    this.last = count + this.gap;
  }

  /** The value at a stop; a log slider gives three significant digits, a linear one no stray decimals. */
  value(index: number): number {
    if (this.gap > 0 && index < this.gap / 2) return 0;
    const rank = Math.max(0, Math.min(this.last, Math.round(index)) - this.gap);
    if (this.log) return Number((10 ** (Math.log10(this.low) + rank * this.step)).toPrecision(3));
    const value = tidy(this.low + rank * this.step, this.step);
    return this.quantity.type === 'whole' ? Math.round(value) : value;
  }

  /** Where a value lies along the track, fractions of a stop included; beyond the teaching range, at its end. */
  position(value: number): number {
    if (this.log && value <= 0) return 0;
    const raw = this.log ? (Math.log10(value) - Math.log10(this.low)) / this.step : (value - this.low) / this.step;
    return Math.min(this.last, Math.max(this.gap, raw + this.gap));
  }

  /** The stop some steps away; never stuck in the gap beside 0. */
  moved(value: number, steps: number): number {
    const from = this.position(value);
    const near = Math.round(from);
    // A typed value between two stops goes to the neighbour in the direction of the key first.
    const base = Math.abs(from - near) > ROUNDING ? (steps > 0 ? Math.floor(from) : Math.ceil(from)) : near;
    let index = Math.min(this.last, Math.max(0, base + steps));
    if (this.gap > 0 && index > 0 && index < this.gap) index = steps > 0 ? this.gap : 0;
    return this.value(index);
  }

  /** Values to name along the track: powers of ten, or round numbers. */
  ticks(most: number): { value: number; position: number }[] {
    const values: number[] = this.gap > 0 ? [0] : [];
    if (this.log) {
      const first = Math.ceil(Math.log10(this.low) - 1e-9);
      const lastPower = Math.floor(Math.log10(this.high) + 1e-9);
      const stride = Math.max(1, Math.ceil((lastPower - first + 1) / Math.max(2, most - values.length)));
      // Counted from the right, so that the end of the range keeps its name.
      for (let power = lastPower; power >= first; power -= stride) values.splice(this.gap > 0 ? 1 : 0, 0, Number(`1e${power}`));
    } else {
      const span = this.high - this.low;
      const rough = span / Math.max(2, most - 1);
      const power = 10 ** Math.floor(Math.log10(rough));
      const step = Math.max(
        this.quantity.type === 'whole' ? 1 : 0,
        ([1, 2, 5, 10].find((nice) => nice * power >= rough * 0.999) ?? 10) * power,
      );
      for (let value = Math.ceil(this.low / step - 1e-9) * step; value <= this.high + 1e-9; value += step) values.push(tidy(value, step));
    }
    return values.map((value) => ({ value, position: this.position(value) }));
  }
}

/** Sums of steps without stray decimals; where they should cancel, −0.99 + 99 × 0.01 is 0 and not 1e-16. */
const tidy = (value: number, step: number) => (Math.abs(value) < step * 1e-6 ? 0 : Number(value.toPrecision(12)));
