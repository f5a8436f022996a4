import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { toID, type ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { changeRow, findRow, findRowByID } from '../../data/store.js'
import { checkAssertion, readAssertion } from './ceremony.js'
import { takePasskeyChallenge } from './passkeyChallenge.js'
import { passkeyHandle } from './passkeys.js'
import { passkeySite } from './passkeySite.js'

/** Why a passkey was not taken, for the audit trail alone. */
type Refusal =
  | 'challenge'
  | 'counter'
  | 'new-password'
  | 'not-active'
  | 'not-valid'
  | 'other-account'
  | 'unknown'

/** A passkey that was not taken, and whose it would have been, where that is known. */
export type RefusedPasskey = { account: null | Row<'portalAccounts'>; refused: Refusal }

type Taken =
  RefusedPasskey | { account: Row<'portalAccounts'>; passkey: Row<'portalPasskeys'>; refused: null }

/** A counter stands still at none, or goes up: one that does not was copied (WebAuthn §6.1.1). */
const after = (counter: number) =>
  counter === 0 ? { counter: { equals: 0 } } : { counter: { less_than: counter } }

/**
 * Takes what a passkey signed for the challenge of this browser: once, for its own account, behind
 * the lock of the phone, with a counter that did not go back. The account is read before the
 * passkey is noted as used: a session of it is dead if the passkey is removed meanwhile.
 * @param whose the account that has to be behind it, where it is known
 */
export const takePasskey = async (
  req: PayloadRequest,
  text: string,
  whose: ID | null = null,
): Promise<Taken> => {
  const site = passkeySite(req.payload)
  const challenge = await takePasskeyChallenge(req, { account: null, kind: 'use' })
  const answer = readAssertion(text)
  if (!challenge || !site) return { account: null, refused: 'challenge' }
  const passkey =
    answer && (await findRow(req, 'portalPasskeys', { credentialID: { equals: answer.id } }))
  const owner = toID(passkey?.account)
  const account = owner === null ? null : await findRowByID(req, 'portalAccounts', owner)
  if (!answer || !passkey || !account) return { account, refused: 'unknown' }
  const wanted = whose ?? toID(challenge.row.account)
  // guard: passkey-of-this-account
  if (wanted !== null && wanted !== account.id) return { account, refused: 'other-account' }
  const { userHandle } = answer.response
  const handle = passkeyHandle(req.payload, account.id).toString('base64url')
  const seen =
    userHandle !== undefined && userHandle !== handle
      ? null
      : await checkAssertion(site, challenge.text, { answer, passkey })
  if (!seen) return { account, refused: 'not-valid' }
  const used = await changeRow(
    req,
    'portalPasskeys',
    // guard: passkey-counter-goes-up
    { and: [{ id: { equals: passkey.id } }, after(seen.counter)] },
    { ...seen, lastUsedAt: getContext(req.payload).options.clock().toISOString() },
  )
  return used ? { account, passkey: used, refused: null } : { account, refused: 'counter' }
}
