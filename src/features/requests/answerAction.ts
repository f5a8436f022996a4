import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { HTTPCall } from '../../actions/defineAction.js'
import * as field from '../../actions/schemas.js'
import type { ID } from '../../core/ids.js'
import type { Row } from '../../data/rows.js'
import { withBase64Files, withReceivedBody, type ReadAnswer } from '../../files/withReceived.js'

const text = z.string().optional()

/**
 * What an answer can hold, of all types together: each takes its own and checks it, once it is clear
 * that the caller may answer (`fulfill/*`).
 */
export const answerInput = z.object({
  address: text,
  answers: z.record(z.string(), z.unknown()).optional().meta({ graphql: 'JSON' }),
  assessmentDate: text,
  files: z.array(field.file).optional(),
  id: field.id,
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  note: text,
  together: field.checked,
  uploads: field.uploads,
})

type Take = (
  req: PayloadRequest,
  answer: { id: ID; readAnswer: ReadAnswer },
) => Promise<Row<'portalRequests'>>

/** Both ways in: files as base64, as mutations and server calls have them, or in the body of a request. */
export const takesAnswer = (take: Take) => ({
  http: {
    readsBody: (call: HTTPCall): Promise<Row<'portalRequests'>> =>
      withReceivedBody(call, (readAnswer) => take(call.req, { id: call.id, readAnswer })),
  },
  run: (
    req: PayloadRequest,
    { files, id, ...fields }: z.input<typeof answerInput>,
  ): Promise<Row<'portalRequests'>> =>
    withBase64Files(req, { fields, files }, (readAnswer) => take(req, { id, readAnswer })),
})
