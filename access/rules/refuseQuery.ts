import { PortalError } from '../../src/errors/PortalError.js'

/**
 * Refuses a query. Under the name of Payload's own error for it: at that name a list of the admin
 * panel stays empty, where at others its whole page breaks.
 * @throws PortalError INVALID_QUERY (400)
 */
export const refuseQuery = (detail: string): never => {
  const refusal = new PortalError('INVALID_QUERY', { values: { detail } })
  throw Object.assign(refusal, { name: 'QueryError' })
}
