import type { Where } from 'payload'

import { getContext } from '../config/context.js'
import type { Allowance, Decision, Limiter } from '../contract/ports.js'
import { isoIn, SECOND } from '../core/clock.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findRow, insertRow, listRows } from '../data/store.js'

type Stored = Row<'portalRateLimits'>
type Change = Parameters<typeof changeRow<'portalRateLimits'>>[3]

/**
 * A window in its row: where there are two, the last is in the row's first columns, as it ends
 * last, and the other beside it.
 */
type Part = Allowance['windows'][number] & { beside: boolean }
/** A row of the table. */
type Shelf = Pick<Allowance, 'key' | 'readFirst'> & { parts: Part[] }

const shelfOf = ({ key, readFirst, windows }: Allowance): Shelf => ({
  key,
  parts: windows.map((window, index) => ({ ...window, beside: index < windows.length - 1 })),
  readFirst,
})

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

/** How long until there is room again: 0 where no window is used up. */
const waitOf = ({ parts }: Shelf, row: null | Stored, now: Date): number => {
  for (const part of row ? parts : []) {
    const wait = row ? endOf(row, part) - now.getTime() : 0
    if (row && wait > 0 && countOf(row, part) >= part.limit) return wait
  }
  return 0
}

const readShelf = (source: Source, { key }: Shelf): Promise<null | Stored> =>
  findRow(source, 'portalRateLimits', { key: { equals: key } })

/**
 * Others may make, restart or give back the row between two statements, again and again: then it is
 * looked at anew, so often.
 */
const ATTEMPTS = 20

const TAKEN: Decision = { ok: true }

const take = async (
  source: Source,
  shelf: Shelf,
  read: null | Stored | undefined,
): Promise<Decision> => {
  const { key, parts } = shelf
  const now = getContext(source.payload).options.clock()
  const open = parts.map((part) => goOn(part, now))
  if (read === undefined && (await change(source, key, open))) return TAKEN
  let row = read === undefined ? await readShelf(source, shelf) : read
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = row
    const wait = waitOf(shelf, known, now)
    if (wait > 0) return { ok: false, wait }
    const taken = known
      ? await change(
          source,
          key,
          parts.map((part) =>
            endOf(known, part) > now.getTime() ? goOn(part, now) : startAnew(part, now),
          ),
        )
      : await create(source, shelf, now)
    if (taken) return TAKEN
    row = await readShelf(source, shelf)
  }
  // Nobody knows how much is left: a crowd is refused for a moment, not for the month of the
  // longest window.
  return { ok: false, wait: SECOND }
}

/** What stands in the rows that are read first, all in one statement. */
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
 * The limiter of one database: a row for each key, decided by compare and set in it, whatever
 * number of servers share it.
 */
export const tableLimiter: Limiter = {
  refund: async (source, allowances) => {
    for (const { key, parts } of allowances.map(shelfOf)) {
      if (await giveBack(source, key, parts)) continue
      // One of both was given back to the last already: the other still gets its own.
      if (parts.length > 1) for (const part of parts) await giveBack(source, key, [part])
    }
  },
  spend: async (source, allowances) => {
    const shelves = allowances.map(shelfOf)
    const read = await readAll(source, shelves)
    for (const shelf of shelves) {
      const decision = await take(source, shelf, read.get(shelf.key))
      if (!decision.ok) return decision
    }
    return TAKEN
  },
}
