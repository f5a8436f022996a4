import type { ClientVisit } from './clientVisit.js'
import { ownRow } from './ownRows.js'

/** What to call the client: the name they prefer, else the first name. */
export const loadClientName = async (visit: ClientVisit): Promise<string> => {
  const client = await ownRow(visit, 'clients', visit.session.clientID)
  return client?.preferredName || client?.firstName || ''
}
