import { z } from 'zod'

import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { requireMassSend } from '../massSendWork.js'
import { progressAnswer, progressOf } from '../progress.js'

export const massSendProgressInput = z.object({ id: field.id })

/** How far a mass send has come, and how many got nothing for which reason. @throws 401, 404, 403 */
export const massSendProgress = defineAction({
  name: 'massSendProgress',
  does: 'How far a mass send has come, and how many got nothing for which reason',
  who: 'staff with client management, of the agency',
  input: massSendProgressInput,
  output: progressAnswer,
  run: async (req, input) => {
    const { id } = parseInput(massSendProgressInput, input)
    return progressOf((await requireMassSend(req, id)).send)
  },
})
