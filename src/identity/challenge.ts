import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { isAhead, isoIn, MINUTE, SECOND } from '../core/clock.js'
import type { ID } from '../core/ids.js'
import type { SignInMethod } from '../core/kinds.js'
import type { RequestSource } from '../core/source.js'
import { randomToken, tokenDigest } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, findRow, insertRow } from '../data/store.js'
import { readCookie, setCookie } from './cookies.js'

/**
 * Opens a sign-in challenge for an account whose password was right, and ties it to this browser by
 * a cookie.
 */
export const openChallenge = async (
  req: PayloadRequest,
  account: Row<'portalAccounts'>,
  method: SignInMethod,
): Promise<Row<'portalChallenges'>> => {
  const { clock } = getContext(req.payload).options
  const { expiresInMinutes } = (await getSettings(req)).oneTimeCode
  const token = randomToken()
  const lifetime = expiresInMinutes * MINUTE
  const challenge = await insertRow(req, 'portalChallenges', {
    account: account.id,
    attempts: 0,
    credentialVersion: account.credentialVersion,
    expiresAt: isoIn(clock(), lifetime),
    method,
    purpose: 'sign-in',
    sends: 1,
    state: 'pending',
    tokenHash: tokenDigest(token),
  })
  // Outlives the code, so that a late code is told apart from none.
  setCookie(req, 'challenge', token, { maxAge: (2 * lifetime) / SECOND })
  return challenge
}

/** The sign-in challenge of this browser, whatever its state; null when there is none. */
export const readChallenge = async (
  source: RequestSource,
): Promise<null | Row<'portalChallenges'>> => {
  const token = readCookie(source, 'challenge')
  if (!token) return null
  return findRow(source, 'portalChallenges', {
    and: [{ tokenHash: { equals: tokenDigest(token) } }, { purpose: { equals: 'sign-in' } }],
  })
}

/**
 * Books one try. Null when the challenge is used, expired or out of tries: parallel guesses get no
 * more than the limit.
 */
export const bookAttempt = async (
  req: PayloadRequest,
  id: ID,
  most?: number,
): Promise<null | Row<'portalChallenges'>> => {
  const { clock } = getContext(req.payload).options
  const { expiresInMinutes, tries: usual } = (await getSettings(req)).oneTimeCode
  const tries = most ?? usual
  const booked = await changeRow(
    req,
    'portalChallenges',
    {
      and: [
        { id: { equals: id } },
        // guard: pending-challenge-alone
        { state: { equals: 'pending' } },
        // guard: tries-per-challenge
        { attempts: { less_than: tries } },
        // guard: challenge-in-time
        { expiresAt: { greater_than: clock().toISOString() } },
      ],
    },
    { attempts: { $inc: 1 } },
  )
  if (booked?.purpose !== 'sign-in') return booked
  // Issued at a time that is still to come: the clock was set back, and the code may have run out
  // before.
  const issuedAt = isoIn(new Date(booked.expiresAt), -expiresInMinutes * MINUTE)
  return isAhead(issuedAt, clock()) ? null : booked
}

/** Gives a try back that was right: only wrong ones count. */
export const returnAttempt = async (req: PayloadRequest, id: ID): Promise<void> => {
  await changeRow(req, 'portalChallenges', { id: { equals: id } }, { attempts: { $inc: -1 } })
}

/** Uses the challenge up. False when somebody did before: of parallel right codes one signs in. */
export const consumeChallenge = async (req: PayloadRequest, id: ID): Promise<boolean> => {
  const used = await changeRow(
    req,
    'portalChallenges',
    // guard: challenge-used-once
    { and: [{ id: { equals: id } }, { state: { equals: 'pending' } }] },
    { state: 'used' },
  )
  return used !== null
}
