import { randomUUID } from 'node:crypto'

import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import { DAY, isoIn } from '../core/clock.js'
import type { ID } from '../core/ids.js'
import type { RequestSource } from '../core/source.js'
import { keyedHash, tokenDigest } from '../crypto/keys.js'
import { changeRow, deleteRows, findRow, insertRow } from '../data/store.js'
import { boundDrafts } from './boundDrafts.js'
import { joinedFields, keptFields } from './draftFields.js'
import { openSealedDraft, sealDraft } from './sealedDraft.js'

const LIFETIME = 7 * DAY

/** Which form of which account: `message:<staff>`, `request:<id>`. */
type FormOfAccount = { account: ID; form: string }
/** Which form of which staff user: `reply:<client>`. */
type FormOfStaff = { form: string; staff: ID }
export type KeptForm = FormOfAccount | FormOfStaff

/** No browser has a token for it: its owner and the form name it, under a key of the installation. */
// guard: kept-draft-named-by-owner
const ownerOf = (of: KeptForm): [kind: string, owner: ID] =>
  'staff' in of ? ['staff', of.staff] : ['form', of.account]

const hashOf = (payload: Payload, of: KeptForm): string =>
  tokenDigest(keyedHash(payload, 'draft', ...ownerOf(of), of.form).toString('base64url'))

const isEmpty = (value: string | readonly string[]): boolean => value.length === 0

/**
 * Keeps what is being typed into a form, encrypted, one row for each person and form. A form that
 * was emptied is forgotten.
 */
export const keepDraft = async (
  source: RequestSource,
  of: KeptForm,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const kept = keptFields(fields)
  if (Object.values(kept).every(isEmpty)) return dropKeptDraft(source, of)
  const { payload } = source
  const tokenHash = hashOf(payload, of)
  const expiresAt = isoIn(getContext(payload).options.clock(), LIFETIME)
  const change = async (): Promise<boolean> => {
    const row = await findRow(source, 'portalDrafts', { tokenHash: { equals: tokenHash } })
    if (!row) return false
    const sealed = sealDraft(payload, row.id, { fields: kept })
    const where = { id: { equals: row.id } }
    return (await changeRow(source, 'portalDrafts', where, { expiresAt, ...sealed })) !== null
  }
  if (await change()) return
  const id = randomUUID()
  const sealed = sealDraft(payload, id, { fields: kept })
  try {
    const account = 'staff' in of ? null : of.account
    await insertRow(source, 'portalDrafts', { account, expiresAt, id, ...sealed, tokenHash })
  } catch (error) {
    // Two tabs at once: the unique hash decides who was first.
    if (!(await change())) throw error
  }
  if (!('staff' in of)) await boundDrafts(source, of.account)
}

/** What was being typed into a form, and when; null when nothing is kept. */
export const readKeptDraft = async (
  source: RequestSource,
  of: KeptForm,
): Promise<null | { fields: Record<string, string>; savedAt: string }> => {
  const now = getContext(source.payload).options.clock().toISOString()
  const row = await findRow(source, 'portalDrafts', {
    and: [
      { tokenHash: { equals: hashOf(source.payload, of) } },
      { expiresAt: { greater_than: now } },
    ],
  })
  const content = row && openSealedDraft(source.payload, row)
  return row && content ? { fields: joinedFields(content.fields), savedAt: row.updatedAt } : null
}

/** Forgets what was typed into a form: it went through, or was emptied. */
export const dropKeptDraft = async (source: RequestSource, of: KeptForm): Promise<void> => {
  const tokenHash = { equals: hashOf(source.payload, of) }
  await deleteRows(source, 'portalDrafts', { tokenHash })
}
