import { isDeepStrictEqual } from 'node:util'

import type { Where } from 'payload'

import type { Source } from '../core/source.js'
import { getContext } from '../config/context.js'
import { isoIn, SECOND } from '../core/clock.js'
import { keyedHash } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findRow, insertRow, listRows } from '../data/store.js'
import { PortalError } from '../errors/PortalError.js'
import { isReadFirst, runOf, type Budget } from './budgets.js'

type Stored = Row<'portalRateLimits'>
type Change = Parameters<typeof changeRow<'portalRateLimits'>>[3]

/** A budget in its row: a run and what is counted beside it share one, the run in its first columns, as those end last. */
type Part = Budget & { beside: boolean }
type Shelf = { key: string; parts: Part[]; readFirst: boolean }

/** Under a key of the installation: nobody can tell from the table whose budgets are in use, nor make a row for somebody. */
const keyOf = (source: Source, names: string[], subject: Budget['subject']): string =>
  `${names[0]}:${keyedHash(source.payload, 'rate-limit', ...names, ...subject).toString('base64url')}`

/** The rows that budgets stand in, in order. Those of one subject that are always taken together share a row: one statement decides both. */
const shelvesOf = (source: Source, budgets: readonly Budget[]): Shelf[] => {
  const groups: Budget[][] = []
  for (const budget of budgets) {
    const group = groups.find(
      ([one]) =>
        one && runOf(one.name) === budget.name && isDeepStrictEqual(one.subject, budget.subject),
    )
    if (group) group.push(budget)
    else groups.push([budget])
  }
  return groups.map((group) => ({
    key: keyOf(
      source,
      group.map(({ name }) => name),
      group[0]?.subject ?? [],
    ),
    parts: group.map((budget, index) => ({ ...budget, beside: index < group.length - 1 })),
    readFirst: group.some(({ name }) => isReadFirst(name)),
  }))
}

const endOf = (row: Stored, { beside }: Part): number =>
  Date.parse((beside ? row.shortResetAt : row.resetAt) ?? '')
const countOf = (row: Stored, { beside }: Part): number =>
  (beside ? row.shortCount : row.count) ?? 0

const add = ({ beside }: Part, by: number): Change =>
  beside ? { shortCount: { $inc: by } } : { count: { $inc: by } }

type Step = { data: Change; where: Where[] }

/** One from a window that runs: only while there is one left. */
const goOn = (part: Part, now: Date): Step => ({
  data: add(part, 1),
  where: part.beside
    ? [
        { shortResetAt: { greater_than: now.toISOString() } },
        { shortCount: { less_than: part.limit } },
      ]
    : [{ resetAt: { greater_than: now.toISOString() } }, { count: { less_than: part.limit } }],
})

/** A window that is over starts anew: only while it is over. */
const startAnew = ({ beside, window }: Part, now: Date): Step => {
  const end = isoIn(now, window)
  const over = { less_than_equal: now.toISOString() }
  return beside
    ? { data: { shortCount: 1, shortResetAt: end }, where: [{ shortResetAt: over }] }
    : { data: { count: 1, resetAt: end }, where: [{ resetAt: over }] }
}

/** All parts of a row at once, or none: compare and set in one statement. */
const change = (source: Source, key: string, steps: readonly Step[]): Promise<null | Stored> =>
  changeRow(
    source,
    'portalRateLimits',
    { and: [{ key: { equals: key } }, ...steps.flatMap(({ where }) => where)] },
    steps.reduce<Change>((all, { data }) => ({ ...all, ...data }), {}),
  )

const create = (source: Source, { key, parts }: Shelf, now: Date): Promise<null | Stored> => {
  const row = parts.reduce<{ count: number; key: string; resetAt: string }>(
    (all, part) => ({ ...all, ...startAnew(part, now).data }) as typeof all,
    { count: 1, key, resetAt: now.toISOString() },
  )
  return insertRow(source, 'portalRateLimits', row).catch(() => null)
}

/** @throws PortalError TOO_MANY_REQUESTS (429) where a window runs and nothing is left in it. */
const assertLeft = ({ parts }: Shelf, row: null | Stored, now: Date): void => {
  for (const part of row ? parts : []) {
    const wait = row ? endOf(row, part) - now.getTime() : 0
    if (row && wait > 0 && countOf(row, part) >= part.limit) throw tooMany(wait)
  }
}

const readShelf = (source: Source, { key }: Shelf): Promise<null | Stored> =>
  findRow(source, 'portalRateLimits', { key: { equals: key } })

/** Others may make, restart or give back the row between two statements, again and again: then it is looked at anew, so often. */
const ATTEMPTS = 20

const take = async (source: Source, shelf: Shelf, read: null | Stored | undefined) => {
  const { key, parts } = shelf
  const now = getContext(source.payload).options.clock()
  const open = parts.map((part) => goOn(part, now))
  if (read === undefined && (await change(source, key, open))) return
  let row = read === undefined ? await readShelf(source, shelf) : read
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = row
    assertLeft(shelf, known, now)
    const taken = known
      ? await change(
          source,
          key,
          parts.map((part) =>
            endOf(known, part) > now.getTime() ? goOn(part, now) : startAnew(part, now),
          ),
        )
      : await create(source, shelf, now)
    if (taken) return
    row = await readShelf(source, shelf)
  }
  throw tooMany(Math.max(...parts.map(({ window }) => window)))
}

/** What stands in the rows of budgets that are read first, all in one statement. */
const readAll = async (
  source: Source,
  shelves: readonly Shelf[],
): Promise<Map<string, null | Stored>> => {
  const keys = shelves.filter(({ readFirst }) => readFirst).map(({ key }) => key)
  if (keys.length === 0) return new Map()
  const rows = await listRows(
    source,
    'portalRateLimits',
    { key: { in: keys } },
    { limit: keys.length },
  )
  return new Map(keys.map((key) => [key, rows.find((row) => row.key === key) ?? null]))
}

/**
 * Takes one from each budget, or refuses with 429 and `Retry-After`. Compare and set, so any number of parallel tries gets exactly
 * `limit`. Counted in the action, not per HTTP request: one GraphQL request may hold many tries. Taken in this order: what the first
 * refuses costs the others nothing.
 * @throws PortalError TOO_MANY_REQUESTS (429)
 */
export const spend = async (source: Source, ...budgets: readonly Budget[]): Promise<void> => {
  const shelves = shelvesOf(source, budgets)
  const read = await readAll(source, shelves)
  for (const shelf of shelves) await take(source, shelf, read.get(shelf.key))
}

const holdsSome = ({ beside }: Part): Where[] =>
  beside ? [{ shortCount: { greater_than: 0 } }] : [{ count: { greater_than: 0 } }]

/** Gives back to these parts of a row, if all of them hold something. */
const giveBack = async (source: Source, key: string, parts: readonly Part[]): Promise<boolean> => {
  const left = await change(
    source,
    key,
    parts.map((part) => ({
      data: add(part, -1),
      where: holdsSome(part),
    })),
  )
  if (left?.count === 0 && (left.shortCount ?? 0) === 0) {
    const none: Where[] = [{ key: { equals: key } }, { count: { equals: 0 } }]
    const shared = typeof left.shortCount === 'number'
    await deleteRows(source, 'portalRateLimits', {
      and: shared ? [...none, { shortCount: { equals: 0 } }] : none,
    })
  }
  return left !== null
}

/**
 * Gives one back to each: a right password does not count against the budgets of wrong ones. A row whose budgets are whole again goes: the
 * next who tries finds an account that was used today like one that was not, or none.
 */
export const refund = async (source: Source, ...budgets: readonly Budget[]): Promise<void> => {
  for (const { key, parts } of shelvesOf(source, budgets)) {
    if (await giveBack(source, key, parts)) continue
    // One of both was given back to the last already: the other still gets its own.
    if (parts.length > 1) for (const part of parts) await giveBack(source, key, [part])
  }
}

/** A budget that just ran out refills a moment from now: never 0 (RFC 9110 §10.2.3 counts whole seconds). */
const tooMany = (milliseconds: number): PortalError =>
  new PortalError('TOO_MANY_REQUESTS', {
    retryAfter: Math.max(1, Math.ceil(milliseconds / SECOND)),
  })
