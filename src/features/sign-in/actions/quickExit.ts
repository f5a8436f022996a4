import type { PayloadRequest } from 'payload'

import { defineEndpoint } from '../../../actions/defineAction.js'
import { HOUR, SECOND } from '../../../core/clock.js'
import { toPortalError } from '../../../errors/toPortalError.js'
import { forgetKept } from '../../../http/forgetKept.js'
import { leavingPage } from '../../../http/leavingPage.js'
import { bodyKind } from '../../../http/readBody.js'
import { answerError } from '../../../http/respond.js'
import { hasSome, setCookie } from '../../../identity/cookies.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { readerFor } from '../../../language/translatorFor.js'
import { endOwnSession } from '../endOwnSession.js'

/** How long Back shows nothing, see `answerAfterExit`. */
const LEFT = HOUR

/**
 * Nothing on the device tells of the portal afterwards. Who chose to be remembered on it keeps
 * that, and what goes with it: the device is theirs.
 */
const forgetPortal = (req: PayloadRequest): void => {
  setCookie(req, 'session', '')
  setCookie(req, 'challenge', '')
  setCookie(req, 'passkey', '')
  if (!hasSome(req, 'device')) {
    setCookie(req, 'known', '')
    setCookie(req, 'language', '')
  }
  setCookie(req, 'left', '1', { maxAge: LEFT / SECOND })
}

/**
 * The quick exit: ends the session and answers with a page that shows nothing and leads on to
 * option `exitURL` (GOV.UK's "Exit this page"). Signed in or not, it never fails: somebody may be
 * looking over the shoulder of who pressed it.
 */
export const quickExit = defineEndpoint({
  name: 'quickExit',
  does: 'Leaves the portal at once: ends the session, and an empty page leads on to `exitURL`',
  who: 'anyone',
  handler: async (req) => {
    try {
      // guard: exit-from-own-pages
      bodyKind(req)
    } catch (error) {
      return answerError(toPortalError(req, error), readerFor(req, requestLocale(req)))
    }
    try {
      await endOwnSession(req)
    } catch (error) {
      req.payload.logger.error({ err: error, msg: 'A session outlived a quick exit' })
    }
    forgetPortal(req)
    // A script that asks has emptied the browser itself, and needs what it noted for Back
    const stored = forgetKept(req) && req.headers.get('sec-fetch-mode') === 'navigate'
    return leavingPage(req, stored)
  },
})
