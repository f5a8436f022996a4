import type { CollectionBeforeOperationHook } from 'payload'

const CHANGES: ReadonlySet<string> = new Set(['create', 'delete', 'update'])

/**
 * What was changed or removed is answered whole, whatever `select` asks for: Payload hands the same
 * cut row to the hooks that run after a change, and they would find no file to remove, no client to
 * name in the trail, no release to end. Server code may leave out what stands in no row anyway.
 */
export const wholeAnswers: CollectionBeforeOperationHook = ({ args, collection, operation }) => {
  if (!CHANGES.has(operation) || !('select' in args)) return
  const leftOut = Object.entries((args.select ?? {}) as Record<string, unknown>)
  const isVirtual = (name: string): boolean =>
    collection.flattenedFields.some(
      (field) => field.name === name && 'virtual' in field && Boolean(field.virtual),
    )
  if (args.overrideAccess && leftOut.every(([name, kept]) => kept === false && isVirtual(name)))
    return
  const { select: _select, ...whole } = args
  return whole
}
