import { getContext } from '../config/context.js'
import { isoIn, MINUTE } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { keyedHash } from '../crypto/keys.js'
import { changeRow, findRow, insertRow } from '../data/store.js'

const WINDOW = 15 * MINUTE
/**
 * Refusals of one kind by one caller that are written one by one; after them only at every
 * doubling, with their number.
 */
const SINGLY = 20

const isDoubling = (count: number): boolean => Number.isInteger(Math.log2(count / SINGLY))

/**
 * Counts refusals of one kind, so that a flood of them fills neither the disk nor the list: of a
 * million in a quarter of an hour some 35 are written. Other kinds and other callers have counts of
 * their own, so a flood hides nothing else.
 * @returns how many there were in this window, or null when this one is not to be written.
 */
export const countRefusal = async (
  source: Source,
  kind: readonly (null | string)[],
): Promise<null | number> => {
  const now = getContext(source.payload).options.clock()
  const hash = keyedHash(source.payload, 'rate-limit', 'refusal', ...kind.map(String))
  const key = `refusal:${hash.toString('base64url')}`
  const own = { key: { equals: key } }
  const fresh = { count: 1, resetAt: isoIn(now, WINDOW) }
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const counted = await changeRow(
      source,
      'portalRateLimits',
      { and: [own, { resetAt: { greater_than: now.toISOString() } }] },
      { count: { $inc: 1 } },
    )
    if (counted) return counted.count <= SINGLY || isDoubling(counted.count) ? counted.count : null
    // As many statements for a row that is over as for none, as budgets do it.
    const over = { and: [own, { resetAt: { less_than_equal: now.toISOString() } }] }
    const started = (await findRow(source, 'portalRateLimits', own))
      ? await changeRow(source, 'portalRateLimits', over, fresh)
      : await insertRow(source, 'portalRateLimits', { key, ...fresh }).catch(() => null)
    if (started) return 1
    // Another request made the row in between: count on it.
  }
  return 1
}
