import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { getContext } from '../config/context.js'
import { DAY, isoIn, MINUTE } from '../core/clock.js'
import type { ID } from '../core/ids.js'
import type { RequestSource } from '../core/source.js'
import { randomToken, tokenDigest } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findRow, insertRow } from '../data/store.js'
import type { PortalError } from '../errors/PortalError.js'
import { spend } from '../limits/rateLimit.js'
import { formsFromOutside } from '../limits/whoTries.js'
import { accountTag, tagIn } from './accountTag.js'
import { boundDrafts } from './boundDrafts.js'
import { joinedFields, keptFields } from './draftFields.js'
import {
  MAX_BYTES_OF_NOBODY,
  openSealedDraft,
  sealDraft,
  type DraftContent,
  type KeptError,
} from './sealedDraft.js'

const LIFETIME = 30 * MINUTE
/** Until its owner has signed in again. */
const WAITS_FOR_OWNER = DAY

const TOKEN = /^[\w-]{43}$/

/** The draft that a token names, while it lasts. */
const findDraft = async (
  source: RequestSource,
  token: unknown,
): Promise<null | Row<'portalDrafts'>> => {
  if (typeof token !== 'string' || !TOKEN.test(token)) return null
  const now = getContext(source.payload).options.clock().toISOString()
  return findRow(source, 'portalDrafts', {
    and: [{ tokenHash: { equals: tokenDigest(token) } }, { expiresAt: { greater_than: now } }],
  })
}

type Kept = {
  error?: PortalError
  /** With `_for`, the tag of the account whose page it was: pages that are nobody's have none. */
  fields: Readonly<Record<string, unknown>>
}

/** Signing in again is no mistake of the form: back there it has nothing to tell any more. */
const keptError = (error: PortalError | undefined): KeptError | undefined => {
  if (!error || error.code === 'SIGNED_OUT') return undefined
  const { code, problems, retryAfter, values } = error
  return { code, problems, ...(retryAfter === undefined ? {} : { retryAfter }), values }
}

/** The form says whose it is; one that broke off before it did is of who is signed in. */
const ownerOf = (req: PayloadRequest, fields: Kept['fields']): string | undefined => {
  const actor = getActor(req)
  const own = actor.kind === 'client' ? accountTag(req.payload, actor.id) : undefined
  return tagIn(fields._for) ?? own
}

const contentOf = (req: PayloadRequest, kept: Kept): DraftContent => {
  const error = keptError(kept.error)
  const owner = ownerOf(req, kept.fields)
  return {
    ...(error ? { error } : {}),
    fields: keptFields(kept.fields),
    ...(owner === undefined ? {} : { owner }),
  }
}

/** Who is signed in, where the form is theirs. */
const accountOf = (req: PayloadRequest, { owner }: DraftContent): null | string => {
  const actor = getActor(req)
  const isTheirs = actor.kind === 'client' && owner === accountTag(req.payload, actor.id)
  return isTheirs ? actor.id : null
}

type Written = Pick<Row<'portalDrafts'>, 'account' | 'expiresAt'>

/**
 * Writes over the draft that the form came with, where that is its own. One that is nobody's goes
 * and leaves its token behind: somebody else may know it, and led here with it.
 * @returns whether it was written
 */
const writeOver = async (
  req: PayloadRequest,
  token: unknown,
  { content, written }: { content: DraftContent; written: Written },
): Promise<boolean> => {
  const before = await findDraft(req, token)
  if (!before) return false
  const owner = openSealedDraft(req.payload, before)?.owner
  const where = { id: { equals: before.id } }
  // guard: draft-token-of-its-owner
  if (owner === undefined || owner !== content.owner) {
    if (owner === undefined) await deleteRows(req, 'portalDrafts', where)
    return false
  }
  const sealed = sealDraft(req.payload, before.id, content)
  return (await changeRow(req, 'portalDrafts', where, { ...written, ...sealed })) !== null
}

/**
 * Keeps what was typed into a form that comes back and what is wrong with it, encrypted, under a
 * random token. Nothing a person typed stands in an address, and a lost line loses nothing. A form
 * that comes back once more keeps its token (`_draft`): on the way back through the browser's
 * history stands only how it went last. Where nobody is signed in it gets another one.
 * @returns the token, or null when a session ended over a form in which nothing was typed.
 * @throws PortalError TOO_MANY_REQUESTS where too many are kept for people who are not signed in
 */
export const saveDraft = async (req: PayloadRequest, kept: Kept): Promise<null | string> => {
  const { fields } = kept
  const content = contentOf(req, kept)
  if (!content.error && Object.keys(content.fields).length === 0) return null
  const lifetime = !content.error && content.owner ? WAITS_FOR_OWNER : LIFETIME
  const account = accountOf(req, content)
  // An account has so many, see below; all others are counted by where they come from.
  // guard: drafts-of-nobody-counted
  if (account === null) await spend(req, ...formsFromOutside(req))
  const expiresAt = isoIn(getContext(req.payload).options.clock(), lifetime)
  const written = { account, expiresAt }
  if (await writeOver(req, fields._draft, { content, written })) return String(fields._draft)
  const token = randomToken()
  const id = randomUUID()
  await insertRow(req, 'portalDrafts', {
    ...written,
    id,
    ...sealDraft(
      req.payload,
      id,
      content,
      content.owner === undefined ? MAX_BYTES_OF_NOBODY : undefined,
    ),
    tokenHash: tokenDigest(token),
  })
  if (account !== null) await boundDrafts(req, account)
  return token
}

/** What waits for a form: what was typed, what went wrong, and when that was. */
export type OpenDraft = {
  error: KeptError | null
  /** By field name; several values joined by line breaks. */
  fields: Record<string, string>
  savedAt: string
  token: string
}

/**
 * The draft behind a token, for whoever it is for; null for everybody else, and when there is none.
 * @param account who is signed in.
 */
export const readDraft = async (
  source: RequestSource,
  token: string | undefined,
  account: ID | null,
): Promise<null | OpenDraft> => {
  const row = await findDraft(source, token)
  const content = row && openSealedDraft(source.payload, row)
  if (!row || !content || token === undefined) return null
  const { error = null, fields, owner } = content
  const reader = account === null ? undefined : accountTag(source.payload, account)
  // Who is signed in sees nothing that somebody filled in without being it: a form that is ready to
  // be sent would be a trap.
  // guard: draft-for-its-owner
  if (owner !== reader) return null
  return { error, fields: joinedFields(fields), savedAt: row.updatedAt, token }
}

/** Forgets what a form that went through came back with before. */
export const dropDraft = async (source: RequestSource, token: unknown): Promise<void> => {
  const row = await findDraft(source, token)
  if (row) await deleteRows(source, 'portalDrafts', { id: { equals: row.id } })
}
