/** What the lab loads for techniques whose pictures have a time, and only for those. */
export { type TimeHost, TimeMachine, type TimeView } from './machine';
