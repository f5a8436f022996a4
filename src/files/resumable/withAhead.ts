import type { PayloadRequest } from 'payload'

import type { ReceivedFile } from '../receiveFiles.js'
import { takeUploads, type TakenUploads } from './takeUploads.js'

type Fields = Readonly<Record<string, unknown>>
type Place = { beside: readonly ReceivedFile[]; target: string | undefined }
/** Takes the files that fields name, for one place; `beside` are those that came with the answer itself. */
type Ahead = (fields: Fields, place: Place) => Promise<ReceivedFile[]>

const idsIn = ({ uploads }: Fields): string[] =>
  [uploads].flat().filter((id): id is string => typeof id === 'string' && id !== '')

/**
 * For an answer that may name files which were sent ahead in parts: they are gone once it is in, and
 * wait for another try where it failed.
 */
export const withAhead = async <T>(
  req: PayloadRequest,
  answer: (ahead: Ahead) => Promise<T>,
): Promise<T> => {
  let taken: TakenUploads | undefined
  try {
    const done = await answer(async (fields, { beside, target }) => {
      const ids = idsIn(fields)
      if (target === undefined || ids.length === 0) return []
      taken = await takeUploads(req, { beside, ids, target })
      return taken.files
    })
    // Done by then: what stays is forgotten by the sweep
    await taken?.use().catch((err: unknown) => {
      req.payload.logger.error({ err, msg: 'A file that was sent in parts could not be cleared' })
    })
    return done
  } catch (error) {
    await taken?.release()
    throw error
  } finally {
    await taken?.discard()
  }
}
