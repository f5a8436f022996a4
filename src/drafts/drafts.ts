import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { isoIn, MINUTE } from '../core/clock.js'
import type { RequestSource } from '../core/source.js'
import { randomToken, tokenDigest } from '../crypto/keys.js'
import { keyIDOf, seal, unseal, type Place } from '../crypto/sealed.js'
import { findRow, insertRow } from '../data/store.js'

const LIFETIME = 30 * MINUTE
const MAX_BYTES = 64 * 1024
/** Never kept, whatever form they came from. */
// guard: no-secrets-in-drafts
const SECRET = /^(code|currentPassword|password|signature|token|_.*)$/

const placeOf = (row: string): Place => ({ collection: 'portalDrafts', field: 'sealed', row })

/**
 * Keeps what was typed into a form that comes back with an error, encrypted, under a random token.
 * Nothing a person typed stands in a URL, and a lost line loses nothing.
 * @returns the token, or null when there was nothing to keep.
 */
export const saveDraft = async (
  req: PayloadRequest,
  fields: Readonly<Record<string, unknown>>,
): Promise<null | string> => {
  const kept = Object.entries(fields).filter(
    ([name, value]) => !SECRET.test(name) && (typeof value === 'string' || Array.isArray(value)),
  )
  const text = JSON.stringify(Object.fromEntries(kept))
  if (kept.length === 0 || text.length > MAX_BYTES) return null
  const token = randomToken()
  const tokenHash = tokenDigest(token)
  const id = randomUUID()
  const sealed = seal(req.payload, placeOf(id), text)
  await insertRow(req, 'portalDrafts', {
    expiresAt: isoIn(getContext(req.payload).options.clock(), LIFETIME),
    id,
    sealed,
    sealedKey: keyIDOf(sealed),
    tokenHash,
  })
  return token
}

/**
 * What was typed, by field name; several values joined by newlines. Empty when there is no such
 * draft.
 */
export const readDraft = async (
  source: RequestSource,
  token: string | undefined,
): Promise<Record<string, string>> => {
  if (!token) return {}
  const tokenHash = tokenDigest(token)
  const draft = await findRow(source, 'portalDrafts', {
    and: [
      { tokenHash: { equals: tokenHash } },
      { expiresAt: { greater_than: getContext(source.payload).options.clock().toISOString() } },
    ],
  })
  const text = draft && unseal(source.payload, placeOf(draft.id), draft.sealed)
  if (!text) return {}
  const fields = JSON.parse(text) as Record<string, string | string[]>
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join('\n') : value,
    ]),
  )
}
