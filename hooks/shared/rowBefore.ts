type Args = { operation?: string; originalDoc?: unknown; previousDoc?: unknown }
type Values = Record<string, unknown>
type ValueArgs = { operation?: string; previousValue?: unknown }

/**
 * The row as it was, or undefined where one is made. The operation says which: Payload hands an
 * empty row along when one is made, and the row it was copied from when it is a copy. The one file
 * that reads what Payload hands along (test/unit/hooks/rowBefore.test.ts).
 */
export const rowBefore = ({ operation, originalDoc, previousDoc }: Args): Values | undefined =>
  operation === 'update' ? ((originalDoc ?? previousDoc) as undefined | Values) : undefined

/** The same for one field. */
export const valueBefore = ({ operation, previousValue }: ValueArgs): unknown =>
  operation === 'update' ? previousValue : undefined
