import { timingSafeEqual } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { DAY, SECOND } from '../core/clock.js'
import type { RequestSource } from '../core/source.js'
import { keyedHash, randomToken } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { readCookie, setCookie } from './cookies.js'

type Account = Pick<Row<'portalAccounts'>, 'credentialVersion' | 'id'>

/** A family's computer; more would not fit into a cookie of 200 characters. */
const MAX_ACCOUNTS = 4
const LIFETIME = 180 * DAY
/** 132 bits as text. */
const PART = 22

/** Does the work for an address without account too. */
const NOBODY: Account = { credentialVersion: 0, id: '' }

const signatureOf = ({ payload }: RequestSource, account: Account, nonce: string): string =>
  keyedHash(payload, 'known-browser', account.id, account.credentialVersion, nonce)
    .toString('base64url')
    .slice(0, PART)

const entriesOf = (source: RequestSource): string[] =>
  (readCookie(source, 'known') ?? '')
    .split('.')
    .filter((entry) => /^[\w-]{44}$/.test(entry))
    .slice(0, MAX_ACCOUNTS)

const isOf = (source: RequestSource, account: Account, entry: string): boolean =>
  timingSafeEqual(
    Buffer.from(signatureOf(source, account, entry.slice(0, PART))),
    Buffer.from(entry.slice(PART)),
  )

/**
 * The name of this browser as one that signed in to the account before, or undefined (OWASP "Device
 * Cookies"). It opens nothing: it gives the browser tries of its own, so that a stranger who uses
 * up everybody else's does not keep the owner out. It ends with the account's credentials: a new
 * password, another address, "sign out everywhere".
 */
export const knownBrowser = (
  source: RequestSource,
  account: Account | null,
): string | undefined => {
  // guard: known-browser-of-this-account
  const mine = entriesOf(source).filter((entry) => isOf(source, account ?? NOBODY, entry))
  // guard: lane-of-known-browser
  return account ? mine[0]?.slice(0, PART) : undefined
}

/**
 * Makes this browser known to the account, under a new name: one that came in could have been
 * planted.
 */
export const knowBrowser = (req: PayloadRequest, account: Account): void => {
  const others = entriesOf(req).filter((entry) => !isOf(req, account, entry))
  const nonce = randomToken().slice(0, PART)
  const entry = `${nonce}${signatureOf(req, account, nonce)}`
  const value = [entry, ...others].slice(0, MAX_ACCOUNTS).join('.')
  setCookie(req, 'known', value, { maxAge: LIFETIME / SECOND })
}

/** On a shared computer nothing tells later who was here, or that anybody was. */
export const knowNobody = (req: PayloadRequest): void => {
  if (readCookie(req, 'known') !== undefined) setCookie(req, 'known', '')
}
