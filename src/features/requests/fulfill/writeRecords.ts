import { getContext } from '../../../config/context.js'
import type { Effect } from '../../../contract/effects.js'
import { toID } from '../../../core/ids.js'
import type { RequestType } from '../../../core/status/request.js'
import { createRow } from '../../../data/createRow.js'
import { isValidationFault } from '../../../errors/payloadErrors.js'
import { PortalError } from '../../../errors/PortalError.js'
import { refusedNotice } from '../refusedNotice.js'
import { assessment } from './assessment.js'
import { document } from './document.js'
import { location } from './location.js'
import { roi } from './roi.js'
import type { FulfillContext, Fulfiller, ReceivedAnswer } from './types.js'

/** How each type of request is answered. */
export const FULFILLERS: Readonly<Record<RequestType, Fulfiller>> = {
  assessment,
  document,
  location,
  roi,
}

/** Writes the records of one try at answering, by whose name they can be taken back. */
export const writeRecords = async (
  context: FulfillContext,
  { answer, fulfillment }: { answer: ReceivedAnswer; fulfillment: string },
): Promise<void> => {
  const { agency, client, correction, req, request } = context
  const { failAt } = getContext(req.payload).options
  const { check, collection, records } = FULFILLERS[request.type]
  const rows = await records(answer, context)
  failAt('after-claim', req)
  for (const { data, file } of rows) {
    const owned = {
      agency,
      client,
      fulfillment,
      // guard: corrected-stays-private
      private: request.private || correction?.private === true,
      request: request.id,
    }
    await createRow(req, collection, { ...data, ...owned }, file).catch((error: unknown) => {
      // Payload looks into files too, for example whether a PDF is whole.
      throw file && isValidationFault(error)
        ? new PortalError('FILE_TYPE_NOT_ALLOWED', { field: 'file' })
        : error
    })
  }
  // guard: quota-checked-at-the-end
  await check?.(context, 0)
  failAt('after-records', req)
}

/**
 * Who asked for the document is told when it held a virus. Any other fault is between the client
 * and the form.
 */
export const effectsOfRefusal = (
  { agency, client, request }: FulfillContext,
  { error, fulfillment }: { error: unknown; fulfillment: string },
): Effect[] => {
  const staff = toID(request.requestedBy)
  if (!(error instanceof PortalError) || error.code !== 'FILE_INFECTED') return []
  return [refusedNotice({ agency, client, key: fulfillment, staff, subject: request.id })]
}
