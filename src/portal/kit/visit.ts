import { headers as nextHeaders } from 'next/headers.js'
import {
  createLocalReq,
  getPayload,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { cache } from 'react'

import { getContext, type PluginContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import type { PortalErrorCode } from '../../core/errorCodes.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { readDraft } from '../../drafts/drafts.js'
import { PortalError } from '../../errors/PortalError.js'
import { suggestPassphrase } from '../../identity/passwords/passwordPolicy.js'
import { portalUser } from '../../identity/portalUser.js'
import { readSession, type PortalSession } from '../../identity/session.js'
import { requestLocale } from '../../language/requestLocale.js'
import { translator, type Translator } from '../../translations/translate.js'

/** One request for a portal page: who, in which language, and the ways to read. */
export type PortalVisit = {
  /**
   * Address below Payload's API: `/client-documents/file/a.pdf` →
   * `/api/client-documents/file/a.pdf`.
   */
  api: (path: string) => string
  ctx: PluginContext
  locale: string
  /** `/requests` → `/portal/requests`. */
  path: (path: string) => string
  payload: Payload
  /** Signed in as the portal account: reads go through `overrideAccess: false` with it. */
  req: PayloadRequest
  session: null | PortalSession
  t: Translator
}

type ConfigLike = Promise<SanitizedConfig> | SanitizedConfig

/** Opens a visit from the headers of the page request; once a request, whoever asks. */
export const openVisit = cache(async (config: ConfigLike): Promise<PortalVisit> => {
  const payload = await getPayload({ config })
  const headers = await nextHeaders()
  const ctx = getContext(payload)
  const source = { headers: new Headers(headers), payload }
  const session = await readSession(source)
  const user = session ? portalUser(ctx, session) : undefined
  const req = await createLocalReq({ req: source, user: user }, payload)
  const locale = requestLocale(source, session?.account.preferredLanguage)
  return {
    api: (path) => `${payload.config.routes.api}${path}`,
    ctx,
    locale,
    path: (path) => `${ctx.options.portalPath}${path === '/' ? '' : path}`,
    payload,
    req,
    session,
    t: translator(locale),
  }
})

/** What was typed before an error; never passwords or codes. */
export const loadDraft = (
  visit: PortalVisit,
  token: string | undefined,
): Promise<Record<string, string>> => readDraft(visit.req, token)

/**
 * The record of the client who is signed in, read once for each page; null without a connection.
 */
export const clientRecord = cache(
  async ({ req, session }: PortalVisit): Promise<null | Row<'clients'>> => {
    const clientID = session?.clientID ?? null
    return clientID === null ? null : findRowByID(req, 'clients', clientID)
  },
)

/** A passphrase to offer: new each time a page is opened, kept nowhere. */
export const offerPassphrase = async ({ locale, req }: PortalVisit): Promise<string> =>
  suggestPassphrase({ locale, minLength: (await getSettings(req)).password.minLength })

/** What a look-up finds, or the code of the error for the page to explain. */
export const orCode = async <T>(
  read: () => Promise<T>,
): Promise<T | { error: PortalErrorCode }> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof PortalError) return { error: error.code }
    throw error
  }
}
