import { z } from 'zod'

import { answer, rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { requirePermission, requireStaff } from '../../../actions/caller.js'
import { audit } from '../../../audit/audit.js'
import { toID } from '../../../core/ids.js'
import { visibleRow, visibleRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { MOST_PAGES } from '../../../files/pdf/mergePages.js'
import { splitFile } from '../merge/splitFile.js'
import { requireOwnRequest } from '../ownRequest.js'

const target = z.object({ id: field.id })

/**
 * Takes a merged file apart: the files that it was made of stand by themselves again.
 * @throws 401, 404, 403, 409 NOT_MERGED
 */
export const splitMerged = defineAction({
  name: 'splitMerged',
  does: 'Takes a merged file apart: what it was made of stands by itself again',
  who: 'staff with client management, owning agency',
  input: target,
  output: answer('PortalSplit', { documents: z.array(rowOf('clientDocuments')) }),
  run: async (req, input) => {
    const { id } = parseInput(target, input)
    requirePermission(req, requireStaff(req), 'client-management')
    const merged = await visibleRow(req, 'clientDocuments', id)
    const requestID = toID(merged?.request)
    if (!merged || requestID === null) throw new PortalError('NOT_FOUND')
    const { agency, client, request } = await requireOwnRequest(req, requestID)
    const parts = await visibleRows(
      req,
      'clientDocuments',
      { mergedInto: { equals: merged.id } },
      { limit: MOST_PAGES, sort: 'createdAt' },
    )
    if (parts.length === 0) throw new PortalError('NOT_MERGED')
    await splitFile(req, merged.id)
    const subject = merged.id
    await audit(req, { action: 'document.split', agency: agency.id, client, subject })
    publish(req, { agency: agency.id, client, private: request.private, type: 'request' })
    return { documents: parts.map((part) => ({ ...part, mergedInto: null })) }
  },
})
