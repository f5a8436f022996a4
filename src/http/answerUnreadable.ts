import { ANSWER_HEADERS } from '../core/securityHeaders.js'
import { isAPIFault } from '../errors/payloadErrors.js'

/** What busboy, Payload's reader of forms, says of one that is broken. */
const BROKEN_FORM =
  /^(?:Unexpected end of form|Malformed part header|Multipart: Boundary not found)$/

/**
 * Payload's handlers catch what is thrown once they have read a request, so an error of these that
 * leaves them was thrown before.
 */
const isUnreadable = (error: unknown): boolean => {
  if (isAPIFault(error)) return true
  return error instanceof Error && (error instanceof SyntaxError || BROKEN_FORM.test(error.message))
}

/**
 * Wraps a handler of Payload's for a route file,
 * `export const POST = answerUnreadable(GRAPHQL_POST(config))`: a body that it cannot read is
 * answered with 400 in Payload's shape, where Next would answer 500. Anything else stays as it is.
 */
export const answerUnreadable =
  <Rest extends unknown[]>(handler: (request: Request, ...rest: Rest) => Promise<Response>) =>
  async (request: Request, ...rest: Rest): Promise<Response> => {
    try {
      return await handler(request, ...rest)
    } catch (error) {
      // guard: unreadable-body-answered
      if (!isUnreadable(error)) throw error
      const errors = [{ message: 'This request cannot be read.' }]
      return Response.json({ errors }, { headers: ANSWER_HEADERS, status: 400 })
    }
  }
