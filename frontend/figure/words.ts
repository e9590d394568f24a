import type { Language } from '../numbers/language';

/** What a figure says by itself; everything about a technique comes from the server. */
const english = {
  point: 'Point {n}, x {x}, y {y}',
  movablePoint: 'movable point',
  points: 'Data points',
  moved: 'x {x}, y {y}',
  added: 'Point added at x {x}, y {y}.',
  removed: 'Point removed.',
  read: 'Read the values along the axis',
  nothingHere: 'no value here',
  from: '{label}, from',
  to: '{label}, to',
  table: 'The same as a table: {name}',
  column: 'Values',
  moment: 'Moment',
  price: 'Penalty alpha',
  ridges: '{weights} weights, {points} points, α from {from} (back) to {to} (front)',
  errorOnNew: 'error on new points',
  playTour: 'Walk over the ridges',
  pauseTour: 'Stop the walk',
};
export type FigureWords = typeof english;

const spanish: FigureWords = {
  point: 'Punto {n}, x {x}, y {y}',
  movablePoint: 'punto móvil',
  points: 'Puntos de los datos',
  moved: 'x {x}, y {y}',
  added: 'Punto añadido en x {x}, y {y}.',
  removed: 'Punto quitado.',
  read: 'Leer los valores a lo largo del eje',
  nothingHere: 'aquí no hay valor',
  from: '{label}, desde',
  to: '{label}, hasta',
  table: 'Lo mismo en una tabla: {name}',
  column: 'Valores',
  moment: 'Momento',
  price: 'Penalización alfa',
  ridges: '{weights} pesos, {points} puntos, α desde {from} (al fondo) hasta {to} (delante)',
  errorOnNew: 'error en puntos nuevos',
  playTour: 'Recorrer las crestas',
  pauseTour: 'Detener el recorrido',
};

export const figureWords: Record<Language, FigureWords> = { en: english, es: spanish };

/** Puts values into a sentence with {places}. */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}
