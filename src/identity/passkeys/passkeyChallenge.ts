import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { isoIn, MINUTE, SECOND } from '../../core/clock.js'
import { toID, type ID } from '../../core/ids.js'
import type { RequestSource } from '../../core/source.js'
import { keyedHash, randomToken, tokenDigest } from '../../crypto/keys.js'
import type { Row } from '../../data/rows.js'
import { findRow, insertRow } from '../../data/store.js'
import { consumeChallenge } from '../challenge.js'
import { readCookie, setCookie } from '../cookies.js'

type Challenge = Row<'portalChallenges'>

/** Long enough to find the phone that holds the passkey. */
const LIFETIME = 5 * MINUTE

/** `new`: one is made, in one session. `use`: somebody shows that they have one. */
export type PasskeyStep =
  { account: ID | null; kind: 'use' } | { account: ID; kind: 'new'; session: string }

const purposeOf = ({ kind }: PasskeyStep) =>
  kind === 'new' ? ('passkey-new' as const) : ('passkey-use' as const)

/** What the passkey signs: derived, so that nothing of it is stored. */
const bytesOf = ({ payload }: RequestSource, id: string, step: PasskeyStep): string =>
  keyedHash(
    payload,
    'passkey-challenge',
    id,
    step.kind,
    // guard: passkey-added-in-its-session
    step.kind === 'new' ? step.session : '',
  ).toString('base64url')

/** A challenge on its way: when it ends, and the text that is signed. */
export type OpenPasskeyChallenge = { expiresAt: string; row: Challenge; text: string }

/** Opens a challenge for this browser, by a cookie; one that was open before is forgotten. */
export const openPasskeyChallenge = async (
  req: PayloadRequest,
  step: PasskeyStep,
  credentialVersion = 0,
): Promise<OpenPasskeyChallenge> => {
  const token = randomToken()
  const row = await insertRow(req, 'portalChallenges', {
    account: step.account,
    attempts: 0,
    credentialVersion,
    expiresAt: isoIn(getContext(req.payload).options.clock(), LIFETIME),
    purpose: purposeOf(step),
    sends: 1,
    state: 'pending',
    tokenHash: tokenDigest(token),
  })
  setCookie(req, 'passkey', token, { maxAge: LIFETIME / SECOND })
  return { expiresAt: row.expiresAt, row, text: bytesOf(req, row.id, step) }
}

/** The challenge that waits in this browser for that step, or null. */
export const readPasskeyChallenge = async (
  source: RequestSource,
  step: PasskeyStep,
): Promise<null | OpenPasskeyChallenge> => {
  const token = readCookie(source, 'passkey')
  if (!token) return null
  const now = getContext(source.payload).options.clock().toISOString()
  const row = await findRow(source, 'portalChallenges', {
    and: [
      { tokenHash: { equals: tokenDigest(token) } },
      { purpose: { equals: purposeOf(step) } },
      { state: { equals: 'pending' } },
      // guard: passkey-challenge-in-time
      { expiresAt: { greater_than: now } },
    ],
  })
  if (!row) return null
  if (step.kind === 'new' && toID(row.account) !== step.account) return null
  return { expiresAt: row.expiresAt, row, text: bytesOf(source, row.id, step) }
}

/**
 * The same, used up by it: of parallel answers to a challenge one is looked at, and none a second
 * time, right or wrong.
 */
export const takePasskeyChallenge = async (
  req: PayloadRequest,
  step: PasskeyStep,
): Promise<null | OpenPasskeyChallenge> => {
  const open = await readPasskeyChallenge(req, step)
  setCookie(req, 'passkey', '')
  // guard: passkey-challenge-used-once
  return open && (await consumeChallenge(req, open.row.id)) ? open : null
}
