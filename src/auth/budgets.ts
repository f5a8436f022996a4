import type { PluginContext } from '../config/context.js'
import { DAY, HOUR, MINUTE } from '../core/clock.js'
import type { ID } from '../core/ids.js'

const QUARTER = 15 * MINUTE
type Limits = PluginContext['options']['limits']

/** Every budget in one place. Counted for accounts by address or id, so that unknown addresses behave like known ones. */
export const budgets = (limits: Limits) => ({
  /** Mails to an address that nobody has shown to be theirs: invitations and changes of address, whoever asks for them. */
  addressMails: (email: string) => ({
    limit: limits.addressMailsPerHour,
    name: 'address-mail',
    subject: email,
    windowMs: HOUR,
  }),
  /** Reading the whole trail is work for the database; nobody needs it more often. */
  auditExports: (staff: ID) => ({
    limit: 20,
    name: 'audit-export',
    subject: staff,
    windowMs: HOUR,
  }),
  codeMails: (account: ID) => ({
    limit: limits.codeMailsPerHour,
    name: 'code-mail',
    subject: account,
    windowMs: HOUR,
  }),
  /** Downloads of everything about a client: they read much, and a stolen session wants no more than one. */
  dataDownloads: (account: ID) => ({
    limit: limits.dataDownloadsPerDay,
    name: 'data-download',
    subject: account,
    windowMs: DAY,
  }),
  messages: (account: ID) => ({
    limit: limits.messagesPerHour,
    name: 'message',
    subject: account,
    windowMs: HOUR,
  }),
  resetMails: (email: string) => ({
    limit: limits.codeMailsPerHour,
    name: 'reset-mail',
    subject: email,
    windowMs: HOUR,
  }),
  signIns: (address: string | undefined) => ({
    limit: address ? limits.signInsPerAddress : limits.signInsPerInstallation,
    name: address ? 'sign-in-address' : 'sign-in-installation',
    subject: address ?? 'all',
    windowMs: QUARTER,
  }),
  uploads: (account: ID) => ({
    limit: limits.uploadsPerHour,
    name: 'upload',
    subject: account,
    windowMs: HOUR,
  }),
  wrongCodes: (account: ID) => ({
    limit: limits.wrongCodesPerHour,
    name: 'wrong-code',
    subject: account,
    windowMs: HOUR,
  }),
  wrongPasswords: (email: string) => ({
    limit: limits.wrongPasswords,
    name: 'wrong-password',
    subject: email,
    windowMs: QUARTER,
  }),
})
