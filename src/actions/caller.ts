import type { PayloadRequest } from 'payload'

import { getActor, hasPermission, type ClientActor, type StaffActor } from '../../access/actor.js'
import { noteForAudit } from '../audit/auditScope.js'
import { getSettings } from '../config/settings.js'
import type { ID } from '../core/ids.js'
import { toID } from '../core/ids.js'
import type { StaffPermission } from '../core/permissions.js'
import { agencyOf, type Agency } from '../data/agencyOf.js'
import type { Row } from '../data/rows.js'
import { visibleRow } from '../data/store.js'
import { PortalError } from '../errors/PortalError.js'
import { translate } from '../translations/translate.js'

/** @throws PortalError SIGNED_OUT (401) unless staff are signed in. */
export const requireStaff = (req: PayloadRequest): StaffActor => {
  const actor = getActor(req)
  if (actor.kind !== 'staff') throw new PortalError('SIGNED_OUT')
  return actor
}

/**
 * A signed-in client. Where the agency requires an authenticator app that is not set up yet, a
 * client may only set it up and sign out: those actions ask `requireAccount` instead.
 * @throws PortalError SIGNED_OUT (401) or AUTHENTICATOR_REQUIRED (403)
 */
export const requireClient = (req: PayloadRequest): ClientActor => {
  const actor = requireAccount(req)
  // guard: app-required-before-actions
  if (actor.session.mustAddApp) throw new PortalError('AUTHENTICATOR_REQUIRED')
  return actor
}

/**
 * @throws PortalError SIGNED_OUT (401) unless a client is signed in, with or without the app that
 * the agency requires.
 */
export const requireAccount = (req: PayloadRequest): ClientActor => {
  const actor = getActor(req)
  if (actor.kind !== 'client') throw new PortalError('SIGNED_OUT')
  return actor
}

/**
 * A signed-in client with an open connection.
 * @throws PortalError SIGNED_OUT, NOT_FOUND or PORTAL_NOT_ENABLED.
 */
export const requireConnected = async (
  req: PayloadRequest,
): Promise<ClientActor & { client: ID; recordAgency: ID }> => {
  const actor = requireClient(req)
  const { agencyID, clientID } = actor.session
  if (clientID === null || agencyID === null) throw new PortalError('NOT_FOUND')
  await requireEnabled(req, agencyID)
  return { ...actor, client: clientID, recordAgency: agencyID }
}

/** @throws PortalError PERMISSION_REQUIRED (403) naming the right in the staff user's language. */
export const requirePermission = (
  req: PayloadRequest,
  actor: StaffActor,
  permission: StaffPermission,
): void => {
  if (hasPermission(actor, permission)) return
  const name = translate(req.i18n.language, `fields.choice_${permission}`)
  throw new PortalError('PERMISSION_REQUIRED', { values: { permission: name } })
}

/**
 * The portal is on for the instance and for the agency.
 * @throws PortalError PORTAL_NOT_ENABLED (403)
 */
export const requireEnabled = async (req: PayloadRequest, agency: ID): Promise<Agency> => {
  const [settings, row] = await Promise.all([getSettings(req), agencyOf(req, agency)])
  if (!settings.portalEnabled || !row?.portalEnabled) throw new PortalError('PORTAL_NOT_ENABLED')
  return row
}

/** A staff user at work on a client they may manage. */
export type CaseWork = {
  actor: StaffActor
  /** Agency the staff user acts for; a super user of the installation acts for the client's. */
  agency: Agency
  client: Row<'clients'>
}

/**
 * Staff who may manage this client's portal. Checked in this order: signed in (401), client there
 * and visible (404), right and portal switch (403).
 */
export const requireCaseWork = async (req: PayloadRequest, clientID: ID): Promise<CaseWork> => {
  const actor = requireStaff(req)
  const client = await visibleRow(req, 'clients', clientID)
  if (!client) throw new PortalError('NOT_FOUND')
  noteForAudit({ client: client.id })
  requirePermission(req, actor, 'client-management')
  const agencyID = actor.agency ?? toID(client.agency)
  if (agencyID === null) throw new PortalError('FORBIDDEN')
  return { actor, agency: await requireEnabled(req, agencyID), client }
}
