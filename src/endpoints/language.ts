import type { Endpoint } from 'payload'

import { setCookie } from '../auth/cookies.js'
import { getContext } from '../config/context.js'
import { DAY, SECOND } from '../core/clock.js'
import { ownPath } from '../core/ownPath.js'
import { PORTAL_ROUTES } from '../core/routes.js'
import { ENDPOINT_ROOT } from '../core/slugs.js'
import { availableLocales } from '../translations/translate.js'
import { leadTo } from './http/respond.js'

/** Remembers the language somebody chose on this browser and leads back to where they were. Unknown languages change nothing. */
export const language: Endpoint = {
  handler: (req) => {
    const { portalPath } = getContext(req.payload).options
    const to = req.searchParams.get('to') ?? ''
    if (availableLocales().includes(to)) {
      setCookie(req, 'language', to, { maxAge: (365 * DAY) / SECOND })
    }
    return leadTo(ownPath(req.searchParams.get('next'), portalPath) ?? portalPath)
  },
  method: PORTAL_ROUTES.language.method,
  path: `${ENDPOINT_ROOT}${PORTAL_ROUTES.language.path}`,
}
