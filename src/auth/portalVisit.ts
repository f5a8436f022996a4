import { headers as nextHeaders } from 'next/headers.js'
import {
  createLocalReq,
  getPayload,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { cache } from 'react'

import { getContext, type PluginContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { maskEmail } from '../core/email.js'
import { toID } from '../core/ids.js'
import { findRowByID } from '../data/store.js'
import { translator, type Translator } from '../translations/translate.js'
import { readChallenge } from './challenge.js'
import { readDraft } from './drafts.js'
import { portalUser } from './portalStrategy.js'
import { requestLocale } from './requestLocale.js'
import { readSession, type PortalSession } from './session.js'

/** One request for a portal page: who, in which language, and the ways to read. */
export type PortalVisit = {
  /** `/portal/login` → `/api/portal/login`. */
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
  const req = await createLocalReq(
    { req: source, user: user as unknown as PayloadRequest['user'] & object },
    payload,
  )
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

/** The sign-in that waits for a code in this browser. */
export const pendingChallenge = async (
  visit: PortalVisit,
): Promise<null | { expiresAt: string; maskedEmail: string; triesLeft: number }> => {
  const challenge = await readChallenge(visit.req)
  const account = toID(challenge?.account)
  if (challenge?.state !== 'pending' || account === null) return null
  const row = await findRowByID(visit.req, 'portalAccounts', account)
  const { tries } = (await getSettings(visit.req)).oneTimeCode
  return {
    expiresAt: challenge.expiresAt,
    maskedEmail: maskEmail(row?.email ?? ''),
    triesLeft: Math.max(0, tries - challenge.attempts),
  }
}

/** What was typed before an error; never passwords or codes. */
export const loadDraft = (
  visit: PortalVisit,
  token: string | undefined,
): Promise<Record<string, string>> => readDraft(visit.req, token)
