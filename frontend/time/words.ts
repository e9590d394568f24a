import type { Language } from '../numbers/language';

/** What the page says about time, whatever it counts; `{moment}` is the technique's word for that, such as epoch. */
const english = {
  empty: 'The curves grow here as the numbers come.',
  watching: 'watching {moment}',
  place: '{n} of {total}',
  shown: '{moment} shown',
  valueText: '{moment} {n}, computed up to {done}',
  dated: '{moment} {n}',
  live: 'Back to live',
  end: 'To the end',
  play: 'Play',
  pause: 'Pause',
  back: 'One moment back',
  forward: 'One moment on',
  speed: 'Speed',
  more: 'Speed, comparison and more',
  compare: 'Compare',
  compareHelp: 'Keeps this moment as A; the track then moves B.',
  endCompare: 'End comparing',
  compared: '{quantity}, two moments compared',
  change: 'change',
  branch: 'Branch off here',
  branchHelp: 'A new experiment goes on from this moment, with other settings.',
  branchNowhere: 'An experiment can branch off between the first {moment} and the last.',
};
export type TimeWords = typeof english;

const spanish: TimeWords = {
  empty: 'Las curvas crecen aquí a medida que llegan los números.',
  watching: 'en pantalla: {moment}',
  place: '{n} de {total}',
  shown: '{moment} en pantalla',
  valueText: '{moment} {n}, calculado hasta {done}',
  dated: '{moment} {n}',
  live: 'Volver al directo',
  end: 'Ir al final',
  play: 'Reproducir',
  pause: 'Pausa',
  back: 'Un momento atrás',
  forward: 'Un momento adelante',
  speed: 'Velocidad',
  more: 'Velocidad, comparación y más',
  compare: 'Comparar',
  compareHelp: 'Guarda este momento como A; el control mueve después B.',
  endCompare: 'Dejar de comparar',
  compared: '{quantity}, dos momentos comparados',
  change: 'cambio',
  branch: 'Bifurcar aquí',
  branchHelp: 'Un experimento nuevo sigue desde este momento con otros ajustes.',
  branchNowhere: 'Un experimento se puede bifurcar a partir de un momento intermedio ({moment}), ni antes del primero ni en el último.',
};

export const timeWords: Record<Language, TimeWords> = { en: english, es: spanish };
