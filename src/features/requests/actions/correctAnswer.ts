import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import * as field from '../../../actions/schemas.js'
import type { Row } from '../../../data/rows.js'
import { withBase64Files, withReceivedBody } from '../../../files/withReceived.js'
import { correctRequest } from '../correct/correctRequest.js'

const text = z.string().optional()

/** As `fulfillRequest` takes it, but for what is signed. */
const correctAnswerInput = z.object({
  address: text,
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
  assessmentDate: text,
  /** Sent beside those that stay. */
  files: z.array(field.file).optional(),
  id: field.id,
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  note: text,
  /** Ids of files of this answer that are taken out, for good. */
  remove: z.array(field.id).optional(),
  together: field.checked,
  uploads: field.uploads,
})
type Input = z.input<typeof correctAnswerInput>

/** Files come as base64. */
const correctFromFields = (
  req: PayloadRequest,
  { files, id, ...fields }: Input,
): Promise<Row<'portalRequests'>> =>
  withBase64Files(req, { fields, files }, (readAnswer) => correctRequest(req, { id, readAnswer }))

const correctFromBody = (call: HTTPCall): Promise<Row<'portalRequests'>> =>
  withReceivedBody(call, (readAnswer) => correctRequest(call.req, { id: call.id, readAnswer }))

/**
 * Another answer to a request that was answered already, until staff have decided about it. Answers
 * and places of before stay for staff to look at; files that are taken out are removed.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 NOT_CORRECTABLE or RELEASE_STAYS
 */
export const correctAnswer = defineAction({
  name: 'correctAnswer',
  does: 'Corrects the answer to a request until staff have decided about it; takes what `fulfillRequest` takes for the type, and `remove`',
  who: 'the client',
  input: correctAnswerInput,
  output: rowOf('portalRequests'),
  leadsTo: (_, { id }) => `/requests/${encodeURIComponent(id)}?notice=corrected`,
  http: { readsBody: correctFromBody },
  run: correctFromFields,
})
