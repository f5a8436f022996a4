import type { AfterErrorHook } from 'payload'

import { PortalError } from '../errors/PortalError.js'

const causeOf = (error: Error): unknown =>
  'originalError' in error ? error.originalError : undefined

/**
 * Payload's GraphQL answers an error with status and data only; this adds `extensions.code` and,
 * where it is too much, `extensions.retryAfter` in seconds, keeps the message of faults readable
 * and drops the stack that `debug` would show. Errors that are not ours stay as they are.
 */
export const addErrorCode: AfterErrorHook = ({ error, graphqlResult }) => {
  const cause = causeOf(error)
  if (!graphqlResult || !(cause instanceof PortalError)) return
  const { stack: _, ...extensions } = graphqlResult.extensions ?? {}
  return {
    graphqlResult: {
      ...graphqlResult,
      extensions: {
        ...extensions,
        code: cause.code,
        // guard: retry-after-in-graphql
        ...(cause.retryAfter === undefined ? {} : { retryAfter: cause.retryAfter }),
      },
      message: cause.message,
    },
  }
}
