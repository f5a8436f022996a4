import { PortalError } from '../../../errors/PortalError.js'
import { uploadOf } from '../../../files/prepared.js'
import { prepareFile } from '../../../files/prepareFile.js'
import { requireRoom } from './quota.js'
import type { Fulfiller, NewRecord } from './types.js'

/** One row a file. */
export const document: Fulfiller = {
  check: requireRoom,
  collection: 'clientDocuments',
  records: async ({ files }, { req, request }) => {
    if (files.length === 0) throw new PortalError('FILE_REQUIRED', { field: 'file' })
    const records: NewRecord[] = []
    for (const [index, received] of files.entries()) {
      const prepared = await prepareFile(req.payload, received)
      // guard: infected-answer-refused
      if (prepared.scanState === 'infected')
        throw new PortalError('FILE_INFECTED', { field: 'file' })
      const name =
        files.length === 1 ? request.name : `${request.name} (${index + 1}/${files.length})`
      records.push({
        data: { category: request.category ?? null, name, sentByClient: true },
        file: uploadOf(prepared),
      })
    }
    return records
  },
}
