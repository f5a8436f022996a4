import type { PayloadRequest } from 'payload'

import { saveDraft } from '../../drafts/drafts.js'
import type { ID } from '../../core/ids.js'
import { findRowByID } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { withParams } from '../../http/respond.js'
import { setCookie } from '../../identity/cookies.js'
import { askForCode } from './askForCode.js'
import { endOwnSession } from './endOwnSession.js'

/*
 * What a form of a mailed page brings with it. It stands in a browser that may be shared: whoever
 * was signed in there is signed out, and the person of the link signs in next. Only forms do this.
 * A program gets what the contract says, an answer and no cookie: it sends whatever cookie it
 * chose, and signing in ends that session anyway.
 */

type Where = {
  notice: string
  /** @default '/sign-in' */
  page?: '/forgot-password' | '/sign-in'
}

const quietly = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work()
  } catch (error) {
    // What was asked for is done; a budget that is used up is no fault.
    if (!(error instanceof PortalError)) {
      req.payload.logger.error({ err: error, msg: 'A form of a mailed page was followed halfway' })
    }
    return null
  }
}

/** Whoever was signed in or signing in here is not any more. */
const leaveToOther = async (req: PayloadRequest): Promise<void> => {
  await quietly(req, () => endOwnSession(req))
  setCookie(req, 'session', '')
  setCookie(req, 'challenge', '')
}

/** To a page with the address filled in; it waits in a draft and stands in no URL. */
export const leadWithAddress = async (
  req: PayloadRequest,
  email: string | undefined,
  { notice, page = '/sign-in' }: Where,
): Promise<string> => {
  const draft = email ? await quietly(req, () => saveDraft(req, { fields: { email } })) : null
  return withParams(page, { notice, draft })
}

/** To the sign-in of the person whose link it was. */
export const handOverToSignIn = async (
  req: PayloadRequest,
  email: string | undefined,
  where: Where,
): Promise<string> => {
  await leaveToOther(req)
  return leadWithAddress(req, email, where)
}

/**
 * To the code of the person whose link it was: the password was chosen just now, by who read the
 * mailbox, so nobody is asked for either again. Where no code can be sent, to the sign-in.
 */
export const handOverToCode = async (
  req: PayloadRequest,
  accountID: ID | null,
  where: Where,
): Promise<string> => {
  await leaveToOther(req)
  const account = await quietly(req, async () =>
    accountID === null ? null : findRowByID(req, 'portalAccounts', accountID),
  )
  const isReady = account?.status === 'active' && Boolean(account.passwordHash)
  const challenge = isReady ? await quietly(req, () => askForCode(req, account)) : null
  return challenge
    ? withParams('/sign-in/code', { notice: where.notice })
    : leadWithAddress(req, account?.email, where)
}
