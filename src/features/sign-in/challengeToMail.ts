import { getContext } from '../../config/context.js'
import type { Source } from '../../core/source.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import type { MailReader } from '../../mail/mailDefinition.js'
import { accountReader } from '../../mail/readers.js'

/**
 * The challenge that a mailed code or link answers, and whom to send it to; null when nothing can
 * be answered any more.
 */
export const challengeToMail = async (
  source: Source,
  id: number | string,
): Promise<{ challenge: Row<'portalChallenges'>; reader: MailReader } | null> => {
  const challenge = await findRowByID(source, 'portalChallenges', id)
  const now = getContext(source.payload).options.clock().toISOString()
  if (challenge?.state !== 'pending' || challenge.expiresAt <= now) return null
  const reader = await accountReader(source, challenge.account)
  return reader && { challenge, reader }
}
