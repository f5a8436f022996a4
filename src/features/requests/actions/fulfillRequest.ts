import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import * as field from '../../../actions/schemas.js'
import type { Row } from '../../../data/rows.js'
import { withBase64Files, withReceivedBody } from '../../../files/withReceived.js'
import { answerRequest } from '../fulfill/answerRequest.js'

const text = z.string().optional()

/**
 * Of all types together: each takes its own and checks it, once it is clear that the caller may
 * answer (`fulfill/*`).
 */
const fulfillRequestInput = z.object({
  address: text,
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
  assessmentDate: text,
  files: z.array(field.file).optional(),
  id: field.id,
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  note: text,
  password: text,
  permission: text,
  signature: text,
  signedName: text,
  textHash: text,
  together: field.checked,
  uploads: field.uploads,
})
type Input = z.input<typeof fulfillRequestInput>

/** Files come as base64. */
const fulfillFromFields = (
  req: PayloadRequest,
  { files, id, ...fields }: Input,
): Promise<Row<'portalRequests'>> =>
  withBase64Files(req, { fields, files }, (readAnswer) => answerRequest(req, { id, readAnswer }))

const fulfillFromBody = (call: HTTPCall): Promise<Row<'portalRequests'>> =>
  withReceivedBody(call, (readAnswer) => answerRequest(call.req, { id: call.id, readAnswer }))

/**
 * Answers a request with a document, a location, a signed release or an assessment.
 * @throws 429, 401, 404, 403, 400, 413, 415, 409 REQUEST_NOT_PENDING
 */
export const fulfillRequest = defineAction({
  name: 'fulfillRequest',
  does: 'Answers a request; what each type takes stands below',
  who: 'the client',
  input: fulfillRequestInput,
  output: rowOf('portalRequests'),
  leadsTo: (_, { id }) => `/requests/${encodeURIComponent(id)}?notice=sent`,
  http: { readsBody: fulfillFromBody },
  run: fulfillFromFields,
})
