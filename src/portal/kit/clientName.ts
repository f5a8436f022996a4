import { findFields } from '../../data/store.js'
import type { ClientVisit } from './clientVisit.js'
import { oncePerVisit } from './oncePerVisit.js'

/** What to call the client: the name they prefer, else the first name. Read once for each page. */
export const loadClientName = oncePerVisit(
  async ({ req, session }: ClientVisit): Promise<string> => {
    const where = { id: { equals: session.clientID } }
    const client = await findFields(req, 'clients', where, [
      'firstName',
      'lastName',
      'preferredName',
    ])
    return client?.preferredName || client?.firstName || client?.lastName || ''
  },
)
