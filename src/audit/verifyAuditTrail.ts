import type { Payload, Where } from 'payload'

import type { CollectionKey } from '../contract/collections.js'
import { toID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { listRows } from '../data/store.js'
import { isGenuine, readHead, type ChainHead } from './chainHead.js'
import { keyAge, OLDEST, type KeyAge } from './chainKeys.js'
import { chainLink, eventMAC } from './eventMAC.js'

type Event = Row<'portalAuditEvents'>

/**
 * `altered`: changed, backdated, or written past the portal. `missing`: one or more were removed.
 * `moved`: not at the place it was linked at. `end`: the end of the chain was changed or turned
 * back.
 */
export type AuditProblem = {
  id?: string
  kind: 'altered' | 'end' | 'missing' | 'moved'
  sequence?: number
}

export type AuditVerification = {
  /** Events looked at. */
  checked: number
  /**
   * The newest link: note it down elsewhere, and give it as `known` later to prove that nothing was
   * turned back.
   */
  end: { seal: string; sequence: number }
  /** Where to go on (`after`), or null when all was looked at. */
  next: null | number
  ok: boolean
  /** The first hundred. */
  problems: AuditProblem[]
  /** Events up to here were removed after their time. */
  purgedUpTo: number
  /** Events not linked yet. */
  unsealed: number
}

type Ask = {
  /** Goes on after this place. @default the beginning */
  after?: number
  /** Most events to look at. @default 50000 */
  limit?: number
  /** An end that an earlier check answered. */
  known?: { seal: string; sequence: number }
}

const BATCH = 500
const SHOWN = 100

/** Rows of a collection that are there, of those named. */
const present = async (
  source: Source,
  key: Extract<CollectionKey, 'agencies' | 'clients'>,
  ids: string[],
): Promise<Set<string>> => {
  if (ids.length === 0) return new Set()
  const rows = await listRows(source, key, { id: { in: ids } }, { limit: ids.length })
  return new Set(rows.map(({ id }) => id))
}

/**
 * Relationships that no longer say what was written, though the record is there: somebody hid the
 * event from a filter.
 */
const hiddenFromFilters = async (
  source: Source,
  events: readonly Event[],
): Promise<Set<string>> => {
  const pairs = events.flatMap((event) => [
    { id: event.id, key: 'clients' as const, relation: event.client, value: event.clientID },
    { id: event.id, key: 'agencies' as const, relation: event.agency, value: event.agencyID },
  ])
  const wrong = pairs.filter(
    ({ relation, value }) => String(toID(relation) ?? '') !== (value ?? ''),
  )
  const empty = (wanted: string): string[] =>
    wrong.flatMap(({ key, relation, value }) =>
      key === wanted && toID(relation) === null && value ? [value] : [],
    )
  const there = new Set([
    ...(await present(source, 'clients', empty('clients'))),
    ...(await present(source, 'agencies', empty('agencies'))),
  ])
  const bad = wrong.filter(
    ({ relation, value }) => toID(relation) !== null || there.has(value ?? ''),
  )
  return new Set(bad.map(({ id }) => id))
}

/**
 * What was seen of the keys so far. A secret that was replaced wrote nothing after the first event
 * of the next: it may be known to a thief.
 */
type Ages = { link: KeyAge; mac: KeyAge }

/**
 * Events whose words are not those the portal wrote, or were written under a secret that was
 * replaced before.
 */
const alteredOf = async (
  source: Source,
  events: readonly Event[],
  ages: Ages,
  { inOrder }: { inOrder: boolean },
): Promise<Set<string>> => {
  const changed = events.filter((event) => {
    const age = keyAge(source.payload, event.mac, (key) => eventMAC(key, event))
    // guard: event-mac-checked
    if (age === null || age > ages.mac) return true
    if (inOrder) ages.mac = age
    return false
  })
  // guard: events-hidden-from-filters-named
  return new Set([...changed.map(({ id }) => id), ...(await hiddenFromFilters(source, events))])
}

type Place = { seal: string; sequence: number }
type Walk = { ages: Ages; checked: number; last: Place; problems: AuditProblem[] }

/** Whether the event stands where it was linked. */
const isInPlace = ({ payload }: Source, { ages, last }: Walk, event: Event): boolean => {
  const place = { event, previous: last.seal, sequence: last.sequence + 1 }
  const age = keyAge(payload, event.seal, (key) => chainLink(key, place))
  // guard: event-link-checked
  if (age === null || age > ages.link) return false
  ages.link = age
  return true
}

const checkBatch = async (source: Source, walk: Walk, events: readonly Event[]): Promise<void> => {
  const altered = await alteredOf(source, events, walk.ages, { inOrder: true })
  for (const event of events) {
    const { id, seal = '', sequence = 0 } = event
    const place = Number(sequence)
    if (altered.has(id)) walk.problems.push({ id, kind: 'altered', sequence: place })
    // guard: gaps-named
    if (place !== walk.last.sequence + 1)
      walk.problems.push({ id, kind: 'missing', sequence: place })
    // After a gap the link before it is not known: the gap is told, the rest is held against
    // itself.
    else if (!isInPlace(source, walk, event)) {
      // guard: moved-events-named
      walk.problems.push({ id, kind: 'moved', sequence: place })
    }
    walk.last = { seal: seal ?? '', sequence: place }
    walk.checked += 1
  }
}

const walkLinked = async (
  source: Source,
  walk: Walk,
  end: number,
  limit: number,
): Promise<void> => {
  while (walk.last.sequence < end && walk.checked < limit) {
    const { sequence } = walk.last
    const where = {
      and: [{ sequence: { greater_than: sequence } }, { sequence: { less_than_equal: end } }],
    }
    const events = await listRows(source, 'portalAuditEvents', where, {
      limit: Math.min(BATCH, limit - walk.checked),
      sort: 'sequence',
    })
    if (events.length === 0) {
      // guard: missing-before-found
      walk.problems.push({ kind: 'missing', sequence: sequence + 1 })
      return
    }
    await checkBatch(source, walk, events)
  }
}

/**
 * Events that wait for their link, in pages of their ids: they have no place yet, but their words
 * are proven already.
 */
const checkOpen = async (
  source: Source,
  { ages, problems }: Walk,
  { end, limit }: { end: number; limit: number },
): Promise<number> => {
  const open: Where[] = [{ sequence: { exists: false } }, { sequence: { greater_than: end } }]
  let last = ''
  let count = 0
  while (count < limit) {
    const events: Event[] = await listRows(
      source,
      'portalAuditEvents',
      { and: [{ or: open }, { id: { greater_than: last } }] },
      { limit: BATCH, sort: 'id' },
    )
    const altered = await alteredOf(source, events, ages, { inOrder: false })
    for (const id of altered) problems.push({ id, kind: 'altered' })
    count += events.length
    if (events.length < BATCH) break
    last = events.at(-1)?.id ?? ''
  }
  return count
}

const isTurnedBack = async (
  source: Source,
  head: ChainHead | null,
  known: Place,
): Promise<boolean> => {
  if (!head || known.sequence > head.sequence) return true
  if (known.sequence <= head.purgedSequence) return false
  const where = { sequence: { equals: known.sequence } }
  const [event] = await listRows(source, 'portalAuditEvents', where, { limit: 1 })
  return event?.seal !== known.seal
}

type Start = Pick<Walk, 'ages' | 'last'>

/** Where a walk begins: after what was removed, or after the place where the last one ended. */
const startOf = async (source: Source, head: ChainHead | null, after: number): Promise<Start> => {
  const begin = { seal: head?.purgedSeal ?? '', sequence: head?.purgedSequence ?? 0 }
  const ages = { link: OLDEST, mac: OLDEST }
  if (after <= begin.sequence) return { ages, last: begin }
  const [event, before] = await listRows(
    source,
    'portalAuditEvents',
    { sequence: { less_than_equal: after } },
    { limit: 2, sort: '-sequence' },
  )
  if (!event || Number(event.sequence) !== after) return { ages, last: begin }
  const place = { event, previous: before?.seal ?? begin.seal, sequence: after }
  return {
    ages: {
      link: keyAge(source.payload, event.seal, (key) => chainLink(key, place)) ?? OLDEST,
      mac: keyAge(source.payload, event.mac, (key) => eventMAC(key, event)) ?? OLDEST,
    },
    last: { seal: event.seal ?? '', sequence: after },
  }
}

/**
 * Proves the audit trail: that every event is as the portal wrote it, in its place, and none is
 * missing, also after old ones were removed. It rests on the installation's secret: somebody who
 * has both the secret and the database can write a new trail, unless an earlier end was noted
 * elsewhere (`known`).
 */
export const verifyAuditTrail = async (
  payload: Payload,
  { after = 0, known, limit = 50_000 }: Ask = {},
): Promise<AuditVerification> => {
  const source: Source = { payload }
  const head = await readHead(source)
  const problems: AuditProblem[] = []
  // guard: end-of-chain-genuine
  if (head && !isGenuine(source, head)) problems.push({ kind: 'end' })
  // guard: end-of-chain-not-turned-back
  if (known && (await isTurnedBack(source, head, known))) problems.push({ kind: 'end' })
  const walk: Walk = { ...(await startOf(source, head, after)), checked: 0, problems }
  const end = { seal: head?.seal ?? '', sequence: head?.sequence ?? 0 }
  await walkLinked(source, walk, end.sequence, limit)
  const cut = walk.checked >= limit && walk.last.sequence < end.sequence
  if (walk.last.sequence === end.sequence && walk.last.seal !== end.seal) {
    problems.push({ kind: 'end' })
  }
  const waiting = await checkOpen(source, walk, { end: end.sequence, limit })
  return {
    checked: walk.checked + waiting,
    end,
    next: cut ? walk.last.sequence : null,
    ok: problems.length === 0,
    problems: problems.slice(0, SHOWN),
    purgedUpTo: head?.purgedSequence ?? 0,
    unsealed: waiting,
  }
}
