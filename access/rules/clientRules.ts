import type { AccessResult, PayloadRequest } from 'payload'

import { toID, type ID } from '../../src/core/ids.js'
import { listRows } from '../../src/data/store.js'
import type { ClientActor } from '../actor.js'

/** Rows about the connected client. Without a connection there is nothing. */
// guard: own-records-alone
export const ownRecords = ({ session }: ClientActor): AccessResult =>
  session.clientID === null ? false : { client: { equals: session.clientID } }

/** The client's own record. */
export const ownClient = ({ session }: ClientActor): AccessResult =>
  session.clientID === null ? false : { id: { equals: session.clientID } }

/** Any connected client. */
export const connected = ({ session }: ClientActor): AccessResult => session.clientID !== null

/** Assessments that may be asked for in the portal. */
export const enabledAssessments = (actor: ClientActor): AccessResult =>
  actor.session.clientID === null ? false : { enabledOnPortal: { equals: true } }

/** Programs the client is or was enrolled in; looked up once a request. */
export const enrolledPrograms = async (
  actor: ClientActor,
  req: PayloadRequest,
): Promise<AccessResult> => {
  const { clientID } = actor.session
  if (clientID === null) return false
  return { id: { in: await programsOf(req, clientID) } }
}

const MAX_PROGRAMS = 200
const lookups = new WeakMap<object, Promise<ID[]>>()

const programsOf = (req: PayloadRequest, client: ID): Promise<ID[]> => {
  const known = lookups.get(req.context)
  if (known) return known
  const found = listRows(
    req,
    'enrollments',
    { client: { equals: client } },
    {
      limit: MAX_PROGRAMS,
    },
  ).then((rows) => rows.map(({ program }) => toID(program)).filter((id) => id !== null))
  lookups.set(req.context, found)
  return found
}
