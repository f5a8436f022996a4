import type { PayloadRequest } from 'payload'

import type { Row } from '../data/rows.js'
import { knownBrowser } from '../identity/knownBrowser.js'
import type { PortalSession } from '../identity/session.js'
import { budget, type Budget } from './budgets.js'
import { callerNetworks } from './clientAddress.js'

type Account = Row<'portalAccounts'>
type Part = number | string

/**
 * Whose tries they are: a session's, a browser's that signed in before, or those of all others
 * together.
 */
export type Trier = {
  account: Account | null
  email: string
  /** Signed in already: somebody who is asked for the password again. */
  session?: string
}

/** Known to the account, by name; undefined is one of all others. */
const laneOf = (req: PayloadRequest, { account, session }: Trier): Part[] | undefined => {
  if (session !== undefined) return ['session', session]
  const browser = knownBrowser(req, account)
  return browser === undefined ? undefined : ['browser', browser]
}

/**
 * Everybody who is not known to the account. Counted anew with new credentials: a mailed link or a
 * recovery in person opens an account that strangers have used up.
 */
const allOthers = ({ account, email }: Trier): Part[] => [
  'others',
  email,
  account?.credentialVersion ?? 0,
]

/**
 * Others are told apart by their network where it is known, and share one budget where it is not.
 */
const pairOf = (req: PayloadRequest, trier: Trier): Part[] => {
  const network = callerNetworks(req)?.subscriber
  // guard: tries-per-network
  return [...(network === undefined ? [] : [network]), ...allOthers(trier)]
}

/** Somebody signed in, who is asked for password or code again. */
export const signedIn = ({ account, id }: PortalSession): Trier & { account: Account } => ({
  account,
  email: account.email,
  session: id,
})

/**
 * What one wrong password takes. Booked before the password is looked at, given back when it was
 * right.
 */
export const passwordTries = (req: PayloadRequest, trier: Trier): Budget[] => {
  const lane = laneOf(req, trier)
  return [
    budget(req, 'wrongPassword', ...(lane ?? pairOf(req, trier))),
    // guard: wrong-passwords-in-a-row
    budget(req, 'wrongPasswordRun', ...(lane ?? allOthers(trier))),
  ]
}

/** What one wrong code takes, whichever sign-in it is typed for. */
export const codeTries = (req: PayloadRequest, trier: Trier & { account: Account }): Budget[] => {
  const lane = laneOf(req, trier)
  return [
    // guard: wrong-codes-per-browser
    budget(req, 'wrongCode', ...(lane ?? pairOf(req, trier))),
    budget(req, 'wrongCodeRun', ...(lane ?? allOthers(trier))),
  ]
}

/** What a code of a printed sheet takes, by the address that it is typed with. */
export const sheetTries = (req: PayloadRequest, email: string): Budget[] => {
  const network = callerNetworks(req)?.subscriber
  // guard: sheet-codes-per-address
  return [budget(req, 'sheetCode', ...(network === undefined ? [] : [network]), email)]
}

/** What a mail to who knows the password takes. */
export const codeMails = (req: PayloadRequest, trier: Trier & { account: Account }): Budget[] => [
  budget(req, 'codeMail', ...(laneOf(req, trier) ?? allOthers(trier))),
]

/** What asking for a code by text message takes, whether or not one can be sent. */
export const codeTextAsks = (req: PayloadRequest, account: string): Budget =>
  budget(req, 'codeText', 'account', account)

/** What a code by text message takes beside it: few for a number, many for an agency. */
export const codeTexts = (
  req: PayloadRequest,
  { agency, number }: { agency: number | string; number: string },
): Budget[] => [
  // guard: code-texts-per-number
  budget(req, 'codeText', 'number', number),
  // guard: code-texts-per-agency
  budget(req, 'codeTextOfAgency', String(agency)),
]

/** What a mailed link to set a new password takes. */
export const resetMails = (req: PayloadRequest, trier: Trier): Budget[] => {
  const lane = laneOf(req, trier)
  // guard: reset-mails-per-browser
  if (lane) return [budget(req, 'resetMail', ...lane)]
  const network = callerNetworks(req)?.subscriber
  return [
    // guard: reset-mails-per-pair
    ...(network === undefined ? [] : [budget(req, 'resetMailOfPair', network, trier.email)]),
    budget(req, 'resetMail', 'others', trier.email),
  ]
}

/** What is counted for itself: a flood of one leaves the others open. */
type Request = 'calendar' | 'forgot' | 'link' | 'passkey' | 'sheet' | 'sign-in'

/**
 * The budgets that a request from outside takes from, by where it comes from. A browser that the
 * account knows is counted by itself, so that a flood by others does not keep it out.
 */
export const requestsFromOutside = (
  req: PayloadRequest,
  kind: Request,
  trier?: Trier,
): Budget[] => {
  const lane = trier && laneOf(req, trier)
  // guard: requests-per-browser
  if (lane) return [budget(req, 'request', kind, ...lane)]
  const networks = callerNetworks(req)
  if (!networks) return [budget(req, 'requestOfInstallation', kind)]
  return [
    budget(req, 'request', kind, networks.subscriber),
    // guard: requests-per-site
    ...(networks.site ? [budget(req, 'requestOfSite', kind, networks.site)] : []),
  ]
}

/**
 * What a form takes that comes back to somebody who is not signed in: it is kept, and nobody's.
 * A wide budget, of its own: refused sign-ins come back too.
 */
export const formsFromOutside = (req: PayloadRequest): Budget[] => {
  const networks = callerNetworks(req)
  return networks
    ? [budget(req, 'requestOfSite', 'form', networks.site ?? networks.subscriber)]
    : [budget(req, 'requestOfInstallation', 'form')]
}
