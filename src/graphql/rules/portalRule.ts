import type { ExecutionArgs, ValidationRule } from 'graphql'
import type { PayloadRequest } from 'payload'

import { getActor } from '../../../access/actor.js'
import type { Library } from '../types.js'
import { checkClientDocument } from './clientDocument.js'
import type { ClientSurface } from './clientSurface.js'
import { oneSignIn } from './oneSignIn.js'
import { refuser } from './refuse.js'

type Args = { args: ExecutionArgs; library: Library; surface: ClientSurface }

/**
 * Decides about a document before it runs: one sign-in for everybody, and for clients only what the
 * portal is for.
 */
export const portalRule =
  ({ args, library, surface }: Args): ValidationRule =>
  (context) => {
    const { req } = args.contextValue as { req: PayloadRequest }
    const refuse = refuser({ context, library, req })
    if (getActor(req).kind === 'client') {
      const variableValues = args.variableValues ?? {}
      checkClientDocument({ context, library, refuse, req, surface, variableValues })
    }
    return oneSignIn(context, refuse)
  }
