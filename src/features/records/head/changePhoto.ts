import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../../access/actor.js'
import { requireStaff } from '../../../actions/caller.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { sameID, toID, type ID } from '../../../core/ids.js'
import type { Row } from '../../../data/rows.js'
import { changeRow, findRow, findRowByID, visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { publish } from '../../../realtime/bus.js'

export type PhotoWork = { agency: ID; client: Row<'clients'> }

/** Of several who change it at once each sees what another did; more than that never happens. */
const TRIES = 5

/** Whether staff may change a client's record, as `access/matrix.ts` has it. */
export const changesRecord = (actor: StaffActor, { agency }: Row<'clients'>): boolean =>
  actor.superUser === 'installation' || sameID(actor.agency, agency)

/**
 * Staff who may change a client's record, which its photo belongs to: those of the owning agency.
 * @throws PortalError SIGNED_OUT (401), NOT_FOUND (404), FORBIDDEN (403)
 */
export const requirePhotoWork = async (req: PayloadRequest, id: ID): Promise<PhotoWork> => {
  const actor = requireStaff(req)
  const client = await visibleRow(req, 'clients', id)
  if (!client) throw new PortalError('NOT_FOUND')
  noteForAudit({ client: client.id })
  const agency = toID(client.agency)
  // guard: photos-by-owning-agency
  if (!changesRecord(actor, client) || agency === null) throw new PortalError('FORBIDDEN')
  return { agency, client }
}

/** What the audit trail keeps of it. */
export const photoSet = (
  { agency, client }: PhotoWork,
  action: 'client.photo-removed' | 'client.photo-set',
) => ({ action, agency, client: client.id, subject: client.id })

/** The document of a photo that is none any more; what else a record once pointed at stays. */
export const dropPhoto = async (req: PayloadRequest, id: ID): Promise<void> => {
  const old = await findRow(req, 'clientDocuments', {
    and: [{ id: { equals: id } }, { isPhoto: { equals: true } }],
  })
  if (!old) return
  await req.payload.delete({
    collection: getContext(req.payload).slugs.clientDocuments,
    id: old.id,
    overrideAccess: true,
    req,
  })
}

/**
 * Points the record at another photo, or none: compare and set, so that whoever takes the place of
 * one removes just that one. The day of the last change stays, because nothing that a form holds
 * has changed: who is editing the record goes on.
 */
export const pointAtPhoto = async (
  req: PayloadRequest,
  { agency, client }: PhotoWork,
  photo: ID | null,
): Promise<void> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const current = await findRowByID(req, 'clients', client.id)
    if (!current) throw new PortalError('NOT_FOUND')
    const before = toID(current.photo)
    const changed = await changeRow(
      req,
      'clients',
      {
        and: [
          { id: { equals: client.id } },
          { photo: before === null ? { exists: false } : { equals: before } },
        ],
      },
      { photo, updatedAt: current.updatedAt },
    )
    if (changed) {
      if (before !== null) await dropPhoto(req, before)
      publish(req, { agency, client: client.id, private: true, type: 'document' })
      return
    }
  }
  throw new PortalError('INTERNAL')
}
