import { toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { answerTimeOf, daysTaken } from '../../core/waits.js'
import { listRows } from '../../data/store.js'
import type { StoredRow } from './mendedFields.js'

type Zone = string | undefined

const momentOf = (value: unknown): string | undefined => {
  const moment = value instanceof Date || typeof value === 'string' ? new Date(value) : null
  return moment && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined
}

/** How long a request took that was answered before that was kept. */
export const daysOfRequest = (row: StoredRow, zone: Zone): StoredRow => {
  const [asked, done] = [momentOf(row.requestedAt), momentOf(row.completedAt)]
  const isKnown = typeof row.daysToFulfil === 'number'
  return row.status === 'completed' && !isKnown && asked && done
    ? { daysToFulfil: daysTaken(zone, asked, done) }
    : {}
}

const firstAnswer = async (
  source: Source,
  { agency, client, since }: { agency: ID; client: ID; since: string },
): Promise<string | undefined> => {
  const [answer] = await listRows(
    source,
    'portalMessages',
    {
      and: [
        { client: { equals: client } },
        { agency: { equals: agency } },
        { direction: { equals: 'to-client' } },
        { massSend: { exists: false } },
        { createdAt: { greater_than_equal: since } },
      ],
    },
    { limit: 1, select: { createdAt: true }, sort: 'createdAt' },
  )
  return momentOf(answer?.createdAt)
}

/** Whether a client's message was answered in time before that was kept. */
export const answerOfMessage = async (
  source: Source,
  row: StoredRow,
  zone: Zone,
): Promise<StoredRow> => {
  const [agency, client] = [toID(row.agency), toID(row.client)]
  const asked = momentOf(row.createdAt)
  if (row.direction !== 'to-staff' || row.answered || !asked || agency === null || client === null)
    return {}
  const answered = await firstAnswer(source, { agency, client, since: asked })
  return answered ? { answered: answerTimeOf(zone, asked, answered) } : {}
}
