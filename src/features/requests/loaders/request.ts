import type { Where } from 'payload'

import { everyQuestion, type QuestionSet } from '../../../core/questions/question.js'
import { localized, namesOf } from '../../../core/localized.js'
import { isStoredType, type StoredType } from '../../../core/fileTypes.js'
import { toID } from '../../../core/ids.js'
import { fileStateOf, type FileState } from '../../../core/status/document.js'
import type { Row } from '../../../data/rows.js'
import type { ClientVisit } from '../../../portal/kit/clientVisit.js'
import { ownRow, ownRows } from '../../../portal/kit/ownRows.js'
import type { PortalVisit } from '../../../portal/kit/visit.js'
import { releaseText, type ReleaseText } from '../../releases/index.js'
import { requesterNames, toRequestItem, type RequestItem } from './requests.js'

/** What files are called, by id. */
export type FileNames = ReadonlyMap<string, string>

/** What a pending request of a type asks for. */
export type Asked =
  | { release: ReleaseText; type: 'roi' }
  | { files: FileNames; set: QuestionSet; title: string; type: 'assessment' }
  | { type: 'document' }
  | { type: 'location' }

/** What was sent for a completed one. */
export type Answered =
  | { documents: readonly OwnDocument[]; type: 'document' }
  | { location: Row<'clientLocations'>; type: 'location' }
  | { release: Row<'releasesOfInformation'>; signedText: null | string; type: 'roi' }
  | { response: Row<'assessmentResponses'>; type: 'assessment' }

export type OwnDocument = {
  createdAt: string
  href: null | string
  id: string
  /** Null where there is no file (any more). */
  kind: 'pdf' | 'picture' | null
  name: string
  size: null | number
  state: FileState
}

export type RequestDetail = {
  answered: Answered | null
  asked: Asked | null
  /** Id of the pending request that asks for the answer again. */
  askedAgain: null | string
  item: RequestItem
}

export const MOST_FILES = 100

const kindOf = (type: StoredType): 'pdf' | 'picture' =>
  type === 'application/pdf' ? 'pdf' : 'picture'

/** A document row with the address under which its owner may open it. */
export const toOwnDocument = (visit: PortalVisit, row: Row<'clientDocuments'>): OwnDocument => {
  const state = fileStateOf(row.scanState, visit.ctx.options.upload.scan !== undefined)
  return {
    createdAt: row.createdAt,
    href:
      row.filename && state === 'ready'
        ? visit.api(`/${visit.ctx.slugs.clientDocuments}/file/${encodeURIComponent(row.filename)}`)
        : null,
    id: row.id,
    kind: isStoredType(row.mimeType) ? kindOf(row.mimeType) : null,
    name: row.name,
    size: row.filesize ?? null,
    state,
  }
}

const titleOf = (assessment: null | Row<'assessments'>, locale: string): string =>
  assessment
    ? localized(namesOf(assessment.title, assessment.titles) ?? assessment.title, locale)
    : ''

/** Files that the client sent for the questions of a request; none where none asks for one. */
export const answerFiles = async (
  visit: ClientVisit,
  request: string,
  { questions }: QuestionSet,
): Promise<FileNames> => {
  if (!everyQuestion(questions ?? []).some(({ type }) => type === 'file')) return new Map()
  const rows = await ownRows(visit, 'clientDocuments', {
    limit: MOST_FILES,
    select: ['name'],
    where: { and: [{ request: { equals: request } }, { takenBackAt: { exists: false } }] },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const loadAsked = async (visit: ClientVisit, row: Row<'portalRequests'>): Promise<Asked> => {
  if (row.type === 'assessment') {
    const id = toID(row.assessment)
    const assessment = id === null ? null : await ownRow(visit, 'assessments', id)
    const set: QuestionSet = assessment ?? {}
    return {
      files: await answerFiles(visit, row.id, set),
      set,
      title: titleOf(assessment, visit.locale) || row.name,
      type: 'assessment',
    }
  }
  if (row.type === 'roi') {
    const agency = toID(row.agency) ?? ''
    return { release: await releaseText(visit.req, { agency, locale: visit.locale }), type: 'roi' }
  }
  return { type: row.type }
}

/** The client's copy of the words they signed. */
const signedTextOf = ({ signedText }: Row<'releasesOfInformation'>): null | string =>
  signedText ?? null

/** What was sent for a completed request; the newest where it was corrected. */
export const loadAnswered = async (
  visit: ClientVisit,
  row: Row<'portalRequests'>,
): Promise<Answered | null> => {
  const where: Where = { request: { equals: row.id } }
  const newest = {
    limit: 1,
    sort: '-createdAt',
    where: { and: [where, { replacedAt: { exists: false } }] },
  }
  if (row.type === 'document') {
    const rows = await ownRows(visit, 'clientDocuments', {
      limit: MOST_FILES,
      sort: 'createdAt',
      // What was put together stands for its parts
      where: { and: [where, { mergedInto: { exists: false } }] },
    })
    return { documents: rows.map((document) => toOwnDocument(visit, document)), type: 'document' }
  }
  if (row.type === 'location') {
    const [location] = await ownRows(visit, 'clientLocations', newest)
    return location ? { location, type: 'location' } : null
  }
  if (row.type === 'roi') {
    const [release] = await ownRows(visit, 'releasesOfInformation', { limit: 1, where })
    return release ? { release, signedText: signedTextOf(release), type: 'roi' } : null
  }
  const [response] = await ownRows(visit, 'assessmentResponses', newest)
  return response ? { response, type: 'assessment' } : null
}

const revisionsOf = (visit: ClientVisit, id: string) =>
  ownRows(visit, 'portalRequests', {
    limit: 1,
    select: ['status'],
    where: { and: [{ revisionOf: { equals: id } }, { status: { equals: 'pending' } }] },
  })

/** One request with what it asks for or what was sent, or null where the client may not see it. */
export const loadRequest = async (
  visit: ClientVisit,
  id: string,
): Promise<null | RequestDetail> => {
  const row = await ownRow(visit, 'portalRequests', id)
  if (!row) return null
  const [names, asked, answered, again] = await Promise.all([
    requesterNames(visit, [row]),
    row.status === 'pending' ? loadAsked(visit, row) : null,
    row.status === 'completed' ? loadAnswered(visit, row) : null,
    row.review === 'revision-needed' ? revisionsOf(visit, row.id) : [],
  ])
  return {
    answered,
    asked,
    askedAgain: again[0]?.id ?? null,
    item: toRequestItem(visit, row, names),
  }
}
