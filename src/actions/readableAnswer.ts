import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { readableRow } from '../../access/rules/readableRow.js'
import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import type { SchemaHints } from './answers.js'

type Schema = z.core.$ZodType

const collectionOf = (schema: Schema): CollectionKey | undefined =>
  (z.globalRegistry.get(schema) as SchemaHints | undefined)?.collection

const partsOf = (schema: Schema): Readonly<Record<string, Schema>> =>
  schema instanceof z.ZodObject ? schema.shape : {}

const holdsRows = (schema: Schema): boolean =>
  collectionOf(schema) !== undefined ||
  (schema instanceof z.ZodArray && holdsRows(schema.element)) ||
  Object.values(partsOf(schema)).some(holdsRows)

/**
 * An answer as the person behind `req` may read it: rows, wherever its schema has them, hold what the
 * generated paths of their collection show. An action may so answer with the row that it wrote, with
 * all that the server keeps in it.
 */
export const readableAnswer = async (
  req: PayloadRequest,
  schema: Schema,
  answer: unknown,
): Promise<unknown> => {
  if (!holdsRows(schema) || typeof answer !== 'object' || answer === null) return answer
  const collection = collectionOf(schema)
  // guard: answers-as-their-reader-may
  if (collection) return readableRow(req, getContext(req.payload).slugs[collection], answer)
  if (schema instanceof z.ZodArray && Array.isArray(answer))
    return Promise.all(answer.map((one) => readableAnswer(req, schema.element, one)))
  const told: Record<string, unknown> = { ...answer }
  for (const [key, part] of Object.entries(partsOf(schema)))
    told[key] = await readableAnswer(req, part, told[key])
  return told
}
