import type { PayloadRequest } from 'payload'

import { DAY, SECOND } from '../../core/clock.js'
import { changeRow } from '../../data/store.js'
import { setCookie } from '../../identity/cookies.js'
import { mayUseSession } from '../../identity/origin.js'
import { readSession, type PortalSession } from '../../identity/session.js'
import { availableLocales } from '../../translations/translate.js'

const LIFETIME = 365 * DAY

/**
 * The account's language goes before the cookie and is the language of its mails: a choice while
 * signed in sets both.
 */
const rememberForAccount = async (
  req: PayloadRequest,
  { account }: PortalSession,
  preferredLanguage: string,
): Promise<void> => {
  await changeRow(req, 'portalAccounts', { id: { equals: account.id } }, { preferredLanguage })
}

/**
 * Remembers the language somebody chose, in this browser, and for who is signed in as the
 * account's: unless another site led here.
 * @returns false, and nothing changes, for a language that the portal does not have.
 */
export const chooseLanguage = async (req: PayloadRequest, to: string): Promise<boolean> => {
  if (!availableLocales().includes(to)) return false
  const session = mayUseSession(req) ? await readSession(req) : null
  setCookie(req, 'language', to, session?.shared ? {} : { maxAge: LIFETIME / SECOND })
  if (session) await rememberForAccount(req, session, to)
  return true
}
