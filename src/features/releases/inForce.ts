import type { Where } from 'payload'

import type { Day } from '../../core/day.js'

/**
 * A day is kept as noon UTC, and may be older than that rule: whatever its hour, it is not earlier
 * than this.
 */
export const dayBegins = (day: Day): string => `${day}T00:00:00.000Z`

/** No end, or one that is not before the day. */
export const lastsTo = (day: Day): Where => ({
  or: [{ endDate: { exists: false } }, { endDate: { greater_than_equal: dayBegins(day) } }],
})

/** What was said "Yes" to, was not revoked and is not over, begun or not. */
// guard: revoked-releases-left-out
export const inForceOn = (today: Day): Where[] => [
  { permission: { equals: 'yes' } },
  { revokedAt: { exists: false } },
  lastsTo(today),
]
