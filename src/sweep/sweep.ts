import type { Payload } from 'payload'

import { getContext } from '../config/context.js'

/**
 * One round of what has to be done whether or not anybody comes by: the steps of
 * `src/registry/sweepSteps.ts`, in their order. Safe on any number of servers at once. The queue
 * runs it, or the Payload task where the queue does not. A step that fails keeps no other from its
 * work: a deletion that is stuck holds up nobody's mail.
 * @returns how many mails were due.
 * @throws what the first step that failed threw, after all have had their turn.
 */
export const sweep = async (payload: Payload): Promise<{ due: number }> => {
  let due = 0
  const failures: unknown[] = []
  for (const { name, run } of getContext(payload).registry.sweepSteps) {
    try {
      due += (await run({ payload })) ?? 0
    } catch (error) {
      payload.logger.error({ msg: 'Portal sweep step failed', step: name })
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return { due }
}
