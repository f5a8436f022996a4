import type { HTTPCall } from '../../actions/defineAction.js'
import { token } from '../../actions/schemas.js'
import { toID } from '../../core/ids.js'
import { tokenDigest } from '../../crypto/keys.js'
import { findRow, findRowByID } from '../../data/store.js'
import { readSession } from '../../identity/session.js'
import { leadWithAddress } from '../sign-in/index.js'

const STEPS = {
  confirm: { hash: 'tokenHash', notice: 'email-changed', page: '/sign-in' },
  undo: { hash: 'undoHash', notice: 'email-restored', page: '/forgot-password' },
} as const

/**
 * On with the address that holds now, filled in. The change ended every session of its own account;
 * one that goes on in this browser is somebody else's, and not ended by a link that lets nobody in:
 * then the page of the link says that it is done.
 */
export const leadsAfterEmailLink =
  (step: keyof typeof STEPS) =>
  async (_: unknown, { body, req }: HTTPCall): Promise<string> => {
    const { hash, notice, page } = STEPS[step]
    if (await readSession(req, { watching: true })) return `/account/email/${step}?notice=${notice}`
    const challenge = await findRow(req, 'portalChallenges', {
      [hash]: { equals: tokenDigest(token.parse(body.fields.token)) },
    })
    const account = await findRowByID(req, 'portalAccounts', toID(challenge?.account) ?? '')
    return leadWithAddress(req, account?.email, { notice, page })
  }
