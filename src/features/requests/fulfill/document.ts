import { parseInput } from '../../../actions/input.js'
import { uploadOf } from '../../../files/prepared.js'
import { prepareSent, togetherInput } from '../merge/together.js'
import { requireRoom } from './quota.js'
import type { Fulfiller } from './types.js'

/** One row a file, or one for all of them together. */
export const document: Fulfiller = {
  check: requireRoom,
  collection: 'clientDocuments',
  input: togetherInput,
  records: async ({ fields, files }, { req, request }) => {
    const { together } = parseInput(togetherInput, fields)
    const ready = await prepareSent(req, { files, together })
    return ready.map((prepared, index) => ({
      data: {
        category: request.category ?? null,
        name: ready.length === 1 ? request.name : `${request.name} (${index + 1}/${ready.length})`,
        sentByClient: true,
      },
      file: uploadOf(prepared),
    }))
  },
}
