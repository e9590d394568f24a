import type { Envelope, Technique } from './catalogue';

/** A technique and an answer as the server gives them, cut down to what tests need. */
export const ridge: Technique = {
  id: 'ridge',
  kind: 'instant',
  version: 1,
  titles: { en: 'Ridge', es: 'Ridge' },
  landscapes: ['alphas'],
  parameters: [
    {
      name: 'alphas',
      type: 'list',
      default: [0, 0.1, 10],
      labels: { en: 'price', es: 'precio' },
      symbol: 'α',
      role: 'penalty',
      minItems: 0,
      maxItems: 200,
      items: { type: 'real', minimum: 0, maximum: 1e12, scale: 'log', slider: { minimum: 1e-6, maximum: 100, step: 0.05 } },
    },
    {
      name: 'degree',
      type: 'whole',
      default: 10,
      labels: { en: 'degree', es: 'grado' },
      minimum: 0,
      maximum: 20,
      slider: { minimum: 0, maximum: 15, step: 1 },
    },
    { name: 'standardize', type: 'flag', default: false, labels: { en: 'scale', es: 'escalar' } },
    {
      name: 'dataset',
      type: 'choice',
      default: 'sine',
      labels: { en: 'data', es: 'datos' },
      group: 'data',
      choices: [
        { value: 'sine', labels: { en: 'sine', es: 'seno' } },
        { value: 'diabetes', labels: { en: 'diabetes', es: 'diabetes' } },
      ],
    },
    { name: 'noiseScale', type: 'real', default: 0.4, labels: { en: 'noise', es: 'ruido' }, minimum: 0, maximum: 10, group: 'data' },
    { name: 'kernel', type: 'expression', default: 'rbf', labels: { en: 'kernel', es: 'núcleo' } },
    { name: 'seed', type: 'seed', default: 7, labels: { en: 'draw', es: 'sorteo' }, minimum: 0, maximum: 9007199254740991 },
  ],
  data: ['x', 'y', 'testX', 'testY'].map((name) => ({ name, shape: '[n]', required: name.length === 1 })),
};

export function answer(query = '', more: Partial<Envelope> = {}): Envelope {
  return {
    technique: 'ridge',
    version: 1,
    query,
    parameters: {},
    result: { trainX: [0.123456, 1], trainY: [1, 2], testX: [0.5], testY: [1.55556], warnings: [] },
    figures: [{ name: 'fits', finding: query || 'default', panels: [] }],
    ...more,
  };
}
