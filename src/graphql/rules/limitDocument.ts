import type { ExecutionArgs, ValidationRule } from 'graphql'
import type { PayloadRequest } from 'payload'

import type { Library } from '../types.js'
import { overLimit } from './measure.js'
import { refuser } from './refuse.js'

type Args = { args: ExecutionArgs; library: Library }

/** Longer ones name nothing, and GraphQL looks for others that are like them, for seconds. */
const MAX_NAME = 256

/**
 * What GraphQL or Payload's measure would stumble over: kinds of operations that the schema has
 * not, names without end.
 */
const unanswerable = (
  { document, schema }: ExecutionArgs,
  library: Library,
): string | undefined => {
  for (const node of document.definitions)
    if (node.kind === library.Kind.OPERATION_DEFINITION && !schema.getRootType(node.operation))
      return node.operation
  let found: string | undefined
  const check = ({ value }: { value: string }) => {
    if (value.length > MAX_NAME) found = 'name'
  }
  library.visit(document, { EnumValue: check, Name: check })
  return found
}

/**
 * Refuses a document that would hold the server up, before anything follows it. All rules walk a
 * document together, Payload's own measure of complexity among them, which takes twice as long for
 * each level of fragments and never ends on one that holds itself. The rules are asked for just
 * before that walk: a document over a limit makes way for an empty one.
 */
export const limitDocument = ({ args, library }: Args): ValidationRule[] => {
  // guard: answerable-documents-alone
  const over = overLimit(args.document) ?? unanswerable(args, library)
  // guard: document-within-limits
  if (!over) return []
  args.document = library.parse('{ __typename }')
  return [
    (context) => {
      const { req } = args.contextValue as { req: PayloadRequest }
      refuser({ context, library, req })(context.getDocument(), 'INVALID_QUERY', over)
      return {}
    },
  ]
}
