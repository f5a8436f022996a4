import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import type { PortalSettings } from '../../config/settings.js'
import { DAY, isoIn } from '../../core/clock.js'
import { tokenDigest } from '../../crypto/keys.js'
import type { Row } from '../../data/rows.js'
import { invitationToken } from '../../otp/linkTokens.js'

type Connection = Row<'portalConnections'>

/**
 * What one generation of an invitation is stored with: until when it can be accepted, and the
 * digest of its link.
 */
export type Invitation = Pick<Connection, 'expiresAt' | 'generation' | 'id' | 'tokenHash'>

/**
 * How many days an invitation lives, and how many days before its end it is sent again. What super
 * users set in the portal's settings comes before the host's option `invitation`; where neither
 * says anything it lives 14 days, with reminders 3 days and 1 day before.
 */
export type Terms = PortalSettings['invitation']

/**
 * Expiry and token digest of one generation of an invitation. Each time it is sent again its days
 * start anew.
 */
export const invitationTerms = (
  { payload }: PayloadRequest,
  { generation, id }: Pick<Connection, 'generation' | 'id'>,
  { expiresInDays }: Terms,
): Invitation => ({
  expiresAt: isoIn(getContext(payload).options.clock(), expiresInDays * DAY),
  generation,
  id,
  tokenHash: tokenDigest(invitationToken(payload, { generation, id })),
})
