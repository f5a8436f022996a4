import type { CollectionBeforeOperationHook, FlattenedField, Payload } from 'payload'

import { fieldAt } from '../../access/rules/fieldAt.js'
import { askedFormOf } from '../../src/core/askedForm.js'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Their operand says whether there is a value, not which. */
const ABOUT_PRESENCE: ReadonlySet<string> = new Set(['exists'])
/** Their operand may come as one text with commas, which Payload takes apart later. */
const LISTS: ReadonlySet<string> = new Set(['in', 'not_in'])

const listed = (operator: string, operand: unknown): unknown =>
  LISTS.has(operator) && typeof operand === 'string'
    ? operand.split(',').filter((one) => one !== '')
    : operand

/** One operand or each of a list, in the form that its field keeps. */
const asKept = (toStored: (operand: unknown) => unknown, operand: unknown): unknown =>
  Array.isArray(operand) ? operand.map(toStored) : toStored(operand)

/** The same conditions with operands in the form that their fields keep. */
const rewrite = (payload: Payload, fields: readonly FlattenedField[], node: unknown): unknown => {
  if (Array.isArray(node)) return node.map((one) => rewrite(payload, fields, one))
  if (!isRecord(node)) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, condition]) => {
      if (/^(?:and|or)$/i.test(key)) return [key, rewrite(payload, fields, condition)]
      const toStored = askedFormOf(fieldAt(payload, fields, key)?.field.custom)
      if (!toStored || !isRecord(condition)) return [key, condition]
      const operands = Object.entries(condition).map(([operator, operand]) => [
        operator,
        ABOUT_PRESENCE.has(operator) ? operand : asKept(toStored, listed(operator, operand)),
      ])
      return [key, Object.fromEntries(operands) as unknown]
    }),
  )
}

/**
 * Whoever asks, over whichever door: a day is found by its date and a person by their name however
 * it is written, because conditions are brought into the form in which the field keeps its values
 * (`src/core/askedForm.ts`).
 */
export const askAsStored: CollectionBeforeOperationHook = ({ args, collection }) => {
  if (!('where' in args) || !isRecord(args.where)) return
  const { payload } = args.req as { payload: Payload }
  return {
    ...args,
    where: rewrite(payload, collection.flattenedFields, args.where) as typeof args.where,
  }
}
