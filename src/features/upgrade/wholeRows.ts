import { isDeepStrictEqual } from 'node:util'

import { getContext } from '../../config/context.js'
import type { SettableOptions } from '../../config/settable.js'
import type { CollectionKey } from '../../contract/collections.js'
import { QUESTION_TYPES, type Question } from '../../core/questions/question.js'
import { fullNameOf } from '../../core/fullName.js'
import { toID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { showsAnything, visibleText } from '../../core/visibleText.js'
import { digestOfSealed } from '../../crypto/ssn.js'
import type { Row } from '../../data/rows.js'
import { inboxItem } from './inboxItem.js'
import { meantDay } from './mendedDay.js'
import type { StoredRow } from './mendedFields.js'
import { answerOfMessage, daysOfRequest } from './reportedFields.js'
import { requestAsKept } from './requestAsKept.js'

/** What of a row has to change because of the rest of it, and what somebody has to look at. */
type Rest = { changes?: StoredRow; look?: readonly string[] }

const isRecord = (value: unknown): value is StoredRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names that were typed with what nobody sees are in the composed one as well. */
const nameInOnePiece = (row: StoredRow): Rest => {
  const fullName = fullNameOf(row)
  return fullName === (row.fullName ?? null) ? {} : { changes: { fullName } }
}

/** By what the same number is recognised elsewhere: 0.1.0 kept none, another secret makes another. */
const numberRecognised = ({ id, ssn, ssnDigest }: StoredRow, { payload }: Source): StoredRow => {
  const client = toID(id)
  const digest =
    client !== null && typeof ssn === 'string' ? digestOfSealed(payload, client, ssn) : null
  return digest === (ssnDigest ?? null) ? {} : { ssnDigest: digest }
}

/**
 * One degree without the other is no place, and a record with one cannot be saved. It goes where the
 * place is said in words; where it is all there is it stays, and is listed.
 */
const wholePosition = ({ address, latitude, longitude, note }: StoredRow): Rest => {
  const isThere = (degree: unknown): boolean => typeof degree === 'number'
  const isSaid = [address, note].some((text) => typeof text === 'string' && showsAnything(text))
  if (isThere(latitude) === isThere(longitude) || !isSaid) return {}
  return { changes: { [isThere(latitude) ? 'latitude' : 'longitude']: null } }
}

const isQuestion = (value: unknown): value is Question =>
  isRecord(value) && QUESTION_TYPES.some((type) => type === value.type)

const answerAsKept = (
  { type }: Question,
  value: string,
  zone: string | undefined,
): null | string => {
  if (type === 'date') return meantDay(value, zone) ?? value
  if (type === 'text') return visibleText(value, 'line') || null
  return type === 'textarea' ? visibleText(value, 'lines') || null : value
}

/**
 * Answers as they are kept now: days as `YYYY-MM-DD`, texts without what nobody sees. A number that
 * was made of something else cannot be told from one that was typed, and stays.
 */
const answersAsKept = ({ answers, questions }: StoredRow, zone: string | undefined): Rest => {
  if (!isRecord(answers) || !Array.isArray(questions)) return {}
  const kept: Record<string, unknown> = { ...answers }
  const look: string[] = []
  for (const question of questions.filter(isQuestion)) {
    const value = kept[question.name]
    if (typeof value !== 'string' || value === '') continue
    const next = answerAsKept(question, value, zone)
    if (next !== null) kept[question.name] = next
    else if (question.required) look.push(`answers.${question.name}`)
    else delete kept[question.name]
  }
  return { look, ...(isDeepStrictEqual(kept, answers) ? {} : { changes: { answers: kept } }) }
}

type Around = {
  key: CollectionKey
  reminders: SettableOptions['requestReminders']
  source: Source
  zone: string | undefined
}

/** What no field can tell by itself. */
export const restOfRow = async (
  row: StoredRow,
  { key, reminders, source, zone }: Around,
): Promise<Rest> => {
  if (key === 'portalRequests') {
    const now = getContext(source.payload).options.clock()
    return {
      changes: { ...requestAsKept(row, { now, reminders, zone }), ...daysOfRequest(row, zone) },
    }
  }
  if (key === 'portalMessages') return { changes: await answerOfMessage(source, row, zone) }
  if (key === 'clients')
    return { changes: { ...nameInOnePiece(row).changes, ...numberRecognised(row, source) } }
  if (key === 'clientLocations') return wholePosition(row)
  if (key === 'assessmentResponses') return answersAsKept(row, zone)
  return key === 'portalInbox'
    ? { changes: await inboxItem(source, row as unknown as Row<'portalInbox'>) }
    : {}
}
