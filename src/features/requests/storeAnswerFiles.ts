import { randomUUID } from 'node:crypto'

import type { PayloadRequest } from 'payload'

import { requireClient } from '../../actions/caller.js'
import { auditEffect } from '../../audit/audit.js'
import type { ID } from '../../core/ids.js'
import { TEXT_LIMITS } from '../../core/textLimits.js'
import { visibleText } from '../../core/visibleText.js'
import { createRow } from '../../data/createRow.js'
import type { Row } from '../../data/rows.js'
import { transition } from '../../effects/transition.js'
import { isValidationFault } from '../../errors/payloadErrors.js'
import { PortalError } from '../../errors/PortalError.js'
import { uploadOf } from '../../files/prepared.js'
import type { ReceivedFile } from '../../files/receiveFiles.js'
import { dropUnkept } from '../../files/unkept.js'
import { budget } from '../../limits/budgets.js'
import { spend } from '../../limits/rateLimit.js'
import { publish } from '../../realtime/bus.js'
import { requireRoom } from './fulfill/quota.js'
import { removeRecords } from './fulfill/removeRecords.js'
import { prepareSent } from './merge/together.js'

type Sent = {
  agency: ID
  client: ID
  /** What asks for them: a request or a task of a case. */
  of: Pick<Row<'portalRequests'>, 'name' | 'private'> & ({ request: string } | { task: string })
  received: readonly ReceivedFile[]
}

const calledAs = ({ name }: ReceivedFile, fallback: string): string =>
  visibleText(name, 'line').slice(0, TEXT_LIMITS.name) || fallback

/**
 * Stores files that answer a question as documents of the client, under their own names: all of them
 * or none. They belong to the request or task that asks; the answer names them once it is sent.
 * @returns their ids
 * @throws 429, 400, 413, 415, 409 QUOTA_REACHED
 */
export const storeAnswerFiles = async (
  req: PayloadRequest,
  { agency, client, of, received }: Sent,
): Promise<string[]> => {
  await spend(req, budget(req, 'upload', requireClient(req).id))
  await requireRoom({ client, req }, received.length)
  const ready = await prepareSent(req, { files: received, together: false })
  const fulfillment = randomUUID()
  const asked = 'task' in of ? { task: of.task } : { request: of.request }
  const ids: string[] = []
  try {
    for (const [index, file] of ready.entries()) {
      const sent = received[index]
      const data = {
        agency,
        category: null,
        client,
        fulfillment,
        name: sent ? calledAs(sent, of.name) : of.name,
        private: of.private,
        sentByClient: true,
        ...asked,
      }
      const row = await createRow(req, 'clientDocuments', data, uploadOf(file)).catch(
        (error: unknown) => {
          // Payload looks into files too, for example whether a PDF is whole.
          throw isValidationFault(error)
            ? new PortalError('FILE_TYPE_NOT_ALLOWED', { field: 'file' })
            : error
        },
      )
      ids.push(row.id)
    }
    // Counted once they are stored: of many at once no more stay than there is room for
    await requireRoom({ client, req }, 0)
  } catch (error) {
    await dropUnkept(req)
    await removeRecords(req, 'clientDocuments', fulfillment)
    throw error
  }
  const [id = ''] = ids
  await transition(req, {
    data: {},
    effects: [
      auditEffect(req, {
        action: 'document.sent',
        agency,
        client,
        detail: { files: ids.length },
        subject: id,
      }),
    ],
    id,
    key: 'clientDocuments',
    where: { fulfillment: { equals: fulfillment } },
  })
  publish(req, { agency, client, private: of.private, type: 'document' })
  return ids
}
