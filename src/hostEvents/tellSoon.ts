import { getContext } from '../config/context.js'
import type { AuditEffect } from '../contract/effects.js'
import type { Source } from '../core/source.js'
import { afterCommit } from '../realtime/afterCommit.js'
import { isHostAction } from './hostEventsOf.js'

/**
 * Has an event of the trail told right after the commit, off the response path. What is lost on the
 * way the sweep tells. Costs nothing where nobody listens.
 */
export const tellSoon = (source: Source, { action, outcome }: AuditEffect): void => {
  const { options, ports } = getContext(source.payload)
  if (options.webhooks.length === 0 && Object.keys(options.on).length === 0) return
  if (outcome !== 'done' || !isHostAction(action)) return
  const failed = (err: unknown): void => {
    source.payload.logger.error({ err, msg: 'Portal events could not be queued for the host' })
  }
  const add = async (): Promise<void> =>
    ports.queue.add(source.payload, { kind: 'host-events' }, { after: 0 })
  afterCommit(source, () => {
    add().catch(failed)
  }).catch(failed)
}
