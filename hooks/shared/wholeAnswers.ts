import type { CollectionBeforeOperationHook } from 'payload'

const CHANGES: ReadonlySet<string> = new Set(['create', 'delete', 'update'])

/**
 * What was changed or removed is answered whole, whatever `select` asks for: Payload hands the same
 * cut row to the hooks that run after a change, and they would find no file to remove, no client to
 * name in the trail, no release to end.
 */
export const wholeAnswers: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!CHANGES.has(operation) || !('select' in args)) return
  const { select: _select, ...whole } = args
  return whole
}
