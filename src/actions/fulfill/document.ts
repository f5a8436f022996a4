import path from 'node:path'

import { PortalError } from '../../errors/PortalError.js'
import { detectType } from '../../uploads/detectType.js'
import type { ReceivedFile } from '../../uploads/receiveFiles.js'
import type { Fulfiller, NewRecord } from './types.js'

/** The sender's own file name, for people to read; never used on disk. */
const displayName = (file: ReceivedFile, fallback: string): string =>
  path
    .basename(file.name.replaceAll('\\', '/'))
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(0, 200)
    .trim() || fallback

/** One row a file. */
export const document: Fulfiller = {
  collection: 'clientDocuments',
  records: async ({ files }, { request }) => {
    if (files.length === 0) throw new PortalError('FILE_REQUIRED', { field: 'file' })
    const types = await Promise.all(files.map(detectType))
    return files.map((file, index): NewRecord => {
      const mimetype = types[index]?.mime ?? ''
      const name =
        files.length === 1 ? request.name : `${request.name} (${index + 1}/${files.length})`
      return {
        data: { category: request.category ?? null, name },
        file: {
          data: Buffer.alloc(0),
          mimetype,
          name: displayName(file, request.name),
          size: file.size,
          tempFilePath: file.path,
        },
      }
    })
  },
}
