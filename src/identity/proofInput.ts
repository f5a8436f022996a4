import { z } from 'zod'

import * as field from '../actions/schemas.js'
import { LONGEST_TYPED_CODE, readCode } from '../core/readCode.js'

/** Any code that people type or paste, as it was made: see `readCode`. */
export const typedCode = z.string().max(LONGEST_TYPED_CODE).transform(readCode)

/** What a step takes that asks for the owner of the account: see `proveOwner`. */
export const proofInput = z.object({ code: typedCode.optional(), password: field.password })
