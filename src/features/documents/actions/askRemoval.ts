import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { STILL_THERE } from '../../requests/index.js'
import { tellOfFile } from '../notices.js'
import { requireSentDocument } from '../ownDocument.js'

export const askRemovalInput = z.object({ id: field.id })

/**
 * A client asks staff to remove a file of theirs, once: after the time in which they could take it
 * back themselves. Staff decide, because a record may have to keep what it rests on.
 * @throws 429, 401, 404, 403, 409 REMOVAL_ASKED_ALREADY
 */
export const askRemoval = defineAction({
  name: 'askRemoval',
  does: 'Asks staff to remove a file that the client sent; they find it in their inbox',
  who: 'the client',
  input: askRemovalInput,
  output: rowOf('clientDocuments'),
  leadsTo: (_, { id }) => `/documents/${encodeURIComponent(id)}?notice=removal-asked`,
  run: async (req, input) => {
    const { id } = parseInput(askRemovalInput, input)
    const { agency, client, document, now, requester } = await requireSentDocument(req, id)
    const data = { removalAskedAt: now }
    const asked = await transition(req, {
      data,
      effects: [
        auditEffect(req, {
          action: 'document.removal-asked',
          agency,
          client,
          subject: document.id,
        }),
        tellOfFile({
          agency,
          client,
          key: document.id,
          kind: 'document-removal-asked',
          staff: requester,
          subject: document.id,
        }),
      ],
      id: document.id,
      key: 'clientDocuments',
      where: { and: [...STILL_THERE, { removalAskedAt: { exists: false } }] },
    })
    if (!asked) throw new PortalError('REMOVAL_ASKED_ALREADY')
    publish(req, { agency, client, private: document.private, type: 'document' })
    return { ...document, ...data }
  },
})
