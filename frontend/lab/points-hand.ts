import type { RlFigure } from '../figure/rl-figure';
import type { Language } from '../numbers/language';
import type { Envelope, Technique } from './catalogue';
import type { LabController } from './controller';
import { openOwnData } from './open';
import type { PointsContext } from './points-views';
import type { Experiment, LabState } from './state';
import { addPoint, type Change, movePoint, removePoint, type Touchable, touchable } from './touch';

interface Host {
  language: () => Language;
  figure: () => RlFigure | undefined;
  changed: () => void;
}

type Known = [technique: Technique, envelope: Envelope, experiment: Experiment, at: Touchable];

/** Carries what a hand does to the points of a figure into the lab's experiment. */
export class PointsHand {
  private index?: number;
  private kept?: { envelope: Envelope | undefined; experiment: Experiment; at: Touchable | undefined };

  constructor(
    private readonly controller: LabController,
    private readonly host: Host,
  ) {}

  /** The point in hand; the table and the figure mark it alike. */
  get selected(): number | undefined {
    return this.index;
  }

  set selected(index: number | undefined) {
    this.index = index;
    this.host.changed();
  }

  /** Kept as long as its parts are the same: a new object would make every figure draw again. */
  at({ envelope, experiment }: LabState): Touchable | undefined {
    const { technique } = this.controller;
    if (!technique) return undefined;
    if (this.kept?.envelope !== envelope || this.kept?.experiment !== experiment)
      this.kept = { envelope, experiment, at: touchable(technique, envelope, experiment) };
    return this.kept?.at;
  }

  context(lab: LabState): PointsContext | undefined {
    const at = this.at(lab);
    if (!at) return undefined;
    const data = { add: () => this.host.figure()?.addPoint(), remove: (index: number) => this.remove(index) };
    return {
      points: at.points,
      x: at.panel.x,
      y: at.panel.y,
      selected: this.selected,
      language: this.host.language(),
      select: (index) => (this.selected = index),
      along: at.fields,
      levels: at.dots.editable?.levels,
      move: (index, x, y, gesture) => this.touch(gesture, (...known) => movePoint(...known, index, x, y)),
      ...(at.kind === 'data' ? data : {}),
    };
  }

  readonly moved = ({ detail }: CustomEvent<{ index: number; x: number; y: number; gesture: string }>): void =>
    this.touch(detail.gesture, (...known) => movePoint(...known, detail.index, detail.x, detail.y));

  readonly removed = ({ detail }: CustomEvent<{ index: number }>): void => this.remove(detail.index);

  readonly chosen = ({ detail }: CustomEvent<{ index?: number }>): void => {
    this.selected = detail.index;
  };

  readonly added = ({ detail: { x, y } }: CustomEvent<{ x: number; y: number }>): void => {
    const before = this.controller.state && this.at(this.controller.state);
    if (before?.kind !== 'data') return;
    this.touch(undefined, (...known) => addPoint(...known, x, y));
    this.selected = before.points.x.length;
    this.host.figure()?.focusPoint(before.points.x.length);
  };

  /** New points make the old test points another experiment's; they stay behind. */
  async enter(host: HTMLElement, { points }: PointsContext): Promise<void> {
    const pasted = await openOwnData(host, this.host.language(), points);
    const at = this.controller.state && this.at(this.controller.state);
    if (!pasted || at?.kind !== 'data') return;
    this.controller.changeData({ [at.fields.x]: pasted.x, [at.fields.y]: pasted.y });
    this.selected = undefined;
  }

  private remove(index: number): void {
    this.touch(undefined, (...known) => removePoint(...known, index));
  }

  private touch(gesture: string | undefined, change: (...known: Known) => Change | undefined): void {
    const { technique, state: lab } = this.controller;
    const at = lab && this.at(lab);
    const next = technique && lab?.envelope && at && change(technique, lab.envelope, lab.experiment, at);
    if (!next) return;
    if ('data' in next) this.controller.changeData(next.data, gesture);
    else this.controller.change(next.values, gesture);
  }
}
