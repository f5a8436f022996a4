import type { Source } from '../core/source.js'

/**
 * One step of the sweep. Made by `defineSweepStep`, found in the context's `registry.sweepSteps`.
 */
export type SweepStep = {
  /** In plain words, for the log. */
  name: string
  /**
   * A bounded piece of work. Safe on any number of servers at once, and to repeat after a crash.
   * @returns how many mails were due, where the step sends them.
   */
  run: (source: Source) => Promise<number | void>
}
