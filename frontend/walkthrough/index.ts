/** What the lab loads for techniques that describe a derivation, and only for those. */
export { judge } from './answer-client';
export { RlWalkthrough } from './rl-walkthrough';
