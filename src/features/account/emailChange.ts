import type { PayloadRequest } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { getContext } from '../../config/context.js'
import type { AuditAction } from '../../contract/auditEvents.js'
import type { Effect } from '../../contract/effects.js'
import { HOUR } from '../../core/clock.js'
import { CONFIRM_HOURS } from '../../core/emailChange.js'
import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { tokenDigest } from '../../crypto/keys.js'
import type { Row } from '../../data/rows.js'
import { findRow, findRowByID } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'

type Challenge = Row<'portalChallenges'>

/** A change of address as it stands: the account and both addresses. */
export type EmailChange = {
  account: Row<'portalAccounts'>
  challenge: Challenge
  email: string
  previousEmail: string
}

const nowOf = (source: Source): number => getContext(source.payload).options.clock().getTime()

const ofChallenge = async (source: Source, challenge: Challenge | null): Promise<EmailChange> => {
  const id = toID(challenge?.account)
  const account = id === null ? null : await findRowByID(source, 'portalAccounts', id)
  if (!account || !challenge?.email || !challenge.previousEmail) {
    throw new PortalError('TOKEN_INVALID')
  }
  noteForAudit({ actor: { id: account.id, kind: 'client' }, subject: challenge.id })
  const { email, previousEmail } = challenge
  return { account, challenge, email, previousEmail }
}

/**
 * The change a confirmation link is for; only the newest one can be confirmed.
 * @throws PortalError TOKEN_* (400)
 */
export const changeToConfirm = async (source: Source, token: string): Promise<EmailChange> => {
  const change = await ofChallenge(
    source,
    await findRow(source, 'portalChallenges', {
      and: [{ tokenHash: { equals: tokenDigest(token) } }, { purpose: { equals: 'email-change' } }],
    }),
  )
  const { account, challenge } = change
  // guard: used-email-change-dead
  if (challenge.state === 'used') throw new PortalError('TOKEN_USED')
  // guard: email-change-in-time
  if (Date.parse(challenge.createdAt) + CONFIRM_HOURS * HOUR <= nowOf(source)) {
    throw new PortalError('TOKEN_EXPIRED')
  }
  // guard: pending-email-change-alone
  if (challenge.state !== 'pending' || account.status !== 'active') {
    throw new PortalError('TOKEN_INVALID')
  }
  // Asked for by somebody who was shown out since: by a new password, a sign-out everywhere, a
  // recovery.
  // guard: email-change-before-sign-out
  if (challenge.credentialVersion !== account.credentialVersion) {
    throw new PortalError('TOKEN_INVALID')
  }
  // guard: newest-email-change
  if (account.emailChallenge !== challenge.id) throw new PortalError('TOKEN_INVALID')
  return change
}

/**
 * The change a link to the old address takes back, confirmed or not.
 * @throws PortalError TOKEN_* (400)
 */
export const changeToUndo = async (source: Source, token: string): Promise<EmailChange> => {
  const change = await ofChallenge(
    source,
    await findRow(source, 'portalChallenges', {
      and: [{ undoHash: { equals: tokenDigest(token) } }, { purpose: { equals: 'email-change' } }],
    }),
  )
  if (change.challenge.state === 'undone') throw new PortalError('TOKEN_USED')
  if (Date.parse(change.challenge.expiresAt) <= nowOf(source))
    throw new PortalError('TOKEN_EXPIRED')
  return change
}

type Told = {
  action: AuditAction
  appRemoved?: boolean
  change: Pick<EmailChange, 'account' | 'challenge'>
  mail: 'account-recovered' | 'email-changed' | 'email-restored'
  moved: boolean
  state: 'undone' | 'used'
  until: string
  whose: { agency: ID | null; client: ID | null }
}

/**
 * What every effective change of an address brings: the audit event, and a mail to the new and to
 * the old address.
 */
export const effectsOfChange = (
  req: PayloadRequest,
  { action, appRemoved = false, change, mail, moved, state, until, whose }: Told,
): Effect[] => {
  const { account, challenge } = change
  return [
    {
      challenge: challenge.id,
      key: `close:${challenge.id}`,
      kind: 'close-challenge',
      state,
      until,
    },
    auditEffect(req, {
      ...whose,
      action,
      actor: { id: account.id, kind: 'client' },
      detail: { addressChanged: moved, appRemoved },
      subject: challenge.id,
    }),
    ...(moved ? [0, 1] : [0]).map((variant): Effect => ({
      key: `${mail}:${challenge.id}:${variant}`,
      kind: 'mail',
      mail,
      subject: challenge.id,
      variant,
    })),
  ]
}
