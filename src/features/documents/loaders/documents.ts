import { MINUTE } from '../../../core/clock.js'
import { toID } from '../../../core/ids.js'
import { isOffered } from '../../../core/offered.js'
import { TAKE_BACK_MINUTES } from '../../../core/status/document.js'
import type { Row } from '../../../data/rows.js'
import { ownAgency } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import { toOwnDocument, type OwnDocument } from '../../requests/portal.js'
import { takeBackFrom } from '../ownDocument.js'

/** A file in the client's own list. */
export type ListedDocument = OwnDocument & {
  /** Sent by the client; else staff shared it. */
  mine: boolean
}
export type DocumentGroup = { documents: readonly ListedDocument[]; name: null | string }
export type DocumentList = { groups: DocumentGroup[]; more: boolean }

export type DocumentDetail = ListedDocument & {
  category: null | string
  /** Where it is shown in place, for who wants to leave no copy on the device. */
  openHref: null | string
  /** A small picture of it. */
  pictureHref: null | string
  /** Asked to be removed, and when. */
  removalAskedAt: null | string
  takenBackAt: null | string
  /** May be taken back until then; null where it cannot be any more. */
  takeBackUntil: null | string
  /** May be asked to be removed. */
  mayAskRemoval: boolean
  /** The request it answered. */
  requestID: null | string
  /** The task of theirs that it was sent for. */
  taskID: null | string
}

const MOST_CATEGORIES = 200

const isMine = ({ request, sentByClient }: Row<'clientDocuments'>): boolean =>
  sentByClient === true || Boolean(request)

const toListed = (visit: ClientVisit, row: Row<'clientDocuments'>): ListedDocument => ({
  ...toOwnDocument(visit, row),
  mine: isMine(row),
})

/** Names of categories by id. */
const categoryNames = async (
  visit: ClientVisit,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, string>> => {
  const known = [...new Set(ids.map(toID).filter((id) => id !== null))]
  if (known.length === 0) return new Map()
  const rows = await ownRows(visit, 'fileCategories', {
    limit: known.length,
    select: ['name'],
    where: { id: { in: known } },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The client's documents by category, the newest of each first; those without one come last. */
export const loadDocuments = async (visit: ClientVisit, shown: number): Promise<DocumentList> => {
  const rows = await ownRows(visit, 'clientDocuments', {
    limit: shown + 1,
    sort: '-createdAt',
    // What was put together stands for its parts
    where: { and: [{ isPhoto: { not_equals: true } }, { mergedInto: { exists: false } }] },
  })
  const listed = rows.slice(0, shown)
  const names = await categoryNames(
    visit,
    listed.map(({ category }) => category),
  )
  const groups = new Map<null | string, ListedDocument[]>()
  for (const row of listed) {
    const name = names.get(String(toID(row.category))) ?? null
    groups.set(name, [...(groups.get(name) ?? []), toListed(visit, row)])
  }
  return {
    groups: [...groups]
      .map(([name, documents]) => ({ documents, name }))
      .toSorted((a, b) =>
        a.name === null || b.name === null
          ? Number(a.name === null) - Number(b.name === null)
          : a.name.localeCompare(b.name, visit.locale),
      ),
    more: rows.length > shown,
  }
}

/** The task that a file is for, where it is one that the client reads. */
const taskOf = async (
  visit: ClientVisit,
  { task }: Row<'clientDocuments'>,
): Promise<null | string> => {
  const id = toID(task)
  return id === null ? null : ((await ownRow(visit, 'caseTasks', id))?.id ?? null)
}

/** One document of the client's, or null where it is not theirs to see. */
export const loadDocument = async (
  visit: ClientVisit,
  id: string,
): Promise<DocumentDetail | null> => {
  const row = await ownRow(visit, 'clientDocuments', id)
  if (!row || row.isPhoto === true) return null
  const [names, taskID] = await Promise.all([
    categoryNames(visit, [row.category]),
    taskOf(visit, row),
  ])
  const there = row.sentByClient === true && !row.takenBackAt && toID(row.mergedInto) === null
  const inTime = row.createdAt > takeBackFrom(visit.ctx.options.clock())
  const until = new Date(Date.parse(row.createdAt) + TAKE_BACK_MINUTES * MINUTE)
  const request = toID(row.request)
  const listed = toListed(visit, row)
  const { href, kind } = listed
  return {
    ...listed,
    category: names.get(String(toID(row.category))) ?? null,
    openHref: href && `${href}/open`,
    pictureHref: href && kind === 'picture' ? `${href}/small` : null,
    mayAskRemoval: there && !inTime && !row.removalAskedAt,
    removalAskedAt: row.removalAskedAt ?? null,
    requestID: request === null ? null : String(request),
    takeBackUntil: there && inTime ? until.toISOString() : null,
    takenBackAt: row.takenBackAt ?? null,
    taskID,
  }
}

export type CategoryChoice = { label: string; value: string }

/** Under what a client can file what they send: what their agency files under. */
export const loadCategories = async (visit: ClientVisit): Promise<CategoryChoice[]> => {
  const [agency, rows] = await Promise.all([
    ownAgency(visit),
    ownRows(visit, 'fileCategories', {
      limit: MOST_CATEGORIES,
      select: ['name'],
      sort: 'name',
      where: { active: { equals: true } },
    }),
  ])
  return rows
    .filter(({ id }) => isOffered(agency?.fileCategories, id))
    .map(({ id, name }) => ({ label: name, value: id }))
}
