import { z } from 'zod'

import { nextStep } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { dropKeptDraft, keepDraft } from '../../../drafts/keptDrafts.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { replyDraft } from '../replyDraft.js'

/** A draft holds no more (`src/drafts/sealedDraft.ts`). */
const MAX_BYTES = 60 * 1024

export const keepReplyInput = z.object({
  body: z
    .looseObject({})
    .nullish()
    .refine((body) => Buffer.byteLength(JSON.stringify(body ?? null)) <= MAX_BYTES)
    .meta({ graphql: 'JSON' }),
  id: field.id,
})

/**
 * Keeps what a staff user is writing to a client, encrypted, for a week, on whatever computer they go
 * on: Lexical state, looked at only once it is sent. Without a `body` it is forgotten.
 * @throws 429, 401, 404, 403, 400
 */
export const keepReply = defineAction({
  name: 'keepReply',
  does: 'Keeps an unfinished message to the client, encrypted, for a week; none forgets it',
  who: 'staff with client management',
  input: keepReplyInput,
  output: nextStep('kept'),
  run: async (req, input): Promise<{ next: 'kept' }> => {
    const { body, id } = parseInput(keepReplyInput, input)
    const { actor, client } = await requireCaseWork(req, id)
    await spend(req, budget(req, 'draft', `staff:${actor.id}`))
    const form = replyDraft(actor.id, client.id)
    if (body) await keepDraft(req, form, { body: JSON.stringify(body) })
    else await dropKeptDraft(req, form)
    return { next: 'kept' }
  },
})
