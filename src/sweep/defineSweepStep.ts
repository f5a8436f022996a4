import type { SweepStep } from './sweepStep.js'

/** One step of the sweep; its place among the others is in `src/registry/sweepSteps.ts`. */
export const defineSweepStep = (step: SweepStep): SweepStep => step
