import type { Row } from '../../data/rows.js'
import { findFields } from '../../data/store.js'
import { oncePerVisit } from './oncePerVisit.js'
import type { PortalVisit } from './visit.js'

const READ = [
  'careTeam',
  'firstName',
  'lastName',
  'preferredName',
  'roiActiveFrom',
  'roiActiveUntil',
] as const

/** What pages need of the client's own record. */
export type OwnClient = Pick<Row<'clients'>, (typeof READ)[number]>

/** The record of the client of a visit, read once for each page; null without a connection. */
export const loadOwnClient = oncePerVisit(
  async ({ req, session }: PortalVisit): Promise<null | OwnClient> => {
    const clientID = session?.clientID ?? null
    return clientID === null ? null : findFields(req, 'clients', { id: { equals: clientID } }, READ)
  },
)
