import { z } from 'zod'

import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { PortalError } from '../../../errors/PortalError.js'
import { moveLock, requireOwnedRecord } from '../locks.js'
import { recordStateAnswer } from '../recordStateAnswer.js'

const target = z.object({ id: field.id })

/**
 * Opens a locked record again. The client's account stays disconnected: staff invite anew.
 * @throws 401, 404, 403, 409 RECORD_NOT_SEALED
 */
export const unsealClient = defineAction({
  name: 'unsealClient',
  does: 'Opens a sealed record again',
  who: 'super user of the owning agency or the installation',
  input: target,
  output: recordStateAnswer,
  run: async (req, input) => {
    const { agency, client } = await requireOwnedRecord(req, parseInput(target, input).id)
    const event = { agency, client: client.id, subject: client.id }
    const opened = await moveLock(req, {
      agency,
      client: client.id,
      effects: [auditEffect(req, { action: 'client.unsealed', ...event })],
      from: ['sealed'],
      to: 'open',
    })
    if (!opened) throw new PortalError('RECORD_NOT_SEALED')
    return { state: opened.state }
  },
})
