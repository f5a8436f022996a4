import type { PayloadRequest } from 'payload'

import { getContext } from '../config/context.js'
import { getSettings } from '../config/settings.js'
import { flatten, readFields, wantsPage, type BodyKind, type Fields } from '../http/readBody.js'
import { receiveBase64, type Base64File, type ReceivedFiles } from './receiveBase64.js'
import { withAhead } from './resumable/withAhead.js'
import { receiveTyped } from './receiveTyped.js'
import { noFields, receiveMultipart, type Received, type ReceivedFile } from './receiveFiles.js'

/** What a client sends, over REST or GraphQL. */
export type ReceivedAnswer = { fields: Record<string, unknown>; files: ReceivedFile[] }

/**
 * Takes what is sent in, when it is called: only once it is clear that the caller may send it. With
 * `target` also the files that were sent ahead for it, in parts (`uploads`, their ids).
 */
export type ReadAnswer = (target?: string) => Promise<ReceivedAnswer>

/**
 * For a mutation: files come as base64 and are checked like uploaded ones. Nothing is decoded before
 * the caller may answer, and nothing stays behind.
 */
export const withBase64Files = async <T>(
  req: PayloadRequest,
  { fields, files }: { fields: Record<string, unknown>; files: readonly Base64File[] | undefined },
  answer: (read: ReadAnswer) => Promise<T>,
): Promise<T> => {
  let received: ReceivedFiles | undefined
  return withAhead(req, async (ahead) => {
    try {
      return await answer(async (target) => {
        const { maxFiles } = getContext(req.payload).options.upload
        const { maxMegabytes } = (await getSettings(req)).upload
        received = await receiveBase64(files ?? [], { maxFiles, maxMegabytes })
        const sentAhead = await ahead(fields, { beside: received.files, target })
        return { fields, files: [...received.files, ...sentAhead] }
      })
    } finally {
      await received?.discard()
    }
  })
}

/** What a form holds that nobody reads for its own sake any more; of a program nothing. */
const typedIn = async (req: PayloadRequest, kind: BodyKind): Promise<Fields> => {
  if (kind === 'form') return readFields(req, kind).catch(() => ({}))
  return kind === 'multipart' && wantsPage(req)
    ? flatten(await receiveTyped(req, getContext(req.payload).options.upload))
    : {}
}

type Call = { body: { fields: Fields; kind: BodyKind }; req: PayloadRequest }

/** For an endpoint: multipart with one or more `file` parts, or JSON or a form without files. */
export const withReceivedBody = async <T>(
  { body, req }: Call,
  answer: (read: ReadAnswer) => Promise<T>,
): Promise<T> => {
  return withAhead(req, async (ahead) => {
    let received: Received | undefined
    const reading = { begun: false }
    const read: ReadAnswer = async (target) => {
      reading.begun = true
      if (body.kind !== 'multipart') {
        body.fields = await readFields(req, body.kind)
        return { fields: body.fields, files: await ahead(body.fields, { beside: [], target }) }
      }
      const { options } = getContext(req.payload)
      const { maxMegabytes } = (await getSettings(req)).upload
      const fields = noFields()
      try {
        received = await receiveMultipart(req, { ...options.upload, maxMegabytes }, fields)
      } finally {
        body.fields = flatten(fields)
      }
      const sentAhead = await ahead(body.fields, { beside: received.files, target })
      return { fields: body.fields, files: [...received.files, ...sentAhead] }
    }
    try {
      return await answer(read)
    } catch (error) {
      // Refused before it was read, as after a session that ended: what was typed comes back too.
      if (!reading.begun) body.fields = await typedIn(req, body.kind)
      throw error
    } finally {
      await received?.discard()
    }
  })
}
