import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'

import { markBodyRead } from '../../access/generatedEndpoints.js'
import { checkConditions } from '../../access/rules/conditions.js'
import { misfits } from '../../access/rules/values.js'
import { isStorable, isStorableText } from '../../src/core/storable.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { kindProblem } from '../../src/errors/valueProblem.js'
import { refuseMisfits } from './refuseMisfits.js'
import { refuseMistypedIn } from './refuseMistyped.js'

const MAX_LIMIT = 2 ** 31 - 1
const MAX_PAGE = 1_000_000

const checkNumber = (name: string, value: unknown, maximum: number): void => {
  if (value === undefined || value === null) return
  const fits = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= maximum
  if (!fits) throw new PortalError('INVALID_QUERY', { values: { detail: name } })
}

/** Names that every object has by birth: looked up as a column they are found, and are none. */
const checkSort = (sort: unknown): void => {
  if (sort === undefined || sort === null) return
  const names: readonly unknown[] = Array.isArray(sort) ? sort : [sort]
  const fits = names.every(
    (name) =>
      typeof name === 'string' &&
      isStorableText(name) &&
      !name.split(/[.,-]/).some((part) => part in Object.prototype),
  )
  if (!fits) throw new PortalError('INVALID_QUERY', { values: { detail: 'sort' } })
}

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const checkData = (req: PayloadRequest, fields: readonly FlattenedField[], data: unknown): void => {
  // guard: storable-generated-data
  if (!isObject(data) || !isStorable(data)) {
    const given = isObject(data) ? data : {}
    refuseMisfits(
      req,
      fields
        .filter(({ name }) => Object.hasOwn(given, name) && !isStorable(given[name]))
        .map((field) => ({ code: 'NOT_VALID', field, path: field.name })),
    )
    throw new PortalError('INVALID_INPUT')
  }
  refuseMisfits(
    req,
    misfits(req.payload, fields, data).map(({ field, path }) => ({
      code: kindProblem(field.type),
      field,
      path,
    })),
  )
}

/**
 * Before each operation that a person asks for, over REST or GraphQL: refuses what a database would
 * answer with a fault of its own, which is a 500 for them, a stack in the log and, where an object
 * stands in for a value, a way around a condition. Server code is held to its numbers and flags.
 * @throws PortalError INVALID_QUERY or INVALID_INPUT (400), NOT_FOUND (404) for an id that no row
 * can have
 */
export const refuseMalformed: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  const given: Record<string, unknown> = args
  const isWritten = operation === 'create' || operation === 'update'
  if (overrideAccess === true) {
    if (isWritten) refuseMistypedIn(req, collection.flattenedFields, given.data)
    return
  }
  markBodyRead(req)
  if (typeof given.id === 'string' && !isStorableText(given.id)) throw new PortalError('NOT_FOUND')
  checkNumber('limit', given.limit, MAX_LIMIT)
  checkNumber('page', given.page, MAX_PAGE)
  // guard: checked-sort
  checkSort(given.sort)
  if (given.where !== undefined && given.where !== null && given.where !== '')
    // guard: checked-conditions
    checkConditions(req.payload, collection.flattenedFields, given.where)
  if (isWritten) {
    checkData(req, collection.flattenedFields, given.data)
    if (!isStorable(req.file?.name)) throw new PortalError('INVALID_INPUT', { field: 'file' })
  }
}
