import type { Envelope, Technique } from './catalogue';
import { canonical, canonicalWithData, fitsAddress } from './codec';
import type { Experiment } from './state';

/** What tells one experiment from another. */
export const keyOf = (technique: Technique, { values, data }: Experiment): string => canonical(technique, values) + JSON.stringify(data ?? {});

export const same = (technique: Technique, a: Experiment, b: Experiment) => keyOf(technique, a) === keyOf(technique, b);

/** The server's canonical query; own data that travelled in the address belong to it. */
export function answeredAddress(technique: Technique, experiment: Experiment, envelope: Envelope): string {
  const { data } = experiment;
  if (!data || !fitsAddress(data)) return envelope.query;
  const named = Object.keys(data).every((field) => envelope.query.split('&').some((pair) => pair.startsWith(`${field}=`)));
  return named ? envelope.query : canonicalWithData(technique, envelope.parameters, data);
}

/** The address of an experiment that the server has not answered. */
export const ownAddress = (technique: Technique, { values, data }: Experiment): string =>
  data && fitsAddress(data) ? canonicalWithData(technique, values, data) : canonical(technique, values);
