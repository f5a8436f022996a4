import type { AfterErrorHook } from 'payload'

import { getContext } from '../config/context.js'
import { PortalError } from '../errors/PortalError.js'
import { isValidationFault } from '../errors/payloadErrors.js'
import { toldOf } from '../errors/told.js'
import { callerReader } from '../language/callerReader.js'

const causeOf = (error: Error): unknown =>
  'originalError' in error ? error.originalError : undefined

/** A refusal of Payload's for one of our collections: its own name the collection, those of hooks none. */
const isOfOurs = (cause: unknown, slugs: readonly unknown[]): boolean =>
  isValidationFault(cause) &&
  (cause.data.collection === undefined || slugs.includes(cause.data.collection))

/**
 * Payload's GraphQL answers an error with status and data only. This says it in the caller's
 * language, as REST does; it adds `extensions.code` and, where it is too much,
 * `extensions.retryAfter` in seconds, keeps the message of faults readable and drops the stack that
 * `debug` would show. Errors that are not ours stay as they are.
 */
export const addErrorCode: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const cause = causeOf(error)
  const { slugs } = getContext(req.payload)
  const isOurs = cause instanceof PortalError || isOfOurs(cause, Object.values(slugs))
  const told = isOurs ? toldOf(cause, callerReader(req)) : undefined
  if (!graphqlResult || !told) return
  const { data, message, name } = told
  const { stack: _, ...extensions } = graphqlResult.extensions ?? {}
  const retryAfter = cause instanceof PortalError ? cause.retryAfter : undefined
  return {
    graphqlResult: {
      ...graphqlResult,
      extensions: {
        ...extensions,
        code: data.code,
        data,
        name,
        // guard: retry-after-in-graphql
        ...(retryAfter === undefined ? {} : { retryAfter }),
      },
      message,
    },
  }
}
