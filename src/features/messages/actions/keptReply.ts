import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { knownZone } from '../../../core/formatters.js'
import { readKeptDraft } from '../../../drafts/keptDrafts.js'
import { replyDraft } from '../replyDraft.js'

export const keptReplyInput = z.object({ id: field.id })

const keptReplyAnswer = answer('PortalKeptReply', {
  body: z.looseObject({}).nullable().meta({ graphql: 'JSON' }),
  savedAt: z.string().nullable(),
  /** Of the agency, in which messages for later are counted. */
  timeZone: z.string(),
})

/**
 * The caller's own unfinished message to a client, as `keepReply` kept it; null where there is none.
 * @throws 401, 404, 403
 */
export const keptReply = defineAction({
  name: 'keptReply',
  does: 'The own unfinished message to the client, as Lexical state',
  who: 'staff with client management',
  input: keptReplyInput,
  output: keptReplyAnswer,
  run: async (req, input): Promise<z.infer<typeof keptReplyAnswer>> => {
    const { id } = parseInput(keptReplyInput, input)
    const { actor, agency, client } = await requireCaseWork(req, id)
    const timeZone = knownZone(agency.timeZone)
    const kept = await readKeptDraft(req, replyDraft(actor.id, client.id))
    if (!kept?.fields.body) return { body: null, savedAt: null, timeZone }
    return {
      body: JSON.parse(kept.fields.body) as Record<string, unknown>,
      savedAt: kept.savedAt,
      timeZone,
    }
  },
})
