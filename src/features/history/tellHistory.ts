import type { PayloadRequest } from 'payload'

import { getActor } from '../../../access/actor.js'
import { getContext } from '../../config/context.js'
import { shownContact } from '../../contact/shownContact.js'
import { NAMED_BY } from '../../contract/collectionLists.js'
import type { CollectionKey } from '../../contract/collections.js'
import type { ContactKind } from '../../core/contactDoors.js'
import { createFormats } from '../../core/format.js'
import type { HistoryKind } from '../../core/historyKinds.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import { listRows } from '../../data/store.js'
import { translatorFor } from '../../language/translatorFor.js'
import { listStaff, namesForStaff } from '../care-team/index.js'
import type { Found } from './readSource.js'
import { titleKey, type DoneBy, type HistorySource } from './source.js'
import { HISTORY_SOURCES } from './sources.js'

/** One line of the history, in the reader's language. */
type ToldLine = {
  /** The agency whose record it is, where that is not the reader's. */
  agency: null | string
  at: string
  by: null | string
  /** What happened. */
  event: string
  id: string
  /** `at` is a calendar day. */
  isDay: boolean
  kind: HistoryKind
  private: boolean
  /** Of the collection that the row is in. */
  slug: string
  /** About what: a name, the first words. */
  text: string
}

type Names = ReadonlyMap<string, string>
type FoundRow = { found: Found; source: HistorySource }

const idsOf = (values: readonly unknown[]): ID[] => [
  ...new Set(values.map(toID).filter((id) => id !== null)),
]

/** Names of the rows that others point at, under their own rules: one statement a collection. */
const pointedAt = async (
  req: PayloadRequest,
  rows: readonly FoundRow[],
): Promise<ReadonlyMap<CollectionKey, Names>> => {
  const wanted = new Map<CollectionKey, unknown[]>()
  for (const { found, source } of rows)
    for (const [field, key] of Object.entries(source.named ?? {}))
      if (key) wanted.set(key, [...(wanted.get(key) ?? []), found.row[field]])
  const named = new Map<CollectionKey, Names>()
  for (const [key, values] of wanted) {
    const ids = idsOf(values)
    const field = NAMED_BY.get(key) ?? 'name'
    const { docs } = await req.payload.find({
      collection: getContext(req.payload).slugs[key],
      depth: 0,
      disableErrors: true,
      limit: ids.length,
      overrideAccess: false,
      pagination: false,
      req,
      select: { [field]: true },
      where: { id: { in: ids } },
    })
    const rows = docs as unknown as Readonly<Record<string, unknown>>[]
    const entries = rows.map((row): [string, string] => {
      const name = row[field]
      return [String(row.id), typeof name === 'string' ? name : '']
    })
    named.set(key, new Map(entries))
  }
  return named
}

const agencyNames = async (req: PayloadRequest, ids: readonly ID[]): Promise<Names> => {
  if (ids.length === 0) return new Map()
  const rows = await listRows(
    req,
    'agencies',
    { id: { in: [...ids] } },
    { limit: ids.length, select: { name: true } },
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const staffNames = async (req: PayloadRequest, done: readonly DoneBy[]): Promise<Names> => {
  const ids = idsOf(done.map((one) => (one && one !== 'client' ? one.staff : null)))
  const nameFor = namesForStaff(req)
  return new Map((await listStaff(req, ids)).map((one) => [String(one.id), nameFor(one)]))
}

/**
 * Rows of the history in words: who, what and whose, in the reader's language. A fixed number of
 * statements for any number of rows: staff, agencies, and one for each collection that names are of.
 */
export const tellHistory = async (
  req: PayloadRequest,
  page: readonly Found[],
  timeZone: string | undefined,
): Promise<ToldLine[]> => {
  const { language } = req.i18n
  const t = translatorFor(req, language)
  const actor = getActor(req)
  const home = actor.kind === 'staff' ? actor.agency : null
  const rows = page.map((found) => ({
    done: HISTORY_SOURCES[found.source].by(found.row),
    found,
    source: HISTORY_SOURCES[found.source],
  }))
  const others = idsOf(rows.map(({ found }) => found.row.agency)).filter((id) => !sameID(id, home))
  const staff = await staffNames(
    req,
    rows.map(({ done }) => done),
  )
  const agencies = await agencyNames(req, others)
  const named = await pointedAt(req, rows)
  const telling = {
    format: createFormats({ locale: language, timeZone }),
    nameOf: (key: CollectionKey, ref: unknown): string =>
      named.get(key)?.get(String(toID(ref))) ?? '',
    contact: (kind: ContactKind, value: null | string): null | string =>
      shownContact(req, { kind, t, value }),
    t,
  }
  const nameOfDoer = (done: DoneBy): null | string => {
    if (done === null) return null
    if (done === 'client') return t('admin.timelineByClient')
    return staff.get(String(toID(done.staff))) ?? done.name ?? null
  }
  return rows.map(({ done, found, source }) => ({
    agency: agencies.get(String(toID(found.row.agency))) ?? null,
    at: found.at,
    by: nameOfDoer(done),
    event: t(titleKey(typeof source.title === 'string' ? source.title : source.title(found.row))),
    id: found.id,
    isDay: source.isDay === true,
    kind: source.kind,
    private: found.row.private === true,
    slug: getContext(req.payload).slugs[source.collection],
    text: source.words(found.row, telling),
  }))
}
