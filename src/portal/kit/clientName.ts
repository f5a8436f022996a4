import type { ClientVisit } from './clientVisit.js'
import { loadOwnClient } from './ownClient.js'

/** What to call the client: the name they prefer, else the first name. */
export const loadClientName = async (visit: ClientVisit): Promise<string> => {
  const client = await loadOwnClient(visit)
  return client?.preferredName || client?.firstName || client?.lastName || ''
}
