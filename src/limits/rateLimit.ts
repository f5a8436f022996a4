import { isDeepStrictEqual } from 'node:util'

import { getContext } from '../config/context.js'
import type { Allowance } from '../contract/ports.js'
import { SECOND } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { keyedHash } from '../crypto/keys.js'
import { PortalError } from '../errors/PortalError.js'
import { isReadFirst, runOf, type Budget } from './budgets.js'

/**
 * Under a key of the installation: nobody can tell from what is kept whose budgets are in use, nor
 * make a row for somebody.
 */
// guard: counter-keys-hashed
const keyOf = (source: Source, names: string[], subject: Budget['subject']): string =>
  `${names[0]}:${keyedHash(source.payload, 'rate-limit', ...names, ...subject).toString('base64url')}`

/**
 * What the limiter is asked for, in order. Budgets of one subject that are always taken together
 * share a key: a run and what is counted beside it.
 */
const allowancesOf = (source: Source, budgets: readonly Budget[]): Allowance[] => {
  const groups: Budget[][] = []
  for (const budget of budgets) {
    const group = groups.find(
      ([one]) =>
        one && runOf(one.name) === budget.name && isDeepStrictEqual(one.subject, budget.subject),
    )
    if (group) group.push(budget)
    else groups.push([budget])
  }
  return groups.map((group) => ({
    key: keyOf(
      source,
      group.map(({ name }) => name),
      group[0]?.subject ?? [],
    ),
    readFirst: group.some(({ name }) => isReadFirst(name)),
    windows: group.map(({ limit, window }) => ({ limit, window })),
  }))
}

/**
 * Takes one from each budget, or refuses with 429 and `Retry-After`. Any number of parallel tries
 * gets exactly `limit`. Counted in the action, not per HTTP request: one GraphQL request may hold
 * many tries. Taken in this order: what the first refuses costs the others nothing.
 * @throws PortalError TOO_MANY_REQUESTS (429)
 */
export const spend = async (source: Source, ...budgets: readonly Budget[]): Promise<void> => {
  const { limiter } = getContext(source.payload).ports
  const decision = await limiter.spend(source, allowancesOf(source, budgets))
  if (!decision.ok) throw tooMany(decision.wait)
}

/**
 * Gives one back to each: a right password does not count against the budgets of wrong ones.
 * Budgets that are whole again leave no trace: the next who tries finds an account that was used
 * today like one that was not, or none.
 */
export const refund = async (source: Source, ...budgets: readonly Budget[]): Promise<void> =>
  getContext(source.payload).ports.limiter.refund(source, allowancesOf(source, budgets))

/**
 * A budget that just ran out refills a moment from now: never 0 (RFC 9110 §10.2.3 counts whole
 * seconds).
 */
const tooMany = (milliseconds: number): PortalError =>
  new PortalError('TOO_MANY_REQUESTS', {
    retryAfter: Math.max(1, Math.ceil(milliseconds / SECOND)),
  })
