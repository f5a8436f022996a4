import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import type { SanitizedOptions } from '../config/sanitizeOptions.js'
import { DAY, HOUR, MINUTE } from '../core/clock.js'

const QUARTER = 15 * MINUTE
/** A run of wrong tries is forgotten after so long: rows have to end some day. */
const RUN = 30 * DAY

type Definition = {
  /** What takes one out of it. */
  counts: string
  /** Whose it is. */
  of: string
  /** The number, or the option that holds it. */
  limit: keyof SanitizedOptions['limits'] | number
  /** The run of the same tries: of one subject both are taken together, and stand in one row. */
  run?: string
  /**
   * Read before it is counted: somebody new costs as many statements as somebody who was here
   * before, so that time tells nothing. The others are counted at once, and read only if there was
   * nothing to count on.
   */
  readFirst?: true
  /** Where the number or the rule comes from. */
  source: string
  window: number
}

const OWN = 'own choice'
const NIST = 'NIST SP 800-63B-4 §3.2.2: at most 100 in a row'
const OWASP = 'OWASP Authentication Cheat Sheet, login throttling; OWASP device cookies'

/**
 * Every budget in one place: how many sign-ins (`request`), wrong passwords (`wrongPassword`),
 * wrong codes (`wrongCode`), mails and calls. Whose each try is, `whoTries.ts` says; `rateLimit.ts`
 * takes it; the numbers are in `defaultLimits.ts`. A number of its own per code, which then dies,
 * have the options `oneTimeCode.tries` and `recovery.tries` (`bookAttempt`). Counted for accounts
 * by address or id, so that unknown addresses behave like known ones.
 */
export const BUDGETS = {
  addressMail: {
    counts: 'invitations and links to confirm a change of address, whoever asks for them',
    limit: 'addressMailsPerHour',
    of: 'the address that is mailed',
    readFirst: true,
    source: OWN,
    window: HOUR,
  },
  auditExport: {
    counts: 'exports of the audit trail',
    limit: 20,
    of: 'the staff user',
    source: 'own choice: reading the whole trail is work for the database',
    window: HOUR,
  },
  booking: {
    counts: 'appointments booked and canceled by clients',
    limit: 60,
    of: 'the account',
    source: OWN,
    window: HOUR,
  },
  calendarFeed: {
    counts: 'times that a calendar program asks for a client’s own calendar',
    limit: 60,
    of: 'the address',
    source: 'own choice: programs ask every few minutes at most, on a few devices',
    window: HOUR,
  },
  clientCall: {
    counts:
      'changes of password, address, app and codes; lists and sign-out of sessions and devices',
    limit: 'clientCallsPerHour',
    of: 'the account',
    source: OWN,
    window: HOUR,
  },
  codeMail: {
    counts: 'codes and links mailed to who knows the password: sign-in, resend, change of address',
    limit: 'codeMailsPerHour',
    of: 'a known browser or session of the account, or all others together',
    readFirst: true,
    source: OWN,
    window: HOUR,
  },
  codeText: {
    counts: 'codes by text message: to sign in, and to prove a number',
    limit: 'codeTextsPerHour',
    of: 'the account, and by itself the number',
    source: 'own choice: each costs money, and a number is somebody’s phone',
    window: HOUR,
  },
  codeTextOfAgency: {
    counts: 'the same',
    limit: 'codeTextsPerAgency',
    of: 'the agency',
    source: 'own choice: the most that fraud with many accounts can cost in a day',
    window: DAY,
  },
  dataDownload: {
    counts: 'downloads of everything about a client',
    limit: 'dataDownloadsPerDay',
    of: 'the account',
    source: 'own choice: they read much, and a stolen session wants no more than one',
    window: DAY,
  },
  draft: {
    counts: 'what is kept of a form while it is being typed',
    limit: 1200,
    of: 'the account',
    source: 'own choice: the page sends at most one in three seconds',
    window: HOUR,
  },
  message: {
    counts: 'messages of clients, and what they say about their plans',
    limit: 'messagesPerHour',
    of: 'the account',
    source: OWN,
    window: HOUR,
  },
  notice: {
    counts: 'messages and requests to a client, each of which sends a mail',
    limit: 'noticesPerHour',
    of: 'the client, whoever sends them',
    source: OWN,
    window: HOUR,
  },
  picture: {
    counts: 'small pictures of documents, each of which is drawn anew',
    limit: 600,
    of: 'the client or staff user',
    source: 'own choice: a page shows one; drawing takes about 50 ms of one processor',
    window: HOUR,
  },
  request: {
    counts: 'sign-ins; links asked for; links and recovery codes used (each counted for itself)',
    limit: 'signInsPerAddress',
    of: 'a known browser, or the network: an IPv4 address, an IPv6 /64',
    source: 'own choice; RFC 4291 §2.5.4 for the /64',
    window: QUARTER,
  },
  requestOfSite: {
    counts: 'the same; forms that come back to who is not signed in (counted for themselves)',
    limit: 'signInsPerSite',
    of: 'the site: an IPv6 /48; for forms the IPv4 address too',
    source: 'own choice; RFC 6177 §2 for the /48',
    window: QUARTER,
  },
  requestOfInstallation: {
    counts:
      'both, where no proxy is trusted and so nobody can be placed; sign-ins not from a known browser',
    limit: 'signInsPerInstallation',
    of: 'the installation',
    source: OWN,
    window: QUARTER,
  },
  resetMail: {
    counts: 'links to set a new password',
    limit: 'codeMailsPerHour',
    of: 'a known browser of the account, or all others together',
    readFirst: true,
    source: OWN,
    window: HOUR,
  },
  resetMailOfPair: {
    counts: 'the same, so that one network cannot use up what all others share',
    limit: 'resetMailsPerPair',
    of: 'network and account',
    readFirst: true,
    source: OWN,
    window: HOUR,
  },
  reveal: {
    counts: 'Social Security numbers shown',
    limit: 'revealsPerHour',
    of: 'the staff user',
    source: 'own choice: work at a desk, no harvest by a stolen session',
    window: HOUR,
  },
  sheetCode: {
    counts: 'codes of printed invitations typed, right or wrong',
    limit: 'wrongCodesPerHour',
    of: 'network and address, or the address where nobody can be placed',
    readFirst: true,
    source: OWASP,
    window: HOUR,
  },
  ssnMatch: {
    counts: 'Social Security numbers compared with those of clients who are there',
    limit: 30,
    of: 'the staff user',
    source:
      'own choice: more than anybody takes in; with the last four known, guessing the rest takes months',
    window: HOUR,
  },
  staffChange: {
    counts: 'everything staff do on clients, accounts, invitations, requests and messages',
    limit: 'staffChangesPerHour',
    of: 'the staff user',
    source: OWN,
    window: HOUR,
  },
  upload: {
    counts: 'answers to requests, files or not',
    limit: 'uploadsPerHour',
    of: 'the account',
    source: OWN,
    window: HOUR,
  },
  uploadPart: {
    counts: 'parts of files that clients send, and questions how far they are',
    limit: 3000,
    of: 'the account',
    source: 'own choice: 25 MB are 50 parts, and a weak line breaks off often',
    window: HOUR,
  },
  wrongCode: {
    counts: 'wrong mailed codes, app codes and recovery codes, over any number of sign-ins',
    limit: 'wrongCodesPerHour',
    of: 'a known browser or session of the account, or network and account, or the account where nobody can be placed',
    readFirst: true,
    run: 'wrongCodeRun',
    source: OWASP,
    window: HOUR,
  },
  wrongCodeRun: {
    counts: 'the same, until new credentials',
    limit: 'triesInARow',
    of: 'a known browser or session of the account, or all others together',
    readFirst: true,
    source: NIST,
    window: RUN,
  },
  wrongPassword: {
    counts: 'wrong passwords',
    limit: 'wrongPasswords',
    of: 'a known browser or session of the account, or network and account, or the account where nobody can be placed',
    readFirst: true,
    run: 'wrongPasswordRun',
    source: OWASP,
    window: QUARTER,
  },
  wrongPasswordRun: {
    counts: 'the same, until new credentials',
    limit: 'triesInARow',
    of: 'a known browser or session of the account, or all others together',
    readFirst: true,
    source: NIST,
    window: RUN,
  },
} as const satisfies Record<string, Definition>

export type BudgetName = keyof typeof BUDGETS

export type Budget = {
  limit: number
  /** What is counted; part of the key. */
  name: BudgetName
  /** Whose budget; stored only as a keyed hash. */
  subject: readonly (number | string)[]
  window: number
}

const definitionOf = (name: BudgetName): Definition => BUDGETS[name]

/** The budget that counts the same tries in a row, where there is one. */
export const runOf = (name: BudgetName): string | undefined => definitionOf(name).run

/** Whether a budget is read before it is counted. */
export const isReadFirst = (name: BudgetName): boolean => definitionOf(name).readFirst === true

/** Somebody's budget of a kind, with the number that the installation gave it. */
export const budget = (
  { payload }: Pick<PayloadRequest, 'payload'>,
  name: BudgetName,
  ...subject: Budget['subject']
): Budget => {
  const { limit, window } = definitionOf(name)
  const { limits } = getContext(payload).options
  return { limit: typeof limit === 'number' ? limit : limits[limit], name, subject, window }
}
