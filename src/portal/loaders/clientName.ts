import type { ClientVisit } from './clientVisit.js'
import { visibleRow } from '../../data/store.js'

/** What to call the client: the name they prefer, else the first name. */
export const loadClientName = async (visit: ClientVisit): Promise<string> => {
  const client = await visibleRow(visit.req, 'clients', visit.session.clientID)
  return client?.preferredName || client?.firstName || ''
}
