import type { Source } from '../core/source.js'
import { getContext } from '../config/context.js'
import { isoIn, SECOND } from '../core/clock.js'
import { keyedHash } from '../crypto/keys.js'
import { changeRow, deleteRows, findRow, insertRow } from '../data/store.js'
import { PortalError } from '../errors/PortalError.js'
import type { Budget } from './budgets.js'

/** Under a key of the installation: nobody can tell from the table whose budgets are in use, nor make a row for somebody. */
const keyOf = (source: Source, { name, subject }: Budget): string =>
  `${name}:${keyedHash(source.payload, 'rate-limit', name, ...subject).toString('base64url')}`

/**
 * Takes one from a budget, or refuses with 429 and `Retry-After`. One compare-and-set statement, so any number of parallel
 * tries gets exactly `limit`. Counted in the action, not per HTTP request: one GraphQL request may hold many tries.
 */
const spendOne = async (source: Source, budget: Budget): Promise<void> => {
  const now = getContext(source.payload).options.clock()
  const key = keyOf(source, budget)
  const own = { key: { equals: key } }
  const fresh = { count: 1, resetAt: isoIn(now, budget.window) }
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const counted = await changeRow(
      source,
      'portalRateLimits',
      {
        and: [
          own,
          { resetAt: { greater_than: now.toISOString() } },
          { count: { less_than: budget.limit } },
        ],
      },
      { count: { $inc: 1 } },
    )
    if (counted) return
    const known = await findRow(source, 'portalRateLimits', own)
    const wait = known ? Date.parse(known.resetAt) - now.getTime() : 0
    if (known && known.count >= budget.limit && wait > 0) throw tooMany(wait)
    // As many statements for a row that is over as for none: time does not tell whether somebody was here before.
    const over = { and: [own, { resetAt: { less_than_equal: now.toISOString() } }] }
    const started = known
      ? await changeRow(source, 'portalRateLimits', over, fresh)
      : await insertRow(source, 'portalRateLimits', { key, ...fresh }).catch(() => null)
    if (started) return
    // Another request created or restarted the row in between: count on it.
  }
  throw tooMany(budget.window)
}

/**
 * Takes one from each budget, in this order: what the first refuses costs the others nothing.
 * @throws PortalError TOO_MANY_REQUESTS (429)
 */
export const spend = async (source: Source, ...budgets: readonly Budget[]): Promise<void> => {
  for (const budget of budgets) await spendOne(source, budget)
}

/**
 * Gives one back to each: a right password does not count against the budgets of wrong ones. A budget that is whole again leaves no row: the
 * next who tries finds an account that was used today like one that was not, or none.
 */
export const refund = async (source: Source, ...budgets: readonly Budget[]): Promise<void> => {
  for (const budget of budgets) {
    const own = { key: { equals: keyOf(source, budget) } }
    const where = { and: [own, { count: { greater_than: 0 } }] }
    const left = await changeRow(source, 'portalRateLimits', where, { count: { $inc: -1 } })
    if (left?.count === 0) {
      await deleteRows(source, 'portalRateLimits', { and: [own, { count: { equals: 0 } }] })
    }
  }
}

/** A budget that just ran out refills a moment from now: never 0 (RFC 9110 §10.2.3 counts whole seconds). */
const tooMany = (milliseconds: number): PortalError =>
  new PortalError('TOO_MANY_REQUESTS', {
    retryAfter: Math.max(1, Math.ceil(milliseconds / SECOND)),
  })
