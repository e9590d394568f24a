import { html, nothing, type TemplateResult } from 'lit';
import type { Figure } from '../figure/types';
import { fill } from '../figure/words';
import type { Envelope, Technique } from '../lab/catalogue';
import { type Fork, forkOf } from '../lab/fork';
import type { Experiment, LabState } from '../lab/state';
import type { Language } from '../numbers/language';
import { haunted } from './ghost';
import { runWords } from './words';

/** What a branch needs of the lab it stands in. */
export interface BranchHost {
  readonly technique?: Technique | undefined;
  readonly language: Language;
  readonly experiment?: Experiment | undefined;
  readonly base: string;
  experimentOf(query: string): Experiment;
  look(experiment: Experiment): Promise<Envelope>;
  show(experiment: Experiment, envelope: Envelope): void;
  choose(experiment: Experiment): void;
  changed(): void;
}

/** The experiment from whose middle the one on the page goes on: asked for once, and drawn beside it. */
export class Branch {
  private asked?: string | undefined;
  private parent?: Envelope | undefined;
  private missing = false;

  constructor(private readonly host: BranchHost) {}

  /** The experiment on the page is this one. Its parent may never have been run to its end: then nothing is drawn of it. */
  async follow(experiment: Experiment): Promise<void> {
    const { host } = this;
    const fork = forkOf(experiment);
    const question = fork && `${host.language} ${fork.of}`;
    if (question === this.asked) return;
    [this.asked, this.parent, this.missing] = [question, undefined, false];
    if (!fork) return;
    const parent = host.experimentOf(fork.of);
    const envelope = await host.look(parent).catch(() => undefined);
    if (this.asked !== question) return;
    this.parent = envelope;
    this.missing = !envelope?.figures?.length;
    // A branch that nobody has run stands on its parent's picture.
    if (envelope) host.show(parent, envelope);
    host.changed();
  }

  /** A figure with what the parent did from the branch on; of the parent's own, where that is. */
  seen(figure: Figure, { envelope, inForce, experiment }: LabState): Figure {
    const fork = forkOf(experiment);
    if (!fork || !envelope || !inForce) return figure;
    const { branchRule, ghost } = runWords[this.host.language];
    const own = forkOf(inForce);
    if (own?.at === fork.at && own.of === fork.of) {
      const parent = this.parent?.figures?.find(({ name }) => name === figure.name);
      return haunted(figure, fork.at, parent, { rule: branchRule, ghost });
    }
    return envelope.query === fork.of ? haunted(figure, fork.at, undefined, { rule: branchRule, ghost }) : figure;
  }

  /** Where it comes from, the way there, and the way out. */
  view({ experiment }: LabState, moment: string, compact: boolean): TemplateResult | typeof nothing {
    const fork = forkOf(experiment);
    if (!fork) return nothing;
    const words = runWords[this.host.language];
    return html`<div class="rl-branch"><p>${fill(words.branched, { moment, n: fork.at })}</p>
      ${this.missing ? html`<p class="rl-help">${words.noGhost}</p>` : nothing}
      <p class="rl-row">${this.link(fork, words.parent, compact)}<button type="button" class="rl-btn small" @click=${() => this.host.choose(this.host.experimentOf(fork.of))}>${words.leave}</button></p></div>`;
  }

  private link({ of }: Fork, text: string, compact: boolean) {
    const { base, technique, language } = this.host;
    const query = [of, language === 'es' ? 'lang=es' : ''].filter(Boolean).join('&');
    const address = `${base}${technique?.id ?? ''}${query && `?${query}`}`;
    return compact
      ? html`<a href=${address} target="_blank" rel="noopener">${text}</a>`
      : html`<a href=${address} data-state=${of}>${text}</a>`;
  }
}
