import type { Role } from '../figure/types';

/** A derivation as the server describes it (org.ridgeline.derivation.Derivation says what each part means). */
export interface Derivation {
  title: string;
  samples: number;
  sampleNames: string[];
  phases: Phase[];
  quantities: Quantity[];
  nodes: GraphNode[];
  edges: Edge[];
  steps: Step[];
  data?: Record<string, number[] | number[][]>;
}

export interface Phase {
  id: string;
  name: string;
  finding: string;
  role: Role;
  against: boolean;
}

export interface Quantity {
  name: string;
  aliases: string[];
  symbol: string;
  label: string;
  values: (number | null)[];
  edit?: Edit;
  hidden: boolean;
}

export interface Edit {
  field?: string;
  column?: number;
  parameter?: string;
}

export interface Place {
  x: number;
  y: number;
}

export interface GraphNode {
  id: string;
  quantity?: string;
  label: string;
  given: boolean;
  learnt: boolean;
  wide: Place;
  tall: Place;
}

export interface Edge {
  id: string;
  from: string;
  to: string;
  leaves: number;
  enters: number;
}

export interface Check {
  label: string;
  value: number;
  passed: boolean;
}

export interface Step {
  id: string;
  phase: string;
  node: string;
  edges: string[];
  title: string;
  why: string;
  quantity: string;
  formula: string;
  simplified?: string;
  share?: { quantity: string; formula: string };
  shown: string[];
  allowed: string[];
  checks: Check[];
}
