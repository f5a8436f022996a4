import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { FULFILLED_BY } from '../../../core/status/request.js'
import type { Row } from '../../../data/rows.js'
import { countRows, listRows } from '../../../data/store.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { askedOf } from '../askedSet.js'
import type { Correction, ReceivedAnswer } from '../fulfill/types.js'

/** Still the client's to take back: whole, not taken back, and not put together with others. */
export const STILL_THERE: Where[] = [
  { takenBackAt: { exists: false } },
  { mergedInto: { exists: false } },
]

/** Files of an answer that the client sent and can take out of it. */
export const ownFilesOf = (request: string): Where => ({
  and: [{ request: { equals: request } }, { sentByClient: { equals: true } }, ...STILL_THERE],
})

/** More than one answer may hold, with what was made of it. */
const MOST = 200

/** A form sends one checked box as a text, several as a list. */
export const removeInput = z.object({
  remove: z.preprocess(
    (value) => (value === undefined || value === null ? [] : [value].flat()),
    z.array(field.id).max(MOST),
  ),
})

const standingFiles = async (
  req: PayloadRequest,
  { id }: Row<'portalRequests'>,
  { fields }: ReceivedAnswer,
): Promise<Correction> => {
  const { remove } = parseInput(removeInput, { remove: fields.remove })
  const ofRequest: Where = { request: { equals: id } }
  const [before, closed, own] = await Promise.all([
    countRows(req, 'clientDocuments', ofRequest),
    countRows(req, 'clientDocuments', { and: [ofRequest, { private: { equals: true } }] }),
    listRows(req, 'clientDocuments', ownFilesOf(id), { limit: MOST, select: { id: true } }),
  ])
  // guard: only-files-of-this-answer
  const removed = own.filter((one) => remove.includes(one.id)).map((one) => one.id)
  const isOther = removed.length < new Set(remove).size
  return {
    before,
    private: closed > 0,
    problems: isOther ? [{ code: 'NOT_A_CHOICE', field: 'remove' }] : [],
    removed,
    replaced: [],
    stays: own.length - removed.length,
  }
}

/** What of an answer a correction takes the place of. */
export const standingOf = async (
  req: PayloadRequest,
  request: Row<'portalRequests'>,
  answer: ReceivedAnswer,
): Promise<Correction> => {
  if (request.type === 'document') return standingFiles(req, request, answer)
  const collection = FULFILLED_BY[request.type] as 'assessmentResponses' | 'clientLocations'
  const rows = await listRows(
    req,
    collection,
    { and: [{ request: { equals: request.id } }, { replacedAt: { exists: false } }] },
    { limit: MOST, sort: '-createdAt' },
  )
  const [newest] = rows
  const asked = newest && 'questions' in newest ? askedOf(newest) : null
  return {
    before: rows.length,
    private: rows.some((row) => row.private),
    problems: [],
    removed: [],
    replaced: rows.map(({ id }) => id),
    stays: 0,
    ...(asked ? { asked } : {}),
  }
}
