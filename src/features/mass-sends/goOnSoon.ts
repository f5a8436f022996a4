import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'

/** Goes on with a send soon, off the response path; where that is lost, the next sweep does. */
export const goOnSoon = (payload: Payload, id: string): void => {
  const { queue } = getContext(payload).ports
  const adding = async (): Promise<void> =>
    queue.add(payload, { id, kind: 'mass-send' }, { after: 0 })
  adding().catch((err: unknown) => {
    payload.logger.error({ err, massSend: id, msg: 'Portal mass send could not be queued' })
  })
}
