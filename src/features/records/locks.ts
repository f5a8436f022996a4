import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { requireStaff } from '../../actions/caller.js'
import { noteForAudit } from '../../audit/auditScope.js'
import { getContext } from '../../config/context.js'
import type { Effect } from '../../contract/effects.js'
import { sameID, toID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import type { LockState } from '../../core/status/lock.js'
import type { Row } from '../../data/rows.js'
import { findRow, insertRow, visibleRow } from '../../data/store.js'
import { transition } from '../../effects/transition.js'
import { PortalError } from '../../errors/PortalError.js'
import { publish } from '../../realtime/bus.js'

type Lock = Row<'portalSeals'>

/** The lock of a client; null where the record was never locked. */
export const lockOf = (source: Source, client: ID): Promise<null | Lock> =>
  findRow(source, 'portalSeals', { client: { equals: String(client) } })

/** Whether a record is out of use: then nobody is invited to it. */
export const isLocked = async (source: Source, client: ID): Promise<boolean> => {
  const lock = await lockOf(source, client)
  return lock !== null && lock.state !== 'open'
}

/** A super user of the installation, or of the agency that owns the record. */
export const ownsRecord = (actor: StaffActor, client: Row<'clients'>): boolean =>
  actor.superUser === 'installation' ||
  (actor.superUser === 'agency' && sameID(actor.agency, client.agency))

/**
 * A super user at work on a record of theirs.
 * @throws PortalError SIGNED_OUT, NOT_FOUND, FORBIDDEN
 */
export const requireOwnedRecord = async (
  req: PayloadRequest,
  id: ID,
): Promise<{ actor: StaffActor; agency: ID; client: Row<'clients'> }> => {
  const actor = requireStaff(req)
  const client = await visibleRow(req, 'clients', id)
  if (!client) throw new PortalError('NOT_FOUND')
  noteForAudit({ client: client.id })
  const agency = toID(client.agency)
  // guard: locks-by-owning-agency
  if (!ownsRecord(actor, client) || agency === null) throw new PortalError('FORBIDDEN')
  return { actor, agency, client }
}

/** The row that carries the state; the unique client decides who makes it. */
const ensureLock = async (source: Source, client: ID, agency: ID): Promise<Lock> => {
  const known = await lockOf(source, client)
  if (known) return known
  const now = getContext(source.payload).options.clock().toISOString()
  try {
    return await insertRow(source, 'portalSeals', {
      agency: String(agency),
      changedAt: now,
      client: String(client),
      state: 'open',
    })
  } catch (error) {
    const other = await lockOf(source, client)
    if (other) return other
    throw error
  }
}

type Step = {
  agency: ID
  client: ID
  effects: Effect[]
  from: readonly LockState[]
  to: LockState
}

/** Moves a record from one state to the next, once. @returns null when it is in another state */
export const moveLock = async (
  req: PayloadRequest,
  { agency, client, effects, from, to }: Step,
): Promise<null | Lock> => {
  const { clock } = getContext(req.payload).options
  const lock = await ensureLock(req, client, agency)
  const moved = await transition(req, {
    data: { changedAt: clock().toISOString(), state: to },
    effects,
    id: lock.id,
    key: 'portalSeals',
    where: { state: { in: [...from] } },
  })
  // To the owning agency alone: others have nothing to see of it.
  if (moved) publish(req, { agency, client, private: true, type: 'connection' })
  return moved
}
