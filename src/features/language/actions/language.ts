import type { PayloadRequest } from 'payload'

import { defineEndpoint } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import { DAY, SECOND } from '../../../core/clock.js'
import { ownPath } from '../../../core/ownPath.js'
import { changeRow } from '../../../data/store.js'
import { leadTo } from '../../../http/respond.js'
import { setCookie } from '../../../identity/cookies.js'
import { mayUseSession } from '../../../identity/origin.js'
import { readSession, type PortalSession } from '../../../identity/session.js'
import { availableLocales } from '../../../translations/translate.js'

/**
 * The account's language goes before the cookie and is the language of its mails: a choice while
 * signed in sets both.
 */
const rememberForAccount = async (
  req: PayloadRequest,
  session: null | PortalSession,
  language: string,
): Promise<void> => {
  if (!session) return
  await changeRow(
    req,
    'portalAccounts',
    { id: { equals: session.account.id } },
    {
      preferredLanguage: language,
    },
  )
}

/**
 * Remembers the language somebody chose on this browser and leads back to where they were. Unknown
 * languages change nothing.
 */
export const language = defineEndpoint({
  name: 'language',
  does: 'Remembers the language of this browser (`?to=es`) and leads back (`&next=/portal/…`)',
  who: 'anyone',
  handler: async (req) => {
    const { portalPath } = getContext(req.payload).options
    const to = req.searchParams.get('to') ?? ''
    if (availableLocales().includes(to)) {
      const session = mayUseSession(req) ? await readSession(req) : null
      setCookie(req, 'language', to, session?.shared ? {} : { maxAge: (365 * DAY) / SECOND })
      await rememberForAccount(req, session, to)
    }
    return leadTo(ownPath(req.searchParams.get('next'), portalPath) ?? portalPath)
  },
})
