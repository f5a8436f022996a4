import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { CollectionKey } from '../../../contract/collections.js'
import type { ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import type { ReceivedAnswer } from '../../../files/withReceived.js'

export type { ReceivedAnswer }

/** A row about to be written, and its file. */
export type NewRecord = {
  data: Record<string, unknown>
  file?: { data: Buffer; mimetype: string; name: string; size: number; tempFilePath: string }
}

export type FulfillContext = {
  agency: ID
  client: ID
  locale: string
  now: string
  req: PayloadRequest
  request: Row<'portalRequests'>
}

/** How one type of request becomes records. Checks first and throws; writes nothing itself. */
export type Fulfiller = {
  /** Of the fields of `fulfillRequest` those that it takes; an assessment asks its own questions. */
  input?: z.ZodType
  /**
   * Asked before anything is read, when one record at least is `coming`, and again once the records
   * are written.
   */
  check?: (context: FulfillContext, coming: number) => Promise<void>
  collection: CollectionKey
  /** Asks who is at the keyboard, before anything is written. */
  confirm?: (answer: ReceivedAnswer, context: FulfillContext) => Promise<void>
  records: (answer: ReceivedAnswer, context: FulfillContext) => NewRecord[] | Promise<NewRecord[]>
}
