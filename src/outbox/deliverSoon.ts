import { setTimeout as sleep } from 'node:timers/promises'

import type { Payload } from 'payload'

import { deliver } from './deliver.js'

/** One registry for the process: Next bundles routes and pages apart, so module state would exist twice. */
const REGISTRY = Symbol.for('payload-client-portal.deliveries')
type Host = typeof globalThis & { [REGISTRY]?: Set<Promise<void>> }

const running = (): Set<Promise<void>> => ((globalThis as Host)[REGISTRY] ??= new Set())

/**
 * Sends mails off the response path, right after the change that caused them: nobody waits for the mail server, and the time
 * of an answer tells nothing. What fails stays in the outbox for the sweep.
 * @param after milliseconds to wait, so that the answer has left before any work that depends on who was found.
 */
export const deliverSoon = (
  payload: Payload,
  ids: readonly string[],
  { after = 0 }: { after?: number } = {},
): void => {
  for (const id of ids) {
    const delivery = (after > 0 ? sleep(after) : Promise.resolve())
      .then(() => deliver({ payload }, id))
      .catch((err: unknown) => {
        payload.logger.error({ err, msg: 'Portal outbox delivery failed', outbox: id })
      })
      .finally(() => running().delete(delivery))
    running().add(delivery)
  }
}

/** Waits until no delivery runs in this process: for shutdown and tests. */
export const deliveriesSettled = async (): Promise<void> => {
  while (running().size > 0) await Promise.all(running())
}
