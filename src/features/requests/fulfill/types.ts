import type { PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { QuestionSet } from '../../../core/questions/question.js'
import type { CollectionKey } from '../../../contract/collections.js'
import type { FieldProblem } from '../../../errors/fieldProblem.js'
import type { ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import type { ReceivedAnswer } from '../../../files/withReceived.js'

export type { ReceivedAnswer }

/** A row about to be written, and its file. */
export type NewRecord = {
  data: Record<string, unknown>
  file?: { data: Buffer; mimetype: string; name: string; size: number; tempFilePath: string }
}

/** What of the answer before a correction takes the place of. */
export type Correction = {
  /** So many records were made for the request so far. */
  before: number
  /** Whether staff closed any of it to other agencies, whatever the request says. */
  private: boolean
  /** What is wrong with what is to be taken out; told with what is wrong with the files. */
  problems: readonly FieldProblem[]
  /** What an assessment asked, as it was asked. */
  asked?: QuestionSet
  /** Ids of files that are to go. */
  removed: readonly string[]
  /** Ids of records that a new one replaces; they stay, for staff to look at. */
  replaced: readonly string[]
  /** So many of the client's files stay. */
  stays: number
}

export type FulfillContext = {
  agency: ID
  client: ID
  /** Left out where it is the first answer. */
  correction?: Correction
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
