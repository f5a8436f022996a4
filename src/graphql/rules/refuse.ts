import type { ASTNode, ValidationContext } from 'graphql'
import type { PayloadRequest } from 'payload'

import type { PortalErrorCode } from '../../core/errorCodes.js'
import { PortalError } from '../../errors/PortalError.js'
import { requestLocale } from '../../language/requestLocale.js'
import { readerFor } from '../../language/translatorFor.js'
import type { Library } from '../types.js'

export type Refuse = (
  node: ASTNode,
  code: Extract<PortalErrorCode, 'FORBIDDEN' | 'INVALID_QUERY'>,
  detail?: string,
) => void

type Args = { context: ValidationContext; library: Library; req: PayloadRequest }

/**
 * GraphQL stops at 100 errors with a throw that it catches only while it walks the document; our
 * rules look before that.
 */
const MAX_REFUSALS = 10

/** Refuses a document before it runs, with the shape that errors of resolvers have. */
export const refuser = ({ context, library, req }: Args): Refuse => {
  let refusals = 0
  return (node, code, detail = '') => {
    refusals += 1
    if (refusals > MAX_REFUSALS) return
    const error = new PortalError(code, { values: { detail } })
    context.reportError(
      new library.GraphQLError(error.messageFor(readerFor(req, requestLocale(req))), {
        extensions: { code, data: error.data, name: error.name, statusCode: error.status },
        nodes: [node],
      }),
    )
  }
}
