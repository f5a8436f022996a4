import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { isoIn, MINUTE } from '../../core/clock.js'
import type { Source } from '../../core/source.js'
import { tokenDigest } from '../../crypto/keys.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findRow, insertRow } from '../../data/store.js'
import type { PortalSession } from '../../identity/session.js'

type Proof = Row<'portalChallenges'>

/** One for each session: what one session asked for, no other confirms. */
const ofSession = ({ id }: Pick<PortalSession, 'id'>): string =>
  // guard: number-proven-in-its-session
  tokenDigest(`text-number:${id}`)

/** Waits for the code that was sent to a number; an earlier one of the session ends. */
export const openProof = async (
  req: PayloadRequest,
  session: PortalSession,
  mark: string,
): Promise<null | Proof> => {
  const { clock } = getContext(req.payload).options
  const { expiresInMinutes } = (await getSettings(req)).oneTimeCode
  const tokenHash = ofSession(session)
  const open = {
    attempts: 0,
    expiresAt: isoIn(clock(), expiresInMinutes * MINUTE),
    numberMark: mark,
    state: 'pending',
  } as const
  const renew = (): Promise<null | Proof> =>
    changeRow(
      req,
      'portalChallenges',
      { tokenHash: { equals: tokenHash } },
      { ...open, sends: { $inc: 1 } },
    )
  const renewed = await renew()
  if (renewed) return renewed
  const { credentialVersion, id: account } = session.account
  const row = { ...open, account, credentialVersion, sends: 1, tokenHash }
  return insertRow(req, 'portalChallenges', { ...row, purpose: 'text-number' }).catch(renew)
}

/** The code that this session waits for; null where none is on its way. */
export const proofOf = async (
  source: Source,
  session: Pick<PortalSession, 'id'>,
): Promise<null | Proof> => {
  const now = getContext(source.payload).options.clock().toISOString()
  return findRow(source, 'portalChallenges', {
    and: [
      { tokenHash: { equals: ofSession(session) } },
      { purpose: { equals: 'text-number' } },
      { state: { equals: 'pending' } },
      { expiresAt: { greater_than: now } },
    ],
  })
}
