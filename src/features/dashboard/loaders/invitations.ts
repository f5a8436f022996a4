import { DAY, isoIn } from '../../../core/clock.js'
import { toID } from '../../../core/ids.js'
import type { LoadBox } from '../desk.js'
import { lookedAfter } from '../lookedAfter.js'

/** Where no reminder is set, that is a day before. */
const FEWEST_DAYS = 1

/**
 * Invitations that nobody has accepted and that run out soon: from the day on which the client is
 * reminded for the first time.
 */
export const invitations: LoadBox = async (desk) => {
  const days = Math.max(FEWEST_DAYS, ...desk.settings.invitation.remindBeforeDays)
  const rows = await lookedAfter(desk, 'portalConnections', {
    by: 'invitedBy',
    sort: 'expiresAt',
    where: {
      and: [
        { status: { equals: 'invite-pending' } },
        { expiresAt: { greater_than: desk.now.toISOString() } },
        { expiresAt: { less_than_equal: isoIn(desk.now, days * DAY) } },
      ],
    },
  })
  return rows.map(({ client, email, expiresAt, id }) => ({
    at: expiresAt ?? undefined,
    client: toID(client),
    id,
    text: email,
  }))
}
