import type { Language } from '../numbers/language';

/** What is said around the blanks of a derivation; what is said of an answer comes from the server. */
const english = {
  start: 'Try it yourself',
  ask: 'What is {label}?',
  placeholder: 'formula or number',
  names: 'Insert',
  insert: 'Insert {label}: {typed}',
  check: 'Check',
  checking: 'checking',
  show: 'Show me',
  shown: 'Here it is. Close it with your hand and say each part aloud before you go on.',
  read: 'Read as',
  filled: (filled: number, all: number): string => `${filled} of ${all} ${all === 1 ? 'blank' : 'blanks'} filled`,
  next: 'Next blank',
  done: (all: number): string => (all === 1 ? 'The blank is filled.' : 'All the blanks are filled.'),
  whole: 'You have written the whole derivation.',
  more: 'One blank more',
  stop: 'Show all formulas',
  unreachable: 'The server did not answer. Your answer is still here; try again.',
};
export type AnswerWords = typeof english;

const spanish: AnswerWords = {
  start: 'Inténtalo tú',
  ask: '¿Cuánto es {label}?',
  placeholder: 'fórmula o número',
  names: 'Insertar',
  insert: 'Insertar {label}: {typed}',
  check: 'Comprobar',
  checking: 'comprobando',
  show: 'Muéstramelo',
  shown: 'Aquí está. Tápala con la mano y di cada parte en voz alta antes de seguir.',
  read: 'Leído como',
  filled: (filled: number, all: number): string => `${filled} de ${all} ${all === 1 ? 'hueco lleno' : 'huecos llenos'}`,
  next: 'Siguiente hueco',
  done: (all: number): string => (all === 1 ? 'El hueco está lleno.' : 'Todos los huecos están llenos.'),
  whole: 'Has escrito la derivación entera.',
  more: 'Un hueco más',
  stop: 'Ver todas las fórmulas',
  unreachable: 'El servidor no ha respondido. Tu respuesta sigue aquí; inténtalo de nuevo.',
};

export const answerWords: Record<Language, AnswerWords> = { en: english, es: spanish };
