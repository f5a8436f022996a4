import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { TYPED_FORM } from '../../../core/typedForms.js'
import { keepDraft } from '../../../drafts/keptDrafts.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'

const MAX_FIELDS = 200
/** Of all fields together; a draft holds no more (`sealedDraft.ts`). */
const MAX_BYTES = 60 * 1024
const MAX_TEXT = 20_000

const typed = z.union([z.string().max(MAX_TEXT), z.array(z.string().max(MAX_TEXT)).max(MAX_FIELDS)])

export const keepTypedInput = z.object({
  /** Left out, nothing stands in the form any more. */
  fields: z
    .record(z.string().max(200), typed)
    .default({})
    .refine(
      (fields) =>
        Object.keys(fields).length <= MAX_FIELDS &&
        Buffer.byteLength(JSON.stringify(fields)) <= MAX_BYTES,
    ),
  form: z.string().regex(TYPED_FORM),
})

/**
 * Keeps what a client is typing into one of the longer forms, for a week, until the form is sent.
 * Counts as being there. Passwords, codes, signatures, tokens and files are never kept.
 * @throws 429, 401, 403 AUTHENTICATOR_REQUIRED, 400
 */
export const keepTyped = defineAction({
  name: 'keepTyped',
  does: 'Keeps what is being typed into a form, encrypted, until it is sent; empty fields forget it',
  who: 'client',
  input: keepTypedInput,
  output: nextStep('kept'),
  leadsTo: '/',
  run: async (req, input): Promise<{ next: 'kept' }> => {
    const { id } = requireClient(req)
    await spend(req, budget(req, 'draft', id))
    const { fields, form } = parseInput(keepTypedInput, input)
    await keepDraft(req, { account: id, form }, fields)
    return { next: 'kept' }
  },
})
