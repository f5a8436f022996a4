import type { AfterErrorHook, PayloadRequest } from 'payload'

import { isError } from '../src/errors/cleanError.js'
import type { PortalError } from '../src/errors/PortalError.js'
import type { ID } from '../src/core/ids.js'

/**
 * Rows that an operation was refused to delete, and why, by their ids as text. They stand under a name
 * of the context: Payload makes a new one of it, with what is in it, for each operation within.
 */
const NAME = 'portalRefusedDeletions'
type Refused = Map<string, PortalError>

const refusedIn = ({ context }: PayloadRequest): Refused | undefined =>
  context[NAME] as Refused | undefined

/** Remembers why a row stays: Payload keeps the message alone where several are deleted at once. */
export const noteRefusedDeletion = (req: PayloadRequest, id: ID, error: PortalError): void => {
  const known = refusedIn(req) ?? new Map<string, PortalError>()
  known.set(String(id), error)
  req.context[NAME] = known
}

type Answer = { errors?: { id?: ID }[] }

/**
 * Payload answers 400 whenever some of several rows could not be deleted. Where all that stayed did so
 * by a rule of the plugin's, the answer has the status of that rule, and each row its code.
 */
export const answerRefusedDeletion = async (
  req: PayloadRequest,
  response: Response,
): Promise<Response> => {
  const known = refusedIn(req)
  if (!known || response.status !== 400) return response
  const answer = (await response.clone().json()) as Answer
  const errors = (answer.errors ?? []).map((error) => {
    const refusal = known.get(String(error.id))
    return refusal ? { ...error, data: { code: refusal.code } } : error
  })
  const [first] = known.values()
  const isRule = errors.length > 0 && errors.every((error) => 'data' in error)
  const status = isRule && first ? first.status : response.status
  return Response.json({ ...answer, errors }, { headers: response.headers, status })
}

/** Postgres takes no further statement in a transaction once one has failed (class 25P02). */
const isAborted = (error: unknown): boolean =>
  isError(error) && (('code' in error && error.code === '25P02') || isAborted(error.cause))

/**
 * Of several rows that were deleted in one transaction Postgres refused one: nothing was deleted, and
 * the reason is that row's, not the statement after it.
 */
export const answerAbortedDeletion: AfterErrorHook = ({ error, graphqlResult, req }) => {
  const [first] = refusedIn(req)?.values() ?? []
  if (graphqlResult || !first || !isAborted(error)) return
  const { data, message, name, status } = first
  return { response: { errors: [{ data, message, name }] }, status }
}
