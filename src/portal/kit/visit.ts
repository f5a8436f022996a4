import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { apiPath } from '../../config/apiPath.js'
import { getContext, type PluginContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { PortalError } from '../../errors/PortalError.js'
import { suggestPassphrase } from '../../identity/passwords/passwordPolicy.js'
import { portalUser } from '../../identity/portalUser.js'
import { readSession, type PortalSession } from '../../identity/session.js'
import { requestLocale } from '../../language/requestLocale.js'
import { translator, type Translator } from '../../translations/translate.js'
import { portalPathOf } from './portalPathOf.js'

/** One request for a portal page: who, in which language, and the ways to read. */
export type PortalVisit = {
  /**
   * Address below Payload's API: `/client-documents/file/a.pdf` →
   * `/api/client-documents/file/a.pdf`.
   */
  api: (path: string) => string
  ctx: PluginContext
  locale: string
  /** The page is looked at by nobody (HEAD, a browser that fetches ahead): nothing is marked read. */
  passive: boolean
  /** `/requests` → `/portal/requests`. */
  path: (path: string) => string
  payload: Payload
  /** Signed in as the portal account: reads go through `overrideAccess: false` with it. */
  req: PayloadRequest
  session: null | PortalSession
  t: Translator
}

type OpenVisit = {
  /** The page is nobody's: whoever is signed in on this device is left out of it. */
  nobody?: boolean
  /** The page is looked at by nobody (HEAD, a browser that fetches ahead): nothing is marked read. */
  passive?: boolean
  payload: Payload
  request: Request
  /** The page looks again by itself: that is no sign of a person. */
  watching?: boolean
}

/** Opens the visit of one request for a page. */
export const openVisit = async ({
  nobody = false,
  passive = false,
  payload,
  request,
  watching = false,
}: OpenVisit): Promise<PortalVisit> => {
  const ctx = getContext(payload)
  const source = { headers: new Headers(request.headers), payload }
  const session = nobody ? null : await readSession(source, { watching })
  const user = session ? portalUser(ctx, session) : undefined
  const req = await createLocalReq({ req: source, user }, payload)
  const locale = requestLocale(source, session?.account.preferredLanguage)
  return {
    api: (path) => apiPath(payload.config, path),
    ctx,
    locale,
    passive,
    path: portalPathOf(ctx.options.portalPath),
    payload,
    req,
    session,
    t: translator(locale, ctx.options.portal.texts),
  }
}

/** A passphrase to offer: new each time a page is opened, kept nowhere. */
export const offerPassphrase = async ({ locale, req }: PortalVisit): Promise<string> =>
  suggestPassphrase({ locale, minLength: (await getSettings(req)).password.minLength })

/** What a look-up finds, or the error for the page to explain. */
export const orProblem = async <T>(
  read: () => Promise<T>,
): Promise<T | { problem: PortalError }> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof PortalError) return { problem: error }
    throw error
  }
}
