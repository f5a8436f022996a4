import { createHash, randomUUID } from 'node:crypto'

import type { PayloadRequest, Where } from 'payload'

import { browserOf } from '../core/browserOf.js'
import { DAY, SECOND } from '../core/clock.js'
import type { ID } from '../core/ids.js'
import type { RequestSource, Source } from '../core/source.js'
import { randomToken, tokenDigest } from '../crypto/keys.js'
import { keyIDOf, seal, unseal, type Place } from '../crypto/sealed.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findFields, insertRow, listRows } from '../data/store.js'
import { readCookie, setCookie } from '../identity/cookies.js'
import { keepNewest } from '../identity/keepNewest.js'

/** A browser's subscription: where its push service takes what is for it, and its keys. */
export type PushSubscription = { auth: string; endpoint: string; p256dh: string }

/** Phones of an account that are told at once; one more ends the oldest. */
export const MOST_PUSH_DEVICES = 5

const LIFETIME = 180 * DAY

const placeOf = (row: ID): Place => ({ collection: 'pushDevices', field: 'sealed', row })

const digestOf = (endpoint: string): string =>
  createHash('sha256').update(endpoint).digest('base64url')

/** This browser's own row, whoever is signed in. */
const here = (source: RequestSource): null | Where => {
  const token = readCookie(source, 'push')
  return token ? { cookieHash: { equals: tokenDigest(token) } } : null
}

type Session = { account: Row<'portalAccounts'>; device: null | string; id: string }

/**
 * Keeps a subscription for the account, sealed, and marks the browser so that signing out of it ends
 * the pushes. A browser has one, of whoever turned it on last.
 */
export const keepPushDevice = async (
  req: PayloadRequest,
  { account, device, id: session }: Session,
  subscription: PushSubscription,
): Promise<Row<'pushDevices'>> => {
  const dedupeKey = digestOf(subscription.endpoint)
  const before = here(req)
  // guard: one-account-a-browser
  await deleteRows(req, 'pushDevices', {
    or: [{ dedupeKey: { equals: dedupeKey } }, ...(before ? [before] : [])],
  })
  const token = randomToken()
  setCookie(req, 'push', token, { maxAge: LIFETIME / SECOND })
  const id = randomUUID()
  // guard: subscriptions-sealed
  const sealed = seal(req.payload, placeOf(id), JSON.stringify(subscription))
  const row = await insertRow(req, 'pushDevices', {
    ...browserOf(req.headers.get('user-agent')),
    account: account.id,
    cookieHash: tokenDigest(token),
    credentialVersion: account.credentialVersion,
    dedupeKey,
    device,
    id,
    sealed,
    sealedKey: keyIDOf(sealed),
    session,
  })
  // guard: push-devices-per-account
  await keepNewest(req, 'pushDevices', account.id, MOST_PUSH_DEVICES)
  return row
}

type Owner = Pick<Row<'portalAccounts'>, 'credentialVersion' | 'id'>

/** Phones of the account that were turned on under its present credentials, the newest first. */
export const pushDevicesOf = (
  source: Source,
  { credentialVersion, id }: Owner,
): Promise<Row<'pushDevices'>[]> =>
  listRows(
    source,
    'pushDevices',
    {
      and: [
        { account: { equals: id } },
        // guard: pushes-end-with-credentials
        { credentialVersion: { equals: credentialVersion } },
      ],
    },
    { limit: MOST_PUSH_DEVICES, sort: '-createdAt' },
  )

/** The same of an account that may be gone or turned off: then there are none. */
export const pushDevicesOfAccount = async (
  source: Source,
  account: ID,
): Promise<Row<'pushDevices'>[]> => {
  const fields = ['credentialVersion', 'status'] as const
  const owner = await findFields(source, 'portalAccounts', { id: { equals: account } }, fields)
  return owner?.status === 'active' ? pushDevicesOf(source, { ...owner, id: String(account) }) : []
}

/** Where a phone's pushes go; null for what does not open any more. */
export const openSubscription = (
  { payload }: Source,
  { id, sealed }: Row<'pushDevices'>,
): null | PushSubscription => {
  const text = unseal(payload, placeOf(id), sealed)
  return text === null ? null : (JSON.parse(text) as PushSubscription)
}

/** Whether a row is this browser's. */
export const isPushHere = (source: RequestSource, { cookieHash }: Row<'pushDevices'>): boolean => {
  const token = readCookie(source, 'push')
  return token !== undefined && tokenDigest(token) === cookieHash
}

/** Ends the pushes of this browser, whosever they are: somebody leaves it. */
export const forgetPushHere = async (req: PayloadRequest): Promise<void> => {
  const mine = here(req)
  if (!mine) return
  // guard: pushes-end-with-sign-out
  await deleteRows(req, 'pushDevices', mine)
  setCookie(req, 'push', '')
}

type Started = { account: ID; device: null | string; session: string; shared: boolean }

/**
 * The browser signed in anew: signing that session out from elsewhere ends the pushes, too. Whoever
 * had it before has left, also where nobody signed out; a shared browser gets none at all.
 */
export const followSession = async (
  req: PayloadRequest,
  { account, device, session, shared }: Started,
): Promise<void> => {
  const mine = here(req)
  if (!mine) return
  // guard: shared-session-ends-pushes
  if (shared) return forgetPushHere(req)
  // guard: pushes-end-with-another-account
  await deleteRows(req, 'pushDevices', { and: [mine, { account: { not_equals: account } }] })
  const where: Where = { and: [mine, { account: { equals: account } }] }
  await changeRow(req, 'pushDevices', where, { device, session })
}
