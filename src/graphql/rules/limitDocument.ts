import type { ExecutionArgs, ValidationRule } from 'graphql'
import type { PayloadRequest } from 'payload'

import type { Library } from '../types.js'
import { overLimit } from './measure.js'
import { refuser } from './refuse.js'

type Args = { args: ExecutionArgs; library: Library }

/**
 * Refuses a document that would hold the server up, before anything follows it. All rules walk a document together, Payload's own measure
 * of complexity among them, which takes twice as long for each level of fragments and never ends on one that holds itself. The rules
 * are asked for just before that walk: a document over a limit makes way for an empty one.
 */
export const limitDocument = ({ args, library }: Args): ValidationRule[] => {
  const over = overLimit(args.document)
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
