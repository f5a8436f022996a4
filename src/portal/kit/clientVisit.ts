import type { ID } from '../../core/ids.js'
import type { PortalVisit } from './visit.js'

type Session = NonNullable<PortalVisit['session']>

/** The visit of a client who is signed in and connected: somebody's own rows can be read. */
export type ClientVisit = PortalVisit & { session: Session & { agencyID: ID; clientID: ID } }

/** Signed in and connected to an agency's client? */
export const isClientVisit = (visit: PortalVisit): visit is ClientVisit =>
  visit.session !== null && visit.session.agencyID !== null && visit.session.clientID !== null
