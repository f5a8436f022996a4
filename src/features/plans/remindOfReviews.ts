import { getContext } from '../../config/context.js'
import { HOUR } from '../../core/clock.js'
import { addDays, startOfDayIn, type Day } from '../../core/day.js'
import { listRows } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { defineSweepStep } from '../../sweep/defineSweepStep.js'
import { tellOfficer } from './notices.js'

const BATCH = 100
/** Own choice: enough to find a day for both. */
const DAYS_BEFORE = 7
/** People are awake and offices open. In the time zone of the agency. */
const AT_HOUR = 9

/** When both sides are reminded of a review: a week before, or now where that is over. */
export const reviewReminder = (
  review: Day | undefined,
  { now, timeZone }: { now: Date; timeZone: null | string | undefined },
): null | string => {
  if (review === undefined) return null
  const at = startOfDayIn(timeZone, addDays(review, -DAYS_BEFORE)).getTime() + AT_HOUR * HOUR
  return new Date(Math.max(at, now.getTime())).toISOString()
}

/**
 * Reminds officer and client of plans whose review is near, each time once: the row says when it is
 * due, and of two servers one clears that.
 */
export const remindOfReviews = defineSweepStep({
  name: 'remind of plan reviews',
  run: async (source) => {
    const { casework, clock } = getContext(source.payload).options
    if (!casework) return
    const now = clock().toISOString()
    const rows = await listRows(
      source,
      'housingPlans',
      { remindAt: { less_than_equal: now } },
      { limit: BATCH, sort: 'remindAt' },
    )
    for (const plan of rows) {
      const { edition, id, remindAt, status } = plan
      await transition(source, {
        data: { edition: edition + 1, remindAt: null },
        effects: [
          tellOfficer(plan, 'plan-review'),
          ...(status === 'draft'
            ? []
            : [
                {
                  key: `plan-review:${id}:${String(remindAt)}`,
                  kind: 'mail' as const,
                  mail: 'plan-review' as const,
                  subject: id,
                },
              ]),
        ],
        id,
        key: 'housingPlans',
        where: { edition: { equals: edition } },
      })
    }
  },
})
