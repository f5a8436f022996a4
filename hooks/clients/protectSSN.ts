import type { FieldHook } from 'payload'

import { toID } from '../../src/core/ids.js'
import { isMaskedSSN, maskedSSN, parseSSN, UNREADABLE_SSN } from '../../src/core/ssn.js'
import { keyIDOf } from '../../src/crypto/sealed.js'
import { digestOfSealed, openSSN, sealSSN } from '../../src/crypto/ssn.js'
import { findRowByID } from '../../src/data/store.js'
import { rowBefore } from '../shared/rowBefore.js'

type Doc = undefined | { id?: string }
type Args = Parameters<FieldHook>[0]

/** Stands for what is no number and no mask: it cannot be written, and reads as a mask. */
const NO_SSN = 'not a number'

const idOf = (args: Args) => toID(rowBefore(args)?.id) ?? toID((args.data as Doc)?.id)

const sealedSSN = async (args: Args): Promise<null | string> => {
  const { req, value } = args
  if (typeof value !== 'string' || value === '') return null
  const id = idOf(args)
  if (id === null) throw new Error('A Social Security number needs the id of its client.')
  if (isMaskedSSN(value)) return (await findRowByID(req, 'clients', id))?.ssn ?? null
  const plain = parseSSN(value)
  // Payload validates after this hook and refuses this together with what else is wrong; what was
  // typed goes no further.
  return plain === null ? NO_SSN : sealSSN(req.payload, id, plain)
}

/**
 * Encrypts a new number, bound to its row, and keeps by what the same number is recognised
 * elsewhere. A mask that comes back from a form leaves the stored number as it is.
 */
export const protectSSN: FieldHook = async (args) => {
  const sealed = await sealedSSN(args)
  args.siblingData.ssnKey = sealed === null ? null : keyIDOf(sealed) || null
  const id = idOf(args)
  args.siblingData.ssnDigest =
    sealed === null || id === null ? null : digestOfSealed(args.req.payload, id, sealed)
  return sealed
}

/**
 * Every read answers the last four digits only; the whole number comes from `reveal-ssn` alone.
 * What does not open (moved, changed, its key gone) reads as a mask without digits, so that saving
 * the form does not wipe it.
 */
export const maskSSN: FieldHook = ({ data, req, value }) => {
  const id = toID((data as Doc)?.id)
  if (typeof value !== 'string' || id === null) return null
  const plain = openSSN(req.payload, id, value)
  return plain === null ? UNREADABLE_SSN : maskedSSN(plain)
}
