import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireAccount } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { audit } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import { inGroups } from '../../../core/base32.js'
import { isoIn, MINUTE } from '../../../core/clock.js'
import { changeRow } from '../../../data/store.js'
import { askedFactor, type AskedFactor } from '../../../identity/askedFactor.js'
import {
  authenticatorRow,
  findAuthenticator,
  isActive,
  pendingKey,
  sealedKey,
} from '../../../identity/authenticator.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import type { PortalSession } from '../../../identity/session.js'
import { appAddress, newAppKey } from '../../../otp/authenticatorApp.js'

/** How long a new key waits for its first code. */
const LIFETIME = 15 * MINUTE

/** What an app needs to know of a key: as an address for QR codes, and in groups for typing. */
const forApp = (req: PayloadRequest, email: string, key: string) => ({
  address: appAddress({
    account: email,
    issuer: getContext(req.payload).options.productName,
    key,
  }),
  key: inGroups(key, ' '),
})

export type AuthenticatorKey = { address: string; expiresAt: string; key: string }

const keyAnswer = answer('PortalAuthenticatorKey', {
  address: z.string(),
  expiresAt: z.string(),
  key: z.string(),
})

/**
 * Makes a key for an authenticator app. It counts for nothing until `confirmAuthenticator` has seen
 * a first right code of it; an app in use stays in use until then. Known to this session only.
 * @throws 429, 401, 403 PASSWORD_WRONG, 400
 */
export const startAuthenticator = defineAction({
  name: 'startAuthenticator',
  does: 'A new key for an authenticator app: for typing, and as `otpauth:` address for a QR code',
  who: 'client',
  input: proofInput,
  output: keyAnswer,
  leadsTo: '/account/authenticator',
  run: async (req, input) => {
    const actor = requireAccount(req)
    const { account, id: session } = actor.session
    await proveOwner(req, actor, input)
    const { clock } = getContext(req.payload).options
    const key = newAppKey()
    const expiresAt = isoIn(clock(), LIFETIME)
    const pending = {
      ...sealedKey(req, 'pendingSecret', account.id, key),
      pendingSession: session,
      pendingUntil: expiresAt,
    }
    await authenticatorRow(req, account.id)
    await changeRow(
      req,
      'portalAuthenticators',
      { id: { equals: account.id } },
      { ...pending, revision: { $inc: 1 } },
    )
    await audit(req, { action: 'authenticator.started', client: actor.session.clientID })
    return { expiresAt, ...forApp(req, account.email, key) }
  },
})

export type AuthenticatorState = {
  active: boolean
  /** What a form asks besides the password. */
  asks: AskedFactor | null
  /** What this session is setting up. */
  pending: null | Omit<AuthenticatorKey, 'expiresAt'>
  recoveryCodesLeft: number
}

/** How things stand with the account's app, for the page about it. */
export const authenticatorState = async (
  req: PayloadRequest,
  session: PortalSession,
): Promise<AuthenticatorState> => {
  const { account } = session
  const [row, asks] = await Promise.all([
    findAuthenticator(req, account.id),
    askedFactor(req, session),
  ])
  const key = pendingKey(req, row, session.id)
  return {
    active: isActive(row),
    asks,
    pending: key === null ? null : forApp(req, account.email, key),
    recoveryCodesLeft: row?.recoveryHashes?.length ?? 0,
  }
}
