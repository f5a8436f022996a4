import type { Answer } from '../features/requests/fulfill/types.js'
import { fulfillRequest } from '../features/requests/actions/fulfillRequest.js'
import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import type { OperationCall } from './operation.js'
import { receiveBase64, type Base64File, type ReceivedFiles } from './receiveBase64.js'

/** Answers a request; files come as base64 and are checked like uploaded ones. Nothing is decoded before the caller may answer. */
export const fulfillWithFiles = async ({ args, id, req }: OperationCall): Promise<unknown> => {
  const { files, ...fields } = args
  let received: ReceivedFiles | undefined
  const readAnswer = async (): Promise<Answer> => {
    const { maxFiles } = getContext(req.payload).options.upload
    const { maxMegabytes } = (await getSettings(req)).upload
    // The schema has checked the shape.
    received = await receiveBase64((files ?? []) as Base64File[], { maxFiles, maxMegabytes })
    return { fields, files: received.files }
  }
  try {
    return await fulfillRequest(req, { id, readAnswer })
  } finally {
    await received?.discard()
  }
}
