import type { Payload } from 'payload'

import { getContext } from '../config/context.js'

/**
 * One round of what has to be done whether or not anybody comes by: the steps of
 * `src/registry/sweepSteps.ts`, in their order. Safe on any number of servers at once. The queue
 * runs it, or the Payload task where the queue does not.
 * @returns how many mails were due.
 * @throws whatever a step throws; those after it wait for the next round.
 */
export const sweep = async (payload: Payload): Promise<{ due: number }> => {
  let due = 0
  for (const { name, run } of getContext(payload).registry.sweepSteps) {
    try {
      due += (await run({ payload })) ?? 0
    } catch (error) {
      payload.logger.error({ msg: 'Portal sweep stopped', step: name })
      throw error
    }
  }
  return { due }
}
