import type { Payload } from 'payload'

import { getContext } from '../config/context.js'

/**
 * Sends mails off the response path, right after the change that caused them: nobody waits for the
 * mail server, and the time of an answer tells nothing. What fails stays in the outbox for the
 * sweep.
 * @param after milliseconds to wait, so that the answer has left before any work that depends on
 * who was found.
 */
export const deliverSoon = (
  payload: Payload,
  ids: readonly string[],
  { after = 0 }: { after?: number } = {},
): void => {
  const { queue } = getContext(payload).ports
  for (const id of ids) {
    const adding = async (): Promise<void> => queue.add(payload, { id, kind: 'deliver' }, { after })
    adding().catch((err: unknown) => {
      payload.logger.error({ err, msg: 'Portal outbox could not queue a delivery', outbox: id })
    })
  }
}
