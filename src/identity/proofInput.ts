import { z } from 'zod'

import * as field from '../actions/schemas.js'

/** A code as people type it: with spaces and dashes. */
export const typedCode = z
  .string()
  .max(40)
  .transform((code) => code.replaceAll(/[\s-]/g, ''))

/** What a step takes that asks for a code where there is an app. */
export const codeInput = z.object({ code: typedCode.optional() })
/** What a step takes that asks for the owner of the account: see `proveOwner`. */
export const proofInput = codeInput.extend({ password: field.password })
