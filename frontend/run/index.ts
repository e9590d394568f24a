/** What the lab loads for techniques that take long, and only for those. */
export { RunDesk } from './desk';
export type { DeskView } from './views';
