import { fulfillRequest } from '../features/requests/actions/fulfillRequest.js'
import type { Answer } from '../features/requests/fulfill/types.js'
import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { receiveMultipart, type Received } from '../files/receiveFiles.js'
import type { Door } from '../http/createEndpoint.js'
import { flatten, readFields } from '../http/readBody.js'

/** Answers a request: multipart with one or more `file` parts, or JSON or a form without files. */
export const fulfillRequestDoor: Door = {
  readsBody: true,
  run: async ({ body, id, req }) => {
    let received: Received | undefined
    const readAnswer = async (): Promise<Answer> => {
      if (body.kind !== 'multipart') {
        body.fields = await readFields(req, body.kind)
        return { fields: body.fields, files: [] }
      }
      const { options } = getContext(req.payload)
      const { maxMegabytes } = (await getSettings(req)).upload
      received = await receiveMultipart(req, { ...options.upload, maxMegabytes })
      body.fields = flatten(received.fields)
      return { fields: body.fields, files: received.files }
    }
    try {
      return await fulfillRequest(req, { id, readAnswer })
    } finally {
      await received?.discard()
    }
  },
  leadsTo: (_, { id }) => `/requests/${encodeURIComponent(id)}?notice=sent`,
}
