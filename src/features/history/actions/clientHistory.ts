import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { StaffActor } from '../../../../access/actor.js'
import { answer, anyID } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { auditPrivateRows, seesAllPrivate } from '../../../audit/privateReads.js'
import { getContext } from '../../../config/context.js'
import type { CollectionKey } from '../../../contract/collections.js'
import { hasCollection, isConfidential } from '../../../contract/collectionLists.js'
import { addDays, endOfDayIn, startOfDayIn, type Day } from '../../../core/day.js'
import { HISTORY_KINDS } from '../../../core/historyKinds.js'
import { sameID, toID } from '../../../core/ids.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { rankOf, readPlace, writePlace } from '../place.js'
import { readSource, type HistoryQuestion, type Found } from '../readSource.js'
import type { HistorySource } from '../source.js'
import { HISTORY_SOURCES, SOURCE_LIST } from '../sources.js'
import { tellHistory } from '../tellHistory.js'

/** A page as the tab shows it, and the most that one call answers. */
const PAGE = 25
const MOST = 100

const nothing = (value: unknown): unknown => (value === '' || value === null ? undefined : value)

export const clientHistoryInput = z.object({
  before: field.token.nullish(),
  from: field.optionalDay,
  id: field.id,
  kind: z.preprocess(nothing, z.enum(HISTORY_KINDS).optional()),
  limit: z.preprocess(nothing, field.wholeNumber(1, MOST).optional()),
  to: field.optionalDay,
})

const entry = answer('PortalHistoryEntry', {
  agency: z.string().nullable(),
  at: z.string(),
  by: z.string().nullable(),
  event: z.string(),
  id: anyID,
  isDay: z.boolean(),
  kind: z.enum(HISTORY_KINDS),
  private: z.boolean(),
  slug: z.string(),
  text: z.string(),
})

const spanOf = (
  { from, to }: { from: Day | undefined; to: Day | undefined },
  timeZone: null | string | undefined,
): Pick<HistoryQuestion, 'from' | 'until'> => {
  if (from && to && to < from)
    throw new PortalError('INVALID_INPUT', { field: 'to', values: { detail: 'to' } })
  const start = (day: Day): string => `${day}T00:00:00.000Z`
  return {
    from: from ? { day: start(from), moment: startOfDayIn(timeZone, from).toISOString() } : null,
    until: to
      ? { day: start(addDays(to, 1)), moment: endOfDayIn(timeZone, to).toISOString() }
      : null,
  }
}

/** Newest first; at the same moment in the order of the sources, as `readSource` goes on. */
const merged = (lists: readonly Found[][]): Found[] =>
  lists.flat().toSorted((a, b) => b.at.localeCompare(a.at) || rankOf(a.source) - rankOf(b.source))

/** A super user of the installation read what is private to an agency: that is on record. */
const auditPage = async (
  req: PayloadRequest,
  actor: StaffActor,
  page: readonly Found[],
): Promise<void> => {
  if (!seesAllPrivate(actor)) return
  const read = new Map<CollectionKey, Found['row'][]>()
  for (const { row, source } of page) {
    const { collection }: HistorySource = HISTORY_SOURCES[source]
    if (row.private === true || isConfidential(collection))
      read.set(collection, [...(read.get(collection) ?? []), row])
  }
  for (const [key, rows] of read) {
    await auditPrivateRows(req, { actor, key, rows: rows as (Found['row'] & { id: string })[] })
  }
}

/**
 * Everything there is about a client that the caller may see, as one timeline, newest first. Each
 * kind of event is read under the rules of its own collection, so the history shows nobody more
 * than its tabs do; who looked at the Social Security number is told to staff of the agency that
 * owns the record. One statement a kind, none for a row.
 * @throws 401, 404, 400
 */
export const clientHistory = defineAction({
  name: 'clientHistory',
  does: 'What happened with a client, newest first, as far as the caller may see it: by `kind`, `from` and `to` a day, `limit` at a time; `next` goes into `before`',
  who: 'staff who see the client; each entry by the rules of its collection',
  input: clientHistoryInput,
  output: answer('PortalHistory', { entries: z.array(entry), next: z.string().nullable() }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    const { id } = parseInput(z.object({ id: field.id }), input)
    // guard: history-of-visible-clients
    const client = await visibleRow(req, 'clients', id)
    if (!client) throw new PortalError('NOT_FOUND')
    noteForAudit({ client: client.id })
    const { before, from, kind, limit = PAGE, to } = parseInput(clientHistoryInput, input)
    const home = actor.agency ?? toID(client.agency)
    const timeZone = home === null ? undefined : (await agencyOf(req, home))?.timeZone
    const asked: HistoryQuestion = {
      ...spanOf({ from, to }, timeZone),
      before: before ? readPlace(before) : null,
      client: client.id,
      limit,
      ownsRecord: seesAllPrivate(actor) || sameID(actor.agency, client.agency),
    }
    const lists: Found[][] = []
    const { options } = getContext(req.payload)
    const sources = SOURCE_LIST.filter(({ source }) => hasCollection(options, source.collection))
    for (const one of sources)
      if (kind === undefined || one.source.kind === kind)
        lists.push(await readSource(req, one, asked))
    const found = merged(lists)
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    await auditPage(req, actor, page)
    return {
      entries: await tellHistory(req, page, timeZone ?? undefined),
      next: last ? writePlace(last) : null,
    }
  },
})
