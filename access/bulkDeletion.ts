import type { PayloadRequest } from 'payload'

import { PORTAL_ERROR_CODES, type PortalErrorCode } from '../src/core/errorCodes.js'
import type { ID } from '../src/core/ids.js'

/**
 * Rows that an operation was refused to delete, and why, by their ids as text. They stand under a name
 * of the context: Payload makes a new one of it, with what is in it, for each operation within.
 */
const NAME = 'portalRefusedDeletions'
type Refused = Map<string, PortalErrorCode>

const refusedIn = ({ context }: PayloadRequest): Refused | undefined =>
  context[NAME] as Refused | undefined

/** Remembers why a row stays: Payload keeps the message alone where several are deleted at once. */
export const noteRefusedDeletion = (req: PayloadRequest, id: ID, code: PortalErrorCode): void => {
  const known = refusedIn(req) ?? new Map<string, PortalErrorCode>()
  known.set(String(id), code)
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
    const code = known.get(String(error.id))
    return code ? { ...error, data: { code } } : error
  })
  const [first] = known.values()
  const isRule = errors.length > 0 && errors.every((error) => 'data' in error)
  const status = isRule && first ? PORTAL_ERROR_CODES[first] : response.status
  return Response.json({ ...answer, errors }, { headers: response.headers, status })
}
