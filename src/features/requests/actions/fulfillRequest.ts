import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction, type HTTPCall } from '../../../actions/defineAction.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { getSettings } from '../../../config/settings.js'
import type { Row } from '../../../data/rows.js'
import { receiveBase64, type ReceivedFiles } from '../../../files/receiveBase64.js'
import { noFields, receiveMultipart, type Received } from '../../../files/receiveFiles.js'
import { flatten, readFields } from '../../../http/readBody.js'
import { answerRequest } from '../fulfill/answerRequest.js'
import type { ReceivedAnswer } from '../fulfill/types.js'

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
})
type Input = z.input<typeof fulfillRequestInput>

/**
 * Files come as base64 and are checked like uploaded ones. Nothing is decoded before the caller may
 * answer.
 */
const fulfillFromFields = async (
  req: PayloadRequest,
  { files, id, ...fields }: Input,
): Promise<Row<'portalRequests'>> => {
  let received: ReceivedFiles | undefined
  const readAnswer = async (): Promise<ReceivedAnswer> => {
    const { maxFiles } = getContext(req.payload).options.upload
    const { maxMegabytes } = (await getSettings(req)).upload
    received = await receiveBase64(files ?? [], { maxFiles, maxMegabytes })
    return { fields, files: received.files }
  }
  try {
    return await answerRequest(req, { id, readAnswer })
  } finally {
    await received?.discard()
  }
}

/** Multipart with one or more `file` parts, or JSON or a form without files. */
const fulfillFromBody = async ({ body, id, req }: HTTPCall): Promise<Row<'portalRequests'>> => {
  let received: Received | undefined
  const reading = { begun: false }
  const readAnswer = async (): Promise<ReceivedAnswer> => {
    reading.begun = true
    if (body.kind !== 'multipart') {
      body.fields = await readFields(req, body.kind)
      return { fields: body.fields, files: [] }
    }
    const { options } = getContext(req.payload)
    const { maxMegabytes } = (await getSettings(req)).upload
    const fields = noFields()
    try {
      received = await receiveMultipart(req, { ...options.upload, maxMegabytes }, fields)
    } finally {
      body.fields = flatten(fields)
    }
    return { fields: body.fields, files: received.files }
  }
  try {
    return await answerRequest(req, { id, readAnswer })
  } catch (error) {
    // Refused before it was read, as after a session that ended: what was typed comes back too.
    if (!reading.begun && body.kind === 'form') {
      body.fields = await readFields(req, body.kind).catch(() => ({}))
    }
    throw error
  } finally {
    await received?.discard()
  }
}

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
