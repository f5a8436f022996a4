import { headers as nextHeaders } from 'next/headers.js'
import {
  createLocalReq,
  getPayload,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { cache } from 'react'

import {
  summaryOfToken,
  type InvitationSummary,
} from '../../features/connections/actions/lookupInvitation.js'
import { resetOfToken } from '../../features/sign-in/actions/resetPassword.js'
import {
  careTeamOf,
  listStaff,
  staffName,
  type CareTeamMember,
} from '../../features/care-team/careTeam.js'
import { changeToConfirm, changeToUndo } from '../../features/account/emailChange.js'
import { getContext, type PluginContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { maskEmail } from '../../core/email.js'
import type { PortalErrorCode } from '../../core/errorCodes.js'
import { toID, type ID } from '../../core/ids.js'
import type { SignInMethod } from '../../core/kinds.js'
import type { Row } from '../../data/rows.js'
import { findRowByID } from '../../data/store.js'
import { PortalError } from '../../errors/PortalError.js'
import { translator, type Translator } from '../../translations/translate.js'
import { readChallenge } from '../../identity/challenge.js'
import { readDraft } from '../../drafts/drafts.js'
import { suggestPassphrase } from '../../identity/passwords/passwordPolicy.js'
import { portalUser } from '../../identity/portalStrategy.js'
import { requestLocale } from '../../language/requestLocale.js'
import { readSession, type PortalSession } from '../../identity/session.js'

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

type PendingSignIn = {
  expiresAt: string
  maskedEmail: string
  method: SignInMethod
  triesLeft: number
}

/** The sign-in that waits for a code in this browser. */
export const pendingChallenge = async (visit: PortalVisit): Promise<null | PendingSignIn> => {
  const challenge = await readChallenge(visit.req)
  const account = toID(challenge?.account)
  if (challenge?.state !== 'pending' || account === null) return null
  const row = await findRowByID(visit.req, 'portalAccounts', account)
  const { tries } = (await getSettings(visit.req)).oneTimeCode
  return {
    expiresAt: challenge.expiresAt,
    maskedEmail: maskEmail(row?.email ?? ''),
    method: challenge.method ?? 'email',
    triesLeft: Math.max(0, tries - challenge.attempts),
  }
}

/** What was typed before an error; never passwords or codes. */
export const loadDraft = (
  visit: PortalVisit,
  token: string | undefined,
): Promise<Record<string, string>> => readDraft(visit.req, token)

/** The record of the client who is signed in, read once for each page; null without a connection. */
export const clientRecord = cache(
  async ({ req, session }: PortalVisit): Promise<null | Row<'clients'>> => {
    const clientID = session?.clientID ?? null
    return clientID === null ? null : findRowByID(req, 'clients', clientID)
  },
)

/** The client's care team as the client sees it; empty without a connection. */
export const careTeam = async (visit: PortalVisit): Promise<CareTeamMember[]> => {
  const client = await clientRecord(visit)
  return client ? careTeamOf(visit.req, client, visit.locale) : []
}

/** Names of staff by id (as text), as clients see them. */
export const staffNames = async (
  { ctx, locale, payload }: PortalVisit,
  ids: readonly ID[],
): Promise<Map<string, string>> => {
  const staff = await listStaff({ payload }, ids)
  return new Map(staff.map((one) => [String(one.id), staffName(ctx, one, locale)]))
}

/** What the registration page shows of an invitation. */
export const lookupInvitation = async (
  { req }: PortalVisit,
  token: string,
): Promise<InvitationSummary | { error: PortalErrorCode }> =>
  orCode(() => summaryOfToken(req, token))

/** Whether a reset link works. */
export const lookupReset = async (
  { req }: PortalVisit,
  token: string,
): Promise<{ error: PortalErrorCode } | { ok: true }> =>
  orCode(async () => {
    await resetOfToken(req, token)
    return { ok: true } as const
  })

/** The address a link of a change of address would set, hidden but for its beginning; the link is not used up. */
export const lookupEmailLink = async (
  { req }: PortalVisit,
  step: 'confirm' | 'undo',
  token: string,
): Promise<{ error: PortalErrorCode } | { maskedEmail: string }> =>
  orCode(async () => {
    const { email, previousEmail } = await (step === 'confirm'
      ? changeToConfirm(req, token)
      : changeToUndo(req, token))
    return { maskedEmail: maskEmail(step === 'confirm' ? email : previousEmail) }
  })

/** A passphrase to offer: new each time a page is opened, kept nowhere. */
export const offerPassphrase = async ({ locale, req }: PortalVisit): Promise<string> =>
  suggestPassphrase({ locale, minLength: (await getSettings(req)).password.minLength })

const orCode = async <T>(read: () => Promise<T>): Promise<T | { error: PortalErrorCode }> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof PortalError) return { error: error.code }
    throw error
  }
}
