import { parseInput } from '../../../actions/input.js'
import { everyProblem, refuseProblems } from '../../../errors/everyProblem.js'
import type { PreparedFile } from '../../../files/prepareFile.js'
import { uploadOf } from '../../../files/prepared.js'
import { prepareSent, togetherInput } from '../merge/together.js'
import { requireRoom } from './quota.js'
import type { FulfillContext, Fulfiller } from './types.js'

/** What a file goes by among those of its answer. */
const nameOf = (
  { correction, request: { name } }: FulfillContext,
  { count, index }: { count: number; index: number },
): string => {
  if (!correction) return count === 1 ? name : `${name} (${index + 1}/${count})`
  // Beside files that have their names already
  return correction.stays === 0 && count === 1 ? name : `${name} (${correction.before + index + 1})`
}

/** One row a file, or one for all of them together. */
export const document: Fulfiller = {
  check: requireRoom,
  collection: 'clientDocuments',
  input: togetherInput,
  records: async ({ fields, files }, context) => {
    const { correction, req, request } = context
    const { together } = parseInput(togetherInput, fields)
    const { problems = [], removed = [], stays = 0 } = correction ?? {}
    // To take some files out is a correction too, while others stay
    const isLess = files.length === 0 && removed.length > 0 && stays > 0
    let ready: PreparedFile[] = []
    await everyProblem(
      () => refuseProblems(problems),
      async () => {
        if (!isLess) ready = await prepareSent(req, { files, together })
      },
    )
    return ready.map((prepared, index) => ({
      data: {
        category: request.category ?? null,
        name: nameOf(context, { count: ready.length, index }),
        sentByClient: true,
      },
      file: uploadOf(prepared),
    }))
  },
}
