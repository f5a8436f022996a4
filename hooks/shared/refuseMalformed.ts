import type { CollectionBeforeOperationHook } from 'payload'

import { checkConditions } from '../../access/rules/conditions.js'
import { isStorable, isStorableText } from '../../src/core/storable.js'
import { PortalError } from '../../src/errors/PortalError.js'

const MAX_LIMIT = 2 ** 31 - 1
const MAX_PAGE = 1_000_000

const checkNumber = (name: string, value: unknown, maximum: number): void => {
  if (value === undefined || value === null) return
  const fits = Number.isInteger(value) && Number(value) >= 0 && Number(value) <= maximum
  if (!fits) throw new PortalError('INVALID_QUERY', { values: { detail: name } })
}

const checkData = (data: unknown): void => {
  const isObject = typeof data === 'object' && data !== null && !Array.isArray(data)
  if (!isObject || !isStorable(data))
    throw new PortalError('INVALID_INPUT', { values: { detail: 'data' } })
}

/**
 * Before each operation that a person asks for, over every door: refuses what a database would answer with a fault of its own, which is
 * a 500 for them, a stack in the log and, where an object stands in for a value, a way around a condition.
 * @throws PortalError INVALID_QUERY or INVALID_INPUT (400), NOT_FOUND (404) for an id that no row can have
 */
export const refuseMalformed: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess === true) return
  const given: Record<string, unknown> = args
  if (typeof given.id === 'string' && !isStorableText(given.id)) throw new PortalError('NOT_FOUND')
  checkNumber('limit', given.limit, MAX_LIMIT)
  checkNumber('page', given.page, MAX_PAGE)
  if (given.where !== undefined && given.where !== null && given.where !== '')
    checkConditions(req.payload, collection.flattenedFields, given.where)
  if (operation === 'create' || operation === 'update') {
    checkData(given.data)
    if (!isStorable(req.file?.name)) throw new PortalError('INVALID_INPUT', { field: 'file' })
  }
}
