import type { Problem } from '../lab/catalogue';
import { Refused } from '../lab/client';
import type { Experiment } from '../lab/state';
import type { Language } from '../numbers/language';

/** What the server says of an answer (org.ridgeline.derivation.Verdict says what each kind means). */
export interface Judged {
  step: string;
  correct: boolean;
  kind: string;
  message: string;
  /** How it was read, as TeX with the derivation's commands; absent where it could not be. */
  read?: string;
}

export interface Asked {
  step: string;
  answer: string;
  /** The sample in hand, from 1. */
  sample?: number;
}

/** Asks for a judgement of an answer to one step of an experiment's derivation. */
export async function judge(
  { base, technique, experiment: { values, data }, language }: { base: string; technique: string; experiment: Experiment; language: Language },
  asked: Asked,
  send: typeof fetch = (...input) => fetch(...input),
): Promise<Judged> {
  const address = `${base}api/v1/${technique}/answers${language === 'en' ? '' : `?lang=${language}`}`;
  const body = JSON.stringify({ parameters: values, ...(data ? { data } : {}), ...asked });
  const response = await send(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (response.ok) return (await response.json()) as Judged;
  const problem = (await response.json().catch(() => ({}))) as Problem;
  if (response.status < 500) throw new Refused({ status: response.status, ...problem });
  throw new Error(problem.detail ?? `${response.status}`);
}
