import type { Language } from '../numbers/language';

/** What a walkthrough says by itself; everything about its derivation comes from the server. */
const english = {
  graph: 'Graph: {title}',
  stepOf: 'Step {n} of {total}',
  place: '{n} / {total}',
  spoken: 'Step {n}: {title}',
  back: 'Step back',
  on: 'Step on',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  notation: 'Formula with',
  symbols: 'symbols',
  numbers: 'numbers',
  values: 'Values in this step',
  count: '{n} values',
  sample: 'sample {n}',
  share: 'Sample {n} adds {part} of {whole}',
  inHand: 'Sample in hand',
  hidden: 'to be found',
  change: 'Change the numbers',
  changeHelp: 'Enter sets a number, Escape takes it back. A comma or a point marks decimals.',
  add: 'Add a sample',
  remove: 'Remove sample {n}',
  cell: '{label}, sample {n}',
  number: '{label} must be a number; {value} stays in force.',
};
export type WalkthroughWords = typeof english;

const spanish: WalkthroughWords = {
  graph: 'Grafo: {title}',
  stepOf: 'Paso {n} de {total}',
  place: '{n} / {total}',
  spoken: 'Paso {n}: {title}',
  back: 'Paso atrás',
  on: 'Paso adelante',
  play: 'Reproducir',
  pause: 'Pausa',
  step: 'Paso',
  notation: 'Fórmula con',
  symbols: 'símbolos',
  numbers: 'números',
  values: 'Valores de este paso',
  count: '{n} valores',
  sample: 'muestra {n}',
  share: 'La muestra {n} aporta {part} de {whole}',
  inHand: 'Muestra elegida',
  hidden: 'por encontrar',
  change: 'Cambiar los números',
  changeHelp: 'Intro fija un número, Escape lo devuelve. El decimal puede ser coma o punto.',
  add: 'Añadir una muestra',
  remove: 'Quitar la muestra {n}',
  cell: '{label}, muestra {n}',
  number: '{label} debe ser un número; sigue valiendo {value}.',
};

export const walkthroughWords: Record<Language, WalkthroughWords> = { en: english, es: spanish };
