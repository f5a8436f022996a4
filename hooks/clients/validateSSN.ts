import type { PayloadRequest } from 'payload'

import { isWritableSSN } from '../../src/core/ssn.js'
import { isSealed } from '../../src/crypto/sealed.js'
import { translate } from '../../src/translations/translate.js'

/**
 * Takes what may be typed (digits, X for unknown, the mask) and, because Payload validates after
 * hooks, what is already sealed.
 */
export const validateSSN = (value: unknown, { req }: { req: PayloadRequest }): string | true =>
  typeof value !== 'string' ||
  value === '' ||
  isWritableSSN(value) ||
  isSealed(value) ||
  translate(req.i18n.language, 'fields.ssnFormat')
