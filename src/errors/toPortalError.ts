import type { PayloadRequest } from 'payload'

import type { PortalErrorCode } from '../core/errorCodes.js'
import { isAPIFault, isValidationFault } from './payloadErrors.js'
import { PortalError } from './PortalError.js'

const BY_STATUS: Readonly<Record<number, PortalErrorCode>> = {
  400: 'INVALID_INPUT',
  401: 'SIGNED_OUT',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'PAYLOAD_TOO_LARGE',
}

/** The code for an error of Payload's; undefined for a status that says nothing in particular. */
export const codeOfStatus = (status: number): PortalErrorCode | undefined => BY_STATUS[status]

/**
 * Any error as one of ours. What is not known becomes INTERNAL: its text may hold SQL, paths or
 * somebody's data, so it goes to the log alone.
 */
export const toPortalError = (
  req: Pick<PayloadRequest, 'payload'>,
  error: unknown,
): PortalError => {
  if (error instanceof PortalError) return error
  if (isValidationFault(error)) {
    const problems = error.data.errors.map(({ message, path }) => ({
      code: 'NOT_VALID' as const,
      field: path,
      text: message,
    }))
    return new PortalError('INVALID_INPUT', { problems })
  }
  if (isAPIFault(error)) {
    const code = codeOfStatus(error.status)
    if (code) return new PortalError(code, { values: { detail: '' } })
  }
  req.payload.logger.error({ err: error, msg: 'Portal request failed' })
  return new PortalError('INTERNAL')
}
