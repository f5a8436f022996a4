import type { PayloadRequest } from 'payload'

import { audited } from '../actions/audited.js'
import { runAction } from '../actions/callAction.js'
import type { Action } from '../actions/defineAction.js'
import { assertStorable } from '../actions/input.js'
import { withPlainLineBreaks } from '../core/lineBreaks.js'
import { MAX_BODY } from '../core/readBytes.js'
import { PortalError } from '../errors/PortalError.js'
import { toPortalError } from '../errors/toPortalError.js'
import { sameOrigin } from '../identity/origin.js'
import { kindOf } from './operations.js'

/**
 * Arguments the way a JSON body arrives: plain objects. GraphQL makes objects without a prototype
 * of literals.
 */
const plainArguments = ({ files, ...args }: Record<string, unknown>): Record<string, unknown> => {
  // Before they are written as text, which goes as deep as they do.
  // guard: storable-graphql-arguments
  assertStorable(args)
  const text = JSON.stringify(args)
  // As for JSON over REST; files have a limit of their own.
  if (text.length > MAX_BODY) throw new PortalError('PAYLOAD_TOO_LARGE')
  const plain = withPlainLineBreaks(JSON.parse(text) as Record<string, unknown>)
  return { ...plain, ...(files ? { files } : {}) }
}

const setHeader = (req: PayloadRequest, name: string, value: string): void => {
  const headers = new Headers(req.responseHeaders ?? undefined)
  headers.set(name, value)
  req.responseHeaders = headers
}

/** One of our errors; `addErrorCode` says it in the caller's language. */
const explain = (req: PayloadRequest, cause: unknown): PortalError => {
  const error = toPortalError(req, cause)
  if (error.retryAfter !== undefined) setHeader(req, 'Retry-After', String(error.retryAfter))
  return error
}

/**
 * Calls the action of a root field. Answers are somebody's own: nothing may keep them. No error
 * leaves it but one of ours.
 */
export const resolverOf =
  (action: Action) =>
  async (
    _: unknown,
    args: Record<string, unknown>,
    { req }: { req: PayloadRequest },
  ): Promise<unknown> => {
    setHeader(req, 'Cache-Control', 'no-store')
    try {
      return await audited({ action: action.name, id: args.id, req }, async () => {
        // Queries change nothing, and the strategies give a page of another site no session to read
        // with.
        if (kindOf(action.name) === 'mutation' && sameOrigin(req) === false) {
          // guard: mutations-from-own-origin
          throw new PortalError('ORIGIN_NOT_ALLOWED')
        }
        return runAction(action, req, plainArguments(args))
      })
    } catch (error) {
      throw explain(req, error)
    }
  }
