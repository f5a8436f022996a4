import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { answerInput, takesAnswer } from '../answerAction.js'
import { answerRequest } from '../fulfill/answerRequest.js'

const text = z.string().optional()

/**
 * Answers a request with a document, a location, a signed release or an assessment.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 REQUEST_NOT_PENDING
 */
export const fulfillRequest = defineAction({
  name: 'fulfillRequest',
  does: 'Answers a request; what each type takes stands below',
  who: 'the client',
  input: answerInput.extend({
    password: text,
    permission: text,
    signature: text,
    signedName: text,
    textHash: text,
  }),
  output: rowOf('portalRequests'),
  leadsTo: (_, { id }) => `/requests/${encodeURIComponent(id)}?notice=sent`,
  ...takesAnswer(answerRequest),
})
