import { localized, namesOf } from '../../../core/localized.js'
import { toID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { listRows } from '../../../data/store.js'
import { agencyNames } from '../../../portal/kit/agency.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { namedIDs } from '../../../portal/kit/namesBehind.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import {
  pendingRows,
  requesterNames,
  toRequestItem,
  type RequestItem,
} from '../../requests/portal.js'

/** An assessment that was answered, as a list shows it. */
export type DoneAssessment = {
  /** Sent by the client; else staff wrote the answers down. */
  byClient: boolean
  /** The day it is of. */
  date: string
  id: string
  title: string
}

export type AssessmentLists = {
  done: readonly DoneAssessment[]
  more: boolean
  toDo: readonly RequestItem[]
}

const LISTED = ['assessment', 'assessmentDate', 'request'] as const
type ListedRow = Pick<Row<'assessmentResponses'>, 'id' | (typeof LISTED)[number]>

/**
 * What the answered assessments are called, by id as text. One that is no longer asked for in the
 * portal is not for clients to read, and theirs keeps its name: it is looked up by id, below that
 * rule, and nothing but the name is read.
 */
const titlesOf = async (
  { locale, req }: ClientVisit,
  rows: readonly Pick<ListedRow, 'assessment'>[],
): Promise<Map<string, string>> => {
  const ids = namedIDs(rows.map(({ assessment }) => assessment))
  if (ids.length === 0) return new Map()
  const named = await listRows(
    req,
    'assessments',
    { id: { in: ids } },
    { limit: ids.length, select: { title: true, titles: true } },
  )
  return new Map(
    named.map(({ id, title, titles }) => [id, localized(namesOf(title, titles) ?? title, locale)]),
  )
}

const toDone = (
  { t }: ClientVisit,
  row: ListedRow,
  titles: ReadonlyMap<string, string>,
): DoneAssessment => ({
  byClient: Boolean(row.request),
  date: row.assessmentDate,
  id: row.id,
  title: titles.get(String(toID(row.assessment))) || t('client.assessmentUnnamed'),
})

/** Assessments that wait for the client, and the latest of those that were answered. */
export const loadAssessments = async (
  visit: ClientVisit,
  shown: number,
): Promise<AssessmentLists> => {
  const [pending, done] = await Promise.all([
    pendingRows(visit),
    ownRows(visit, 'assessmentResponses', {
      limit: shown + 1,
      select: LISTED,
      sort: '-assessmentDate',
      // Corrected since: the new answers stand for them
      where: { replacedAt: { exists: false } },
    }),
  ])
  const toDo = pending.filter(({ type }) => type === 'assessment')
  const [titles, names] = await Promise.all([titlesOf(visit, done), requesterNames(visit, toDo)])
  return {
    done: done.slice(0, shown).map((row) => toDone(visit, row, titles)),
    more: done.length > shown,
    toDo: toDo.map((row) => toRequestItem(visit, row, names)),
  }
}

/** One answered assessment, with its questions as they were asked. */
export type AssessmentDetail = DoneAssessment & {
  agency: string
  answered: Pick<Row<'assessmentResponses'>, 'answers' | 'questions' | 'results'>
  /** Hidden from every other agency. */
  private: boolean
}

/** Null where there is none, or none for this client. */
export const loadAssessment = async (
  visit: ClientVisit,
  id: string,
): Promise<AssessmentDetail | null> => {
  const row = await ownRow(visit, 'assessmentResponses', id)
  if (!row) return null
  const [titles, agencies] = await Promise.all([
    titlesOf(visit, [row]),
    agencyNames(visit, [row.agency]),
  ])
  return {
    ...toDone(visit, row, titles),
    agency: agencies.get(String(toID(row.agency))) ?? '',
    answered: row,
    private: row.private,
  }
}
