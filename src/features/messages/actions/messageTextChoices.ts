import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { requireCaseWork } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { fold } from '../../../core/fold.js'
import { localized } from '../../../core/localized.js'
import { fillPlaceholders } from '../../../core/messagePlaceholders.js'
import { SEARCH_FIELD } from '../../../core/searched.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { listRows } from '../../../data/store.js'

/** In one answer: more than somebody looks through; what is not among them is searched for. */
const MOST = 50
const MAX_WORDS = 8

const target = z.object({ id: field.id })
export const messageTextChoicesInput = target.extend({
  search: field.optionalText(TEXT_LIMITS.name),
})

const choice = answer('PortalMessageText', { id: uuid, name: z.string(), text: z.string() })

/**
 * The agency's texts for messages, as this client reads them: in the language on their record, with
 * their name in it. Plain text, as it is put into the box. @throws 401, 404, 403, 400
 */
export const messageTextChoices = defineAction({
  name: 'messageTextChoices',
  does: 'The agency’s texts for messages in the client’s language, with the client’s first name filled in',
  who: 'staff with client management',
  input: messageTextChoicesInput,
  output: answer('PortalMessageTextChoices', { choices: z.array(choice), more: z.boolean() }),
  run: async (req, input) => {
    const { agency, client } = await requireCaseWork(req, parseInput(target, input).id)
    const { search } = parseInput(messageTextChoicesInput, input)
    const words = fold(search ?? '')
      .split(' ')
      .filter(Boolean)
      .slice(0, MAX_WORDS)
    const rows = await listRows(
      req,
      'messageTexts',
      {
        and: [
          // guard: chosen-texts-of-agency
          { agency: { equals: agency.id } },
          ...words.map((word) => ({ [SEARCH_FIELD]: { contains: word } })),
        ],
      },
      { limit: MOST + 1, sort: ['name', 'id'] },
    )
    const { firstName, preferredLanguage, preferredName } = client
    const values = { firstName: preferredName || firstName || '' }
    return {
      choices: rows.slice(0, MOST).map(({ id, name, texts }) => ({
        id,
        name,
        text: fillPlaceholders(localized(texts, preferredLanguage ?? 'en'), values),
      })),
      more: rows.length > MOST,
    }
  },
})
