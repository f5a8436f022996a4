import type { AccessResult, PayloadRequest, Where } from 'payload'

import type { CollectionKey } from '../../src/contract/collections.js'
import type { ClientActor } from '../actor.js'
import { programsOf } from './enrolled.js'
import type { ClientScope } from './words.js'

type ClientRule = (actor: ClientActor, req: PayloadRequest) => AccessResult | Promise<AccessResult>

/**
 * Rows about the connected client, or the client's own record. Without a connection there is
 * nothing.
 */
// guard: own-records-alone
const own =
  (field: string): ClientRule =>
  ({ session }) =>
    session.clientID === null ? false : { [field]: { equals: session.clientID } }

/** Any connected client. */
const connected: ClientRule = ({ session }) => session.clientID !== null

/** Assessments that may be asked for in the portal. */
const enabledAssessments: ClientRule = ({ session }) =>
  session.clientID === null ? false : { enabledOnPortal: { equals: true } }

/** Rows about the connected client, once staff have shown them. */
// guard: no-drafts-for-clients
const told: ClientRule = ({ session }) =>
  session.clientID === null
    ? false
    : { client: { equals: session.clientID }, status: { not_equals: 'draft' } }

/** What is published for every client. */
const published: ClientRule = ({ session }) =>
  session.clientID === null ? false : { published: { equals: true } }

/** Programs the client is or was enrolled in. */
const enrolledPrograms: ClientRule = async ({ session }, req) => {
  const { clientID } = session
  if (clientID === null) return false
  return { id: { in: await programsOf(req, clientID) } }
}

/** Rows about the connected client of which the row itself says that clients see it. */
const shown: ClientRule = ({ session }) => {
  if (session.clientID === null) return false
  const conditions: Where[] = [
    { client: { equals: session.clientID } },
    // guard: tasks-once-shown
    { shownToClient: { equals: true } },
  ]
  return { and: conditions }
}

/** What clients get of a collection. */
export const clientRule = (key: CollectionKey, scope: ClientScope): ClientRule => {
  switch (scope) {
    case 'connected':
      return connected
    case 'enabled':
      return enabledAssessments
    case 'enrolled':
      return enrolledPrograms
    case 'own':
      return own(key === 'clients' ? 'id' : 'client')
    case 'published':
      return published
    case 'shown':
      return shown
    case 'told':
      return told
  }
}
