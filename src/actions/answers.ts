import { z } from 'zod'

import type { CollectionKey } from '../contract/collections.js'
import type { Row } from '../data/rows.js'

/**
 * What GraphQL needs to know beyond JSON Schema. `graphql` names a scalar (`ID`, `JSON`);
 * `collection` a row of ours, whose generated type is taken.
 */
export type SchemaHints = {
  collection?: CollectionKey
  graphql?: 'Boolean' | 'ID' | 'Int' | 'JSON'
}

/** A named object of an answer: `PortalStatus` over GraphQL and in the OpenAPI description. */
export const answer = <Shape extends z.ZodRawShape>(
  title: string,
  shape: Shape,
): z.ZodObject<Shape> => z.object(shape).meta({ title })

/** A row of a collection at depth 0, as its generated paths answer it. */
export const rowOf = <Key extends CollectionKey>(
  collection: Key,
): z.ZodCustom<Row<Key>, Row<Key>> => z.custom<Row<Key>>().meta({ collection })

/** No answer but a stream: nothing of it is described. */
export const stream = <T>(): z.ZodCustom<T, T> => z.custom<T>()

/** An id as JSON has it: text or number. */
export const anyID = z.union([z.string(), z.number()]).meta({ graphql: 'ID' })
/** A random id of ours. */
export const uuid = z.string().meta({ graphql: 'ID' })

/** Where somebody goes from here; one type over GraphQL for all steps. */
export const nextStep = <const Step extends string>(...steps: [Step, ...Step[]]) =>
  z.object({ next: z.enum(steps) }).meta({ title: 'PortalNextStep' })
