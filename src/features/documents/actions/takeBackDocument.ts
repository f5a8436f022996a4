import { z } from 'zod'

import { rowOf } from '../../../actions/answers.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { auditEffect } from '../../../audit/audit.js'
import { findRowByID } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'
import { STILL_THERE } from '../../requests/index.js'
import { tellOfFile } from '../notices.js'
import { requireSentDocument, takeBackFrom } from '../ownDocument.js'

export const takeBackDocumentInput = z.object({ id: field.id })

/**
 * A client takes back a file that they sent by mistake, within half an hour. The file goes for good;
 * its row stays without one, so that staff see that something was taken back, and hear of it.
 * @throws 429, 401, 404, 403, 409 TAKE_BACK_OVER
 */
export const takeBackDocument = defineAction({
  name: 'takeBackDocument',
  does: 'Takes back a file that the client sent in the last 30 minutes: it is removed for good',
  who: 'the client',
  input: takeBackDocumentInput,
  output: rowOf('clientDocuments'),
  leadsTo: '/documents?notice=taken-back',
  run: async (req, input) => {
    const { id } = parseInput(takeBackDocumentInput, input)
    const { agency, client, document, now, requester } = await requireSentDocument(req, id)
    // Its name in the store is nobody's to read
    const file = (await findRowByID(req, 'clientDocuments', document.id))?.filename ?? ''
    const data = { scanState: 'taken-back', takenBackAt: now } as const
    const taken = await transition(req, {
      data,
      effects: [
        { file, key: `remove-file:${document.id}`, kind: 'remove-file' },
        auditEffect(req, { action: 'document.taken-back', agency, client, subject: document.id }),
        tellOfFile({
          agency,
          client,
          key: document.id,
          kind: 'document-taken-back',
          staff: requester,
          subject: document.id,
        }),
      ],
      id: document.id,
      key: 'clientDocuments',
      where: {
        and: [
          ...STILL_THERE,
          // guard: taken-back-in-time
          { createdAt: { greater_than: takeBackFrom(new Date(now)) } },
        ],
      },
    })
    if (!taken) throw new PortalError('TAKE_BACK_OVER')
    publish(req, { agency, client, private: document.private, type: 'document' })
    return { ...document, ...data }
  },
})
