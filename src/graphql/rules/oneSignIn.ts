import type { ASTVisitor, ValidationContext } from 'graphql'

import { SIGN_IN_FAMILY } from '../operations.js'
import type { Refuse } from './refuse.js'

/**
 * At most one mutation of the sign-in family in a document, whoever sends it. Aliases would put any
 * number of guesses into one request, where an installation counts requests (proxies, firewalls)
 * and not fields.
 */
export const oneSignIn = (context: ValidationContext, refuse: Refuse): ASTVisitor => {
  let seen = 0
  return {
    Field: (node) => {
      if (context.getParentType() !== context.getSchema().getMutationType()) return
      if (!SIGN_IN_FAMILY.has(node.name.value)) return
      seen += 1
      // guard: one-sign-in-per-document
      if (seen > 1) refuse(node, 'INVALID_QUERY', node.name.value)
    },
  }
}
