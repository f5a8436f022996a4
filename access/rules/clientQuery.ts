import type { FlattenedField, PayloadRequest } from 'payload'

import { refuseQuery } from './refuseQuery.js'

const PARAMETERS = new Set(['depth', 'limit', 'page', 'sort', 'where'])
const OPERATORS = new Set([
  'contains',
  'equals',
  'exists',
  'greater_than',
  'greater_than_equal',
  'in',
  'less_than',
  'less_than_equal',
  'like',
  'not_equals',
  'not_in',
])
const SCALARS = new Set(['checkbox', 'date', 'email', 'number', 'select', 'text', 'textarea'])
const MAX_LIMIT = 100

const isScalar = (field: FlattenedField): boolean =>
  SCALARS.has(field.type) &&
  !('hasMany' in field && field.hasMany) &&
  !('hidden' in field && field.hidden) &&
  !('virtual' in field && field.virtual)

/** Fields of a collection that a client may filter and sort by. */
export const scalarFields = (req: PayloadRequest, slug: string): ReadonlySet<string> => {
  const fields = req.payload.collections[slug]?.config.flattenedFields ?? []
  return new Set(['id', ...fields.filter(isScalar).map(({ name }) => name)])
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * @throws PortalError INVALID_QUERY unless every condition is on one of the fields, with a known
 * operator.
 */
export const checkWhere = (where: unknown, fields: ReadonlySet<string>, depth = 0): void => {
  if (!isRecord(where) || depth > 3) return refuseQuery('where')
  for (const [key, condition] of Object.entries(where)) {
    if (/^(and|or)$/i.test(key)) {
      // A query string spells a list `[0]`, `[1]`; an object with other keys would be conditions
      // nobody looked at.
      const isList =
        Array.isArray(condition) || Object.keys(condition ?? {}).every((one) => /^\d+$/.test(one))
      if (!isList) refuseQuery(`where ${key}`)
      const branches = Object.values(condition ?? {})
      for (const branch of branches) checkWhere(branch, fields, depth + 1)
    } else {
      if (!fields.has(key) || !isRecord(condition)) return refuseQuery(`where ${key}`)
      for (const operator of Object.keys(condition)) {
        if (!OPERATORS.has(operator)) refuseQuery(`where ${key} ${operator}`)
      }
    }
  }
}

const checkNumber = (name: string, value: unknown, minimum: number, maximum: number): void => {
  if (value === undefined) return
  // Payload has turned some parameters into numbers by now, depending on the operation.
  const text = typeof value === 'number' ? String(value) : value
  const number = typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (!(number >= minimum && number <= maximum))
    refuseQuery(`${name} must be ${minimum} to ${maximum}`)
}

/** @throws PortalError INVALID_QUERY unless each sort key is one of the fields. */
export const checkSort = (sort: unknown, fields: ReadonlySet<string>): void => {
  if (sort === undefined) return
  const keys = (Array.isArray(sort) ? sort : [sort]).flatMap((key) => String(key).split(','))
  for (const key of keys) if (!fields.has(key.replace(/^-/, ''))) refuseQuery(`sort ${key}`)
}

/**
 * Holds a client's query on a generated REST path to `limit`, `page`, `depth` up to 1, and `where`
 * and `sort` on the collection's own scalar fields. Payload's own checks leave ways to probe
 * related rows (blocks, hasMany `contains`, sort over a relation), so everything else is refused
 * before it runs. Called from the read rules; looks at each request once.
 * @throws PortalError INVALID_QUERY (400)
 */
export const checkClientQuery = (req: PayloadRequest): void => {
  if (req.payloadAPI !== 'REST' || req.context.portalQueryChecked === true) return
  req.context.portalQueryChecked = true
  const slug = req.routeParams?.collection
  if (typeof slug !== 'string') return
  const query: Record<string, unknown> = req.query
  for (const name of Object.keys(query)) if (!PARAMETERS.has(name)) refuseQuery(name)
  checkNumber('limit', query.limit, 1, MAX_LIMIT)
  checkNumber('page', query.page, 1, 100_000)
  checkNumber('depth', query.depth, 0, 1)
  const fields = scalarFields(req, slug)
  if (query.where !== undefined) checkWhere(query.where, fields)
  checkSort(query.sort, fields)
}
