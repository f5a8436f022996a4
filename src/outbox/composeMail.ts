import type { Payload } from 'payload'

import type { Source } from '../core/source.js'
import { emailToken, invitationToken, resetToken } from '../otp/linkTokens.js'
import { getContext } from '../config/context.js'
import { portalLink, publicURL } from '../config/publicURL.js'
import { getSettings } from '../config/settings.js'
import { daysUntil } from '../core/clock.js'
import { CONFIRM_HOURS, UNDO_DAYS } from '../core/emailChange.js'
import { toID } from '../core/ids.js'
import type { MailKind } from '../core/kinds.js'
import type { Row } from '../data/rows.js'
import { findRow, findRowByID } from '../data/store.js'
import type { AccountChange, Mail, MailData } from '../mail/mailData.js'
import { renderMail } from '../mail/renderMail.js'
import { codeOf } from '../otp/mailedCode.js'

type Outbox = Row<'portalOutbox'>
type Addressed = Mail & { to: string }
type Reader = { locale: string; timeZone?: string; to: string }

/** Renders for a reader; the one place where address and text of a mail meet. */
const write = <K extends MailKind>(
  payload: Payload,
  kind: K,
  data: MailData[K],
  { locale, to }: Reader,
): Addressed => {
  const { help, productName } = getContext(payload).options
  return { ...renderMail(kind, data, { help, locale, productName }), to }
}

const invitation = async (source: Source, row: Outbox): Promise<Addressed | null> => {
  const { payload } = source
  const connection = await findRowByID(source, 'portalConnections', row.subject)
  const now = getContext(payload).options.clock()
  // Canceled, accepted or resent since: the newer mail carries the link that works.
  if (connection?.status !== 'invite-pending' || connection.generation !== row.variant) return null
  if (!connection.expiresAt || Date.parse(connection.expiresAt) <= now.getTime()) return null
  const client = await findRowByID(source, 'clients', toID(connection.client) ?? '')
  if (!client) return null
  const data = {
    days: daysUntil(connection.expiresAt, now),
    firstName: client.preferredName || client.firstName,
    link: portalLink(payload, `/register?token=${invitationToken(payload, connection)}`),
  }
  const reader = { locale: client.preferredLanguage ?? 'en', to: connection.email }
  return row.kind === 'invitation-reminder'
    ? write(payload, 'invitation-reminder', data, reader)
    : write(payload, 'invitation', data, reader)
}

/** Mail address and language of an account; the language is the client's while connected, else the account's own. */
const accountReader = async (source: Source, id: unknown): Promise<null | Reader> => {
  const accountID = toID(id)
  if (accountID === null) return null
  const [account, connection] = await Promise.all([
    findRowByID(source, 'portalAccounts', accountID),
    findRow(source, 'portalConnections', { accountKey: { equals: String(accountID) } }),
  ])
  if (!account || account.status !== 'active') return null
  const clientID = toID(connection?.client)
  const client = clientID === null ? null : await findRowByID(source, 'clients', clientID)
  return {
    locale: account.preferredLanguage ?? client?.preferredLanguage ?? 'en',
    to: account.email,
  }
}

const challengeMail = async (source: Source, row: Outbox): Promise<Addressed | null> => {
  const { payload } = source
  const { oneTimeCode } = await getSettings(source)
  const challenge = await findRowByID(source, 'portalChallenges', row.subject)
  const now = getContext(payload).options.clock().toISOString()
  if (challenge?.state !== 'pending' || challenge.expiresAt <= now) return null
  const reader = await accountReader(source, challenge.account)
  if (!reader) return null
  if (row.kind === 'password-reset') {
    const link = portalLink(payload, `/reset-password?token=${resetToken(payload, challenge)}`)
    const minutes = Math.max(
      1,
      Math.round((Date.parse(challenge.expiresAt) - Date.parse(now)) / 60_000),
    )
    return write(payload, 'password-reset', { link, minutes }, reader)
  }
  // A newer code was asked for: this one would not work any more.
  if (challenge.sends !== row.variant) return null
  const code = codeOf(payload, challenge)
  return write(payload, 'one-time-code', { code, minutes: oneTimeCode.expiresInMinutes }, reader)
}

/** Notice to the connected account of a client, without content. */
const notice = async (source: Source, row: Outbox): Promise<Addressed | null> => {
  const key = row.kind === 'new-request' ? 'portalRequests' : 'portalMessages'
  const subject = await findRowByID(source, key, row.subject)
  const client = toID(subject?.client)
  if (client === null) return null
  const connection = await findRow(source, 'portalConnections', {
    openKey: { equals: String(client) },
  })
  const reader =
    connection?.status === 'connected' ? await accountReader(source, connection.account) : null
  if (!subject || !reader) return null
  return row.kind === 'new-request'
    ? write(
        source.payload,
        'new-request',
        { link: portalLink(source.payload, `/requests/${subject.id}`) },
        reader,
      )
    : write(
        source.payload,
        'new-message',
        { link: portalLink(source.payload, '/messages') },
        reader,
      )
}

/** That something about signing in was changed, and when. */
const changeOf =
  (kind: AccountChange) =>
  async (source: Source, row: Outbox): Promise<Addressed | null> => {
    const reader = await accountReader(source, row.subject)
    return reader && write(source.payload, kind, { when: row.createdAt }, reader)
  }

type AddressChange = {
  challenge: Row<'portalChallenges'>
  email: string
  locale: string
  previousEmail: string
}

/** The change of address or the recovery that a mail is about. */
const addressChange = async (source: Source, row: Outbox): Promise<AddressChange | null> => {
  const challenge = await findRowByID(source, 'portalChallenges', row.subject)
  const { email, previousEmail } = challenge ?? {}
  const reader = await accountReader(source, challenge?.account)
  return challenge && email && previousEmail && reader
    ? { challenge, email, locale: reader.locale, previousEmail }
    : null
}

const emailConfirm = async (source: Source, row: Outbox): Promise<Addressed | null> => {
  const change = await addressChange(source, row)
  // Not to an address that somebody else holds, nor once it was confirmed or stopped.
  if (change?.challenge.state !== 'pending') return null
  const { challenge, email, locale } = change
  const token = emailToken(source.payload, 'confirm', challenge)
  const link = portalLink(source.payload, `/account/email/confirm?token=${token}`)
  return write(
    source.payload,
    'email-confirm',
    { hours: CONFIRM_HOURS, link },
    { locale, to: email },
  )
}

const emailNotice = async (source: Source, row: Outbox): Promise<Addressed | null> => {
  const change = await addressChange(source, row)
  if (!change) return null
  const { challenge, locale, previousEmail } = change
  const token = emailToken(source.payload, 'undo', challenge)
  const link = portalLink(source.payload, `/account/email/undo?token=${token}`)
  return write(
    source.payload,
    'email-notice',
    { days: UNDO_DAYS, link },
    { locale, to: previousEmail },
  )
}

/** Tells the address that counts now (variant 0) and the one that counted before. */
const addressNotice =
  (kind: 'account-recovered' | 'email-changed' | 'email-restored') =>
  async (source: Source, row: Outbox): Promise<Addressed | null> => {
    const change = await addressChange(source, row)
    if (!change) return null
    const { email, locale, previousEmail } = change
    const both = kind === 'email-restored' ? [previousEmail, email] : [email, previousEmail]
    const to = both[row.variant]
    return to ? write(source.payload, kind, { when: row.createdAt }, { locale, to }) : null
  }

/** To one super user; which connection is told by the admin panel, not by the mail. */
const securityBreach = async (source: Source, row: Outbox): Promise<Addressed | null> => {
  const { staffSlug } = getContext(source.payload)
  const [staff] = (
    await source.payload.db.find({
      collection: staffSlug,
      limit: 1,
      pagination: false,
      req: {},
      where: { id: { equals: row.subject } },
    })
  ).docs as unknown as { email?: string }[]
  if (!staff?.email) return null
  const link = `${publicURL(source.payload)}${source.payload.config.routes.admin}`
  return write(source.payload, 'security-breach', { link }, { locale: 'en', to: staff.email })
}

const COMPOSERS: Record<MailKind, (source: Source, row: Outbox) => Promise<Addressed | null>> = {
  'authenticator-added': changeOf('authenticator-added'),
  'authenticator-removed': changeOf('authenticator-removed'),
  'account-recovered': addressNotice('account-recovered'),
  'data-downloaded': changeOf('data-downloaded'),
  'email-changed': addressNotice('email-changed'),
  'email-confirm': emailConfirm,
  'email-notice': emailNotice,
  'email-restored': addressNotice('email-restored'),
  invitation,
  'invitation-reminder': invitation,
  'new-message': notice,
  'new-request': notice,
  'one-time-code': challengeMail,
  'password-changed': changeOf('password-changed'),
  'password-reset': challengeMail,
  'recovery-code-used': changeOf('recovery-code-used'),
  'recovery-codes-replaced': changeOf('recovery-codes-replaced'),
  'security-breach': securityBreach,
  'sign-in-refused': changeOf('sign-in-refused'),
}

/** The mail an outbox row stands for, as things are now; null when it no longer applies. */
export const composeMail = (source: Source, row: Outbox): Promise<Addressed | null> =>
  COMPOSERS[row.kind](source, row)
