import type { ClientVisit } from './clientVisit.js'
import { clientRecord } from './visit.js'

/** What to call the client: the name they prefer, else the first name. */
export const loadClientName = async (visit: ClientVisit): Promise<string> => {
  const client = await clientRecord(visit)
  return client?.preferredName || client?.firstName || ''
}
