import { isDeepStrictEqual } from 'node:util'

import type {
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PaginatedDocs,
  PayloadRequest,
  Where,
} from 'payload'

import { getActor } from '../../access/actor.js'
import { accessFor } from '../../access/accessFor.js'
import { hiddenClients } from '../../access/rules/locked.js'
import { seesSharedUnlessPrivate } from '../../access/rules/staffRules.js'
import { getContext } from '../../src/config/context.js'
import type { ID } from '../../src/core/ids.js'
import { countRows, listRows, readableWhere } from '../../src/data/store.js'

/** On the arguments of an operation whose total is counted here; copies of them keep it. */
const QUICK = Symbol('quick total')
/** As Payload pages when nothing is said. */
const USUAL_LIMIT = 10
/** More than a condition should name: then the visible ones are counted. */
const MANY_AGENCIES = 200

type Args = Record<string, unknown> & { [QUICK]?: true }

const isEmpty = (where: unknown): boolean =>
  where === undefined ||
  where === null ||
  where === '' ||
  (typeof where === 'object' && Object.keys(where).length === 0)

/**
 * The agency whose staff look at the list as it opens: first page, no condition, everything shared
 * but what is private.
 */
const viewerOf = (req: PayloadRequest): ID | null => {
  const actor = getActor(req)
  return actor.kind === 'staff' && seesSharedUnlessPrivate(actor, req) ? actor.agency : null
}

/**
 * Leaves the count of the list as it opens to `countQuickly`. To count every visible row a database
 * walks through all of them; to count the few that are not it looks them up.
 */
export const leaveTotal: CollectionBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const given: Args = args
  const { limit, page, pagination, where } = given
  const opens =
    operation === 'read' &&
    overrideAccess !== true &&
    !('id' in given) &&
    (page === undefined || page === null || Number(page) <= 1) &&
    pagination !== false &&
    limit !== 0 &&
    isEmpty(where)
  if (!opens || viewerOf(req) === null) return
  const left = { [QUICK]: true, limit: limit ?? USUAL_LIMIT, pagination: false }
  return { ...args, ...left }
}

/**
 * The agencies beside one, by name where there are not many: that is how an index finds their
 * private rows.
 */
const others = async (req: PayloadRequest, agency: ID): Promise<null | Where> => {
  // MongoDB goes through the index by itself, and keeps rows of agencies that are gone.
  if (req.payload.db.name === 'mongoose') return { agency: { not_equals: agency } }
  const rows = await listRows(
    req,
    'agencies',
    { id: { not_equals: agency } },
    { limit: MANY_AGENCIES, select: { name: true } },
  )
  return rows.length === MANY_AGENCIES ? null : { agency: { in: rows.map(({ id }) => id) } }
}

/**
 * Rows that staff of an agency do not see: private ones of the others, and those about locked
 * records; null where it is not worth it.
 */
const hiddenWhere = async (req: PayloadRequest, agency: ID): Promise<null | Where> => {
  const actor = getActor(req)
  const locked = actor.kind === 'staff' ? await hiddenClients(req, actor) : 'all'
  const foreign = await others(req, agency)
  if (locked === 'all' || foreign === null) return null
  return {
    or: [
      { and: [foreign, { private: { equals: true } }] },
      { and: [foreign, { private: { exists: false } }] },
      ...(locked.length > 0 ? [{ client: { in: locked } }] : []),
    ],
  }
}

/**
 * Whether the rule is the plugin's: what a host has narrowed (`collectionOverrides`) hides rows
 * that are not known here.
 */
const isOwnRule = async (req: PayloadRequest): Promise<boolean> => {
  const own = await accessFor('portalRequests').read({ req })
  return isDeepStrictEqual(await readableWhere(req, 'portalRequests'), own)
}

const countVisible = async (req: PayloadRequest, where: Where): Promise<number> => {
  const collection = getContext(req.payload).slugs.portalRequests
  return (await req.payload.count({ collection, overrideAccess: false, req, where })).totalDocs
}

const totalOf = async (req: PayloadRequest, { where }: Args): Promise<number> => {
  const agency = viewerOf(req)
  const given = isEmpty(where) ? {} : (where as Where)
  const isWhole = agency !== null && isEmpty(where) && (await isOwnRule(req))
  const hidden = isWhole ? await hiddenWhere(req, agency) : null
  if (hidden === null) return countVisible(req, given)
  const all = await countRows(req, 'portalRequests', {})
  return all - (await countRows(req, 'portalRequests', hidden))
}

/** Writes the total and the pages into an answer whose count was left out. */
export const countQuickly: CollectionAfterOperationHook = async ({ args, req, result }) => {
  const given = args as unknown as Args
  if (given[QUICK] !== true) return result
  const found = result as unknown as PaginatedDocs
  const limit = Number(given.limit)
  const totalDocs = found.docs.length < limit ? found.docs.length : await totalOf(req, given)
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  const hasNextPage = totalPages > 1
  const first = { hasPrevPage: false, limit, page: 1, pagingCounter: 1, prevPage: null }
  const pages = { hasNextPage, nextPage: hasNextPage ? 2 : null, totalDocs, totalPages }
  return { ...found, ...first, ...pages }
}
