import { ValidationError, type FieldHook } from 'payload'

import { toID } from '../../src/core/ids.js'
import { isMaskedSSN, maskedSSN, parseSSN, UNREADABLE_SSN } from '../../src/core/ssn.js'
import { keyIDOf } from '../../src/crypto/sealed.js'
import { openSSN, sealSSN } from '../../src/crypto/ssn.js'
import { findRowByID } from '../../src/data/store.js'
import { translate } from '../../src/translations/translate.js'
import { rowBefore } from '../shared/rowBefore.js'

type Doc = undefined | { id?: string }
type Args = Parameters<FieldHook>[0]

const sealedSSN = async (args: Args): Promise<null | string> => {
  const { data, req, value } = args
  if (typeof value !== 'string' || value === '') return null
  const id = toID(rowBefore(args)?.id) ?? toID((data as Doc)?.id)
  if (id === null) throw new Error('A Social Security number needs the id of its client.')
  if (isMaskedSSN(value)) return (await findRowByID(req, 'clients', id))?.ssn ?? null
  const plain = parseSSN(value)
  // Payload validates after this hook, when the number is already sealed: a wrong one has to stop
  // here.
  if (plain === null) {
    const message = translate(req.i18n.language, 'fields.ssnFormat')
    throw new ValidationError({ errors: [{ message, path: 'ssn' }] })
  }
  return sealSSN(req.payload, id, plain)
}

/**
 * Encrypts a new number, bound to its row. A mask that comes back from a form leaves the stored
 * number as it is.
 */
export const protectSSN: FieldHook = async (args) => {
  const sealed = await sealedSSN(args)
  args.siblingData.ssnKey = sealed === null ? null : keyIDOf(sealed)
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
