import { fill } from '../figure/words';
import type { Language } from '../numbers/language';

/** What the page says about runs, whatever they compute; `{moment}` is the technique's word for what its time counts. */
const english = {
  start: 'Start the run',
  starting: 'Starting',
  startAgain: 'Start again',
  tryAgain: 'Try again',
  tryAgainIn: 'Try again ({seconds} s)',
  cancel: 'Cancel the run',
  cancelling: 'Cancelling',
  notRun: 'These settings have not been run yet',
  invitation: 'Start the run, and its curves grow here while it goes on.',
  empty: 'The curves grow here as the numbers come.',
  earlier: 'The picture still shows the earlier settings: {settings}',
  earlierPicture: 'The picture still shows the earlier settings.',
  next: 'Your run begins next',
  ahead: (count: number) => (count === 1 ? 'One run is ahead of yours' : `${numeral(count, ENGLISH)} runs are ahead of yours`),
  firstSteps: 'It has begun; the first picture comes in a moment',
  failed: 'The run failed',
  cancelledAt: 'Cancelled after {moment} {n}: what was computed stays',
  cancelledEarly: 'Cancelled before anything was computed',
  finished: 'The run is finished.',
  others: 'Others wait for this run too: it goes on without you.',
  elsewhere: 'A run with other settings goes on: {state}.',
  back: 'Back to it',
  waiting: 'waiting',
  waited: 'waited',
  waitedSeconds: 'waited {seconds} s',
  training: 'training',
  trainingAt: 'training, {n} of {total}',
  trainingShare: 'training, {percent} %',
  trained: 'trained',
  trainedAll: 'trained, {n} of {total}',
  stopped: 'stopped',
  stoppedAt: 'stopped at {n}',
  failedAt: 'failed at {n}',
  result: 'result',
  stations: 'Where the run stands',
  progress: 'How much of the run is done',
  secondsLeft: 'about {n} s left',
  minutesLeft: 'about {n} min left',
  soon: 'almost done',
  close: 'you may close this page',
  lost: 'Connection lost; trying again by itself. The run goes on, nothing is lost.',
  unreachable: 'The server did not answer; nothing was changed.',
  onDevice: 'on the {device}',
  quarter: '{percent} % of the run is done.',
  branched: 'Branches off at {moment} {n} of its parent.',
  parent: 'See the parent',
  leave: 'Leave the branch',
  noGhost: 'The parent has no finished curves to show beside these.',
  branchRule: 'branch',
  ghost: 'parent',
};
export type RunWords = typeof english;

const spanish: RunWords = {
  start: 'Iniciar la ejecución',
  starting: 'Iniciando',
  startAgain: 'Iniciar de nuevo',
  tryAgain: 'Reintentar',
  tryAgainIn: 'Reintentar ({seconds} s)',
  cancel: 'Cancelar la ejecución',
  cancelling: 'Cancelando',
  notRun: 'Estos ajustes aún no se han ejecutado',
  invitation: 'Inicia la ejecución y sus curvas crecerán aquí mientras avanza.',
  empty: 'Las curvas crecen aquí a medida que llegan los números.',
  earlier: 'La imagen aún muestra los ajustes anteriores: {settings}',
  earlierPicture: 'La imagen aún muestra los ajustes anteriores.',
  next: 'Tu ejecución es la siguiente',
  ahead: (count: number) =>
    count === 1 ? 'Hay una ejecución antes que la tuya' : `Hay ${numeral(count, SPANISH).toLowerCase()} ejecuciones antes que la tuya`,
  firstSteps: 'Ha empezado; la primera imagen llega enseguida',
  failed: 'La ejecución ha fallado',
  cancelledAt: 'Cancelada ({moment} {n}): lo calculado se conserva',
  cancelledEarly: 'Cancelada antes de calcular nada',
  finished: 'La ejecución ha terminado.',
  others: 'Otras personas también esperan esta ejecución: sigue sin ti.',
  elsewhere: 'Sigue en marcha una ejecución con otros ajustes: {state}.',
  back: 'Volver a ella',
  waiting: 'en espera',
  waited: 'esperó',
  waitedSeconds: 'esperó {seconds} s',
  training: 'entrenamiento',
  trainingAt: 'entrenamiento, {n} de {total}',
  trainingShare: 'entrenamiento, {percent} %',
  trained: 'entrenada',
  trainedAll: 'entrenada, {n} de {total}',
  stopped: 'detenida',
  stoppedAt: 'detenida en {n}',
  failedAt: 'falló en {n}',
  result: 'resultado',
  stations: 'En qué punto está la ejecución',
  progress: 'Cuánto de la ejecución está hecho',
  secondsLeft: 'quedan unos {n} s',
  minutesLeft: 'quedan unos {n} min',
  soon: 'casi lista',
  close: 'puedes cerrar esta página',
  lost: 'Se ha perdido la conexión; se reintenta sin que hagas nada. La ejecución sigue, no se pierde nada.',
  unreachable: 'El servidor no ha respondido; no ha cambiado nada.',
  onDevice: 'en la {device}',
  quarter: 'Está hecho el {percent} % de la ejecución.',
  branched: 'Se bifurca de su experimento de origen ({moment} {n}).',
  parent: 'Ver el de origen',
  leave: 'Dejar la rama',
  noGhost: 'El experimento de origen no tiene curvas terminadas que mostrar junto a estas.',
  branchRule: 'bifurcación',
  ghost: 'origen',
};

const ENGLISH = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const SPANISH = ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez'];

/** Small numbers are words at the beginning of a sentence. */
const numeral = (count: number, names: string[]) => names[count] ?? String(count);

export const runWords: Record<Language, RunWords> = { en: english, es: spanish };

/** How long it will take, no finer than an estimate deserves. */
export function timeLeft(seconds: number, words: RunWords): string {
  if (seconds >= 90) return fill(words.minutesLeft, { n: Math.round(seconds / 60) });
  if (seconds < 2) return words.soon;
  const step = seconds > 30 ? 5 : 1;
  return fill(words.secondsLeft, { n: Math.round(seconds / step) * step });
}
