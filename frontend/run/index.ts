/** What the lab loads for techniques that take long, and only for those. */
export { type DeskHost, RunDesk } from './desk';
export type { DeskView } from './views';
