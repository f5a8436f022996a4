import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import * as field from '../../../actions/schemas.js'
import { answerInput, takesAnswer } from '../answerAction.js'
import { correctRequest } from '../correct/correctRequest.js'

/**
 * Another answer to a request that was answered already, until staff have decided about it. Answers
 * and places of before stay for staff to look at; files that are taken out are removed, those that
 * come stand beside the rest.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 NOT_CORRECTABLE or RELEASE_STAYS
 */
export const correctAnswer = defineAction({
  name: 'correctAnswer',
  does: 'Corrects the answer to a request until staff have decided about it; takes what `fulfillRequest` takes for the type, and `remove`',
  who: 'the client',
  input: answerInput.extend({
    /** Ids of files of this answer that are taken out, for good. */
    remove: z.array(field.id).optional(),
  }),
  output: rowOf('portalRequests'),
  leadsTo: (_, { id }) => `/requests/${encodeURIComponent(id)}?notice=corrected`,
  ...takesAnswer(correctRequest),
})
