import { SECOND } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { inTransaction } from '../data/inTransaction.js'

const LOOK_EVERY = 20
/** Longer than a write takes; a transaction that is never ended holds no timer for good. */
const GIVE_UP_AFTER = 30 * SECOND

/** Each adapter has them in a type of its own, and one without transactions has none. */
const openSessions = ({ payload: { db } }: Source): object => Object(db.sessions) as object

/**
 * Runs once what was written can be read by everybody: now, or when the transaction of the request
 * has ended. Nobody is told of what is taken back but that something may have changed. Waits for
 * nothing itself: whoever ends the transaction may be waiting for it.
 */
export const afterCommit = async (source: Source, run: () => void): Promise<void> => {
  if (!(await inTransaction(source))) return run()
  const id = String(await source.transactionID)
  const started = Date.now()
  const look = (): void => {
    const isOpen = id in openSessions(source)
    if (isOpen && Date.now() - started < GIVE_UP_AFTER) setTimeout(look, LOOK_EVERY).unref()
    else run()
  }
  look()
}
