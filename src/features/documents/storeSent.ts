import type { PayloadRequest } from 'payload'

import { auditEffect } from '../../audit/audit.js'
import type { ID } from '../../core/ids.js'
import { createRow } from '../../data/createRow.js'
import type { Row } from '../../data/rows.js'
import { visibleRow } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { isValidationFault } from '../../errors/payloadErrors.js'
import { PortalError } from '../../errors/PortalError.js'
import { uploadOf } from '../../files/prepared.js'
import type { PreparedFile } from '../../files/prepareFile.js'
import { dropUnkept } from '../../files/unkept.js'
import { publish } from '../../realtime/bus.js'
import { removeRecords, requireRoom } from '../requests/index.js'
import { tellOfFile } from './notices.js'

type Sent = {
  agency: ID
  category: ID | null
  client: ID
  /** Names this sending: what of it is stored goes again where not all of it can be. */
  fulfillment: string
  name: string
  /** The files, looked into. */
  ready: readonly PreparedFile[]
}

/**
 * Stores what a client sends unasked, one row a file: all of it or nothing. Event and notice come with
 * the first row, once everything is there and counted.
 * @returns the first row
 */
export const storeSent = async (
  req: PayloadRequest,
  { agency, category, client, fulfillment, name, ready }: Sent,
): Promise<Row<'clientDocuments'>> => {
  const of = { agency, category, client, fulfillment, private: false, sentByClient: true }
  const ids: string[] = []
  try {
    for (const [index, file] of ready.entries()) {
      const called = ready.length === 1 ? name : `${name} (${index + 1}/${ready.length})`
      const data = { ...of, name: called }
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
    // guard: sent-within-quota
    await requireRoom({ client, req }, 0)
  } catch (error) {
    await dropUnkept(req)
    await removeRecords(req, 'clientDocuments', fulfillment)
    throw error
  }
  const [id = ''] = ids
  const detail = { files: ids.length }
  const told = await transition(req, {
    data: {},
    effects: [
      auditEffect(req, { action: 'document.sent', agency, client, detail, subject: id }),
      tellOfFile({ agency, client, key: id, kind: 'document-sent', staff: null, subject: id }),
    ],
    id,
    key: 'clientDocuments',
    where: { fulfillment: { equals: fulfillment } },
  })
  publish(req, { agency, client, type: 'document' })
  const first = told && (await visibleRow(req, 'clientDocuments', id))
  // Taken back or removed in this very moment
  if (!first) throw new PortalError('NOT_FOUND')
  return first
}
