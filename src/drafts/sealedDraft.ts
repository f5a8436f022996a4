import type { Payload } from 'payload'

import type { PortalErrorCode } from '../core/errorCodes.js'
import { keyIDOf, seal, unseal, type Place } from '../crypto/sealed.js'
import type { Row } from '../data/rows.js'
import type { FieldProblem } from '../errors/fieldProblem.js'
import type { TranslationValues } from '../translations/translate.js'
import type { DraftFields } from './draftFields.js'

/** What went wrong with a form, kept beside what was typed: never in an address. */
export type KeptError = {
  code: PortalErrorCode
  problems: readonly FieldProblem[]
  retryAfter?: number
  values: TranslationValues
}

/** What stands encrypted in a draft. */
export type DraftContent = {
  error?: KeptError
  fields: DraftFields
  /** Tag of the account that it is for; anybody's where there is none. */
  owner?: string
}

const MAX_BYTES = 64 * 1024
/** So much is kept of a form that is nobody's: those of people who are not signed in are short. */
export const MAX_BYTES_OF_NOBODY = 8 * 1024

const placeOf = (row: string): Place => ({ collection: 'portalDrafts', field: 'sealed', row })

/** Encrypts a draft for its row; without the fields where there is too much of them. */
export const sealDraft = (
  payload: Payload,
  id: string,
  content: DraftContent,
  most = MAX_BYTES,
): { sealed: string; sealedKey: string } => {
  const whole = JSON.stringify(content)
  const text = Buffer.byteLength(whole) > most ? JSON.stringify({ ...content, fields: {} }) : whole
  const sealed = seal(payload, placeOf(id), text)
  return { sealed, sealedKey: keyIDOf(sealed) }
}

/** What a row holds; null where it cannot be opened. */
export const openSealedDraft = (
  payload: Payload,
  { id, sealed }: Row<'portalDrafts'>,
): DraftContent | null => {
  const text = unseal(payload, placeOf(id), sealed)
  return text === null ? null : (JSON.parse(text) as DraftContent)
}
