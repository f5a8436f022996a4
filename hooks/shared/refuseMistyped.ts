import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  GlobalConfig,
  PayloadRequest,
} from 'payload'

import { misfits } from '../../access/rules/values.js'
import { kindProblem } from '../../src/errors/valueProblem.js'
import { refuseMisfits } from './refuseMisfits.js'

type GlobalHook = NonNullable<NonNullable<GlobalConfig['hooks']>['beforeOperation']>[number]

const isTyped = ({ type }: FlattenedField): boolean => type === 'checkbox' || type === 'number'

const isObject = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

/**
 * Refuses what is no number and no yes or no, also from server code: before Payload reads values it
 * makes `12` of `"12abc"` and no of `""`, so this looks first.
 * @throws PortalError INVALID_INPUT (400), naming every such field
 */
export const refuseMistypedIn = (
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  data: unknown,
): void => {
  if (!isObject(data)) return
  const wrong = misfits(req.payload, fields, data).filter(({ field }) => isTyped(field))
  refuseMisfits(
    req,
    wrong.map(({ field, path }) => ({ code: kindProblem(field.type), field, path })),
  )
}

/** The same for a collection of the host's, of which only these fields are ours. */
export const refuseMistypedOf =
  (names: ReadonlySet<string>): CollectionBeforeOperationHook =>
  ({ args, collection, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return
    const fields = collection.flattenedFields.filter(({ name }) => names.has(name))
    refuseMistypedIn(req, fields, (args as { data?: unknown }).data)
  }

/** The same for a global. */
export const refuseMistypedSettings: GlobalHook = ({ args, global, operation, req }) => {
  if (operation !== 'update') return
  const { data } = args as { data?: unknown }
  refuseMistypedIn(req, global.flattenedFields, data)
}
