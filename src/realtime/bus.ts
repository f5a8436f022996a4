import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import type { LiveEvent } from '../contract/ports.js'

/**
 * Tells everyone listening. Called after the change is written, which a bus that is down does not
 * undo.
 */
export const publish = ({ payload }: { payload: Payload }, event: LiveEvent): void => {
  const publishing = async (): Promise<void> => getContext(payload).ports.bus.publish(event)
  publishing().catch((err: unknown) => {
    payload.logger.error({ err, msg: 'Portal event could not be published' })
  })
}
