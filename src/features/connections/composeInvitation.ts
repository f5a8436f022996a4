import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { portalLink } from '../../config/publicURL.js'
import { daysUntil } from '../../core/clock.js'
import { toID } from '../../core/ids.js'
import type { MailProblem } from '../../core/kinds.js'
import { localized } from '../../core/localized.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findRowByID } from '../../data/store.js'
import { mailLanguage } from '../../language/mailLanguage.js'
import type { MailReader } from '../../mail/mailDefinition.js'
import { invitationToken } from '../../otp/linkTokens.js'
import { publish } from '../../realtime/bus.js'

/** `agencyText`: what the agency adds of its own; empty for none. */
type Invitation = MailReader & {
  data: { agencyText: string; days: number; firstName: string; link: string }
}

/**
 * To whom an invitation or its reminder goes, with which link; null once it was canceled, accepted,
 * resent or has expired.
 */
export const composeInvitation = async (
  source: Source,
  row: Row<'portalOutbox'>,
): Promise<Invitation | null> => {
  const { payload } = source
  const connection = await findRowByID(source, 'portalConnections', row.subject)
  const now = getContext(payload).options.clock()
  // Canceled, accepted or resent since: the newer mail carries the link that works.
  if (connection?.status !== 'invite-pending' || connection.generation !== row.variant) return null
  if (!connection.expiresAt || Date.parse(connection.expiresAt) <= now.getTime()) return null
  const client = await findRowByID(source, 'clients', toID(connection.client) ?? '')
  if (!client) return null
  // There is no account yet.
  const locale = mailLanguage({ client })
  return {
    data: {
      agencyText: localized(connection.invitationText, locale),
      days: daysUntil(connection.expiresAt, now),
      firstName: client.preferredName || client.firstName || '',
      link: portalLink(payload, `/register?token=${invitationToken(payload, connection)}`),
    },
    locale,
    to: connection.email,
  }
}

/** Remembers that the mail of this invitation came back for good, for whoever sent it. */
export const invitationFailed = async (
  source: Source,
  { subject, variant }: Row<'portalOutbox'>,
  why: MailProblem,
): Promise<void> => {
  if (why !== 'refused') return
  const where: Where = {
    and: [
      { id: { equals: subject } },
      { status: { equals: 'invite-pending' } },
      { generation: { equals: variant } },
    ],
  }
  const connection = await changeRow(source, 'portalConnections', where, {
    refusedGeneration: variant,
  })
  const [agency, client] = [toID(connection?.agency), toID(connection?.client)]
  if (agency !== null && client !== null) publish(source, { agency, client, type: 'connection' })
}
