import { z } from 'zod'

import { answer, uuid } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { toID } from '../../../core/ids.js'
import { countPages } from '../../../files/pdf/mergePages.js'
import { filesOf } from '../merge/filesOf.js'
import { inTurn } from '../merge/inTurn.js'
import { requireOwnRequest } from '../ownRequest.js'

export const requestFilesInput = z.object({ id: field.id })

const output = answer('PortalRequestFiles', {
  files: z.array(
    z
      .object({
        filename: z.string(),
        id: uuid,
        /** The file whose pages hold this one's; null for a file of its own. */
        mergedInto: uuid.nullable(),
        mimeType: z.string(),
        name: z.string(),
        pages: z.int(),
      })
      .meta({ title: 'PortalRequestFile' }),
  ),
})

/**
 * The files that came in for a request, with how many pages each has, to put them together.
 * @throws 401, 404, 403, 400
 */
export const requestFiles = defineAction({
  name: 'requestFiles',
  does: 'Lists the files that came in for a request, and how many pages each has',
  who: 'staff with client management, owning agency',
  input: requestFilesInput,
  output,
  run: async (req, input) => {
    const { request } = await requireOwnRequest(req, parseInput(requestFilesInput, input).id)
    const files: z.output<typeof output>['files'] = []
    for (const { document, mimeType, source } of await filesOf(req, request.id)) {
      const { filename, id, mergedInto, name } = document
      const into = toID(mergedInto)
      files.push({
        filename: filename ?? '',
        id,
        mergedInto: into === null ? null : String(into),
        mimeType,
        name,
        // What cannot be taken apart cannot be put together: it has no page to choose
        pages: await inTurn(() => countPages(source).catch(() => 0)),
      })
    }
    return { files }
  },
})
