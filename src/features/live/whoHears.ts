import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { seesLocked } from '../../../access/rules/locked.js'
import { getContext } from '../../config/context.js'
import type { LiveEvent } from '../../contract/ports.js'
import { sameID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { lockOf } from '../records/index.js'

/**
 * Staff are told of their own agency, and of shared changes elsewhere; never of private ones of
 * another agency.
 */
const isShared = (req: PayloadRequest, actor: StaffActor, event: LiveEvent): boolean => {
  if (actor.superUser === 'installation' || sameID(actor.agency, event.agency)) return true
  return getContext(req.payload).options.sharing === 'network' && !event.private
}

const lookups = new WeakMap<LiveEvent, ReturnType<typeof lockOf>>()
/** Looked up once for each event, however many listen. */
const lockOfEvent = (source: Source, event: LiveEvent, client: ID): ReturnType<typeof lockOf> => {
  const known = lookups.get(event) ?? lockOf(source, client)
  lookups.set(event, known)
  return known
}

const staffMayKnow = async (
  { payload }: PayloadRequest,
  actor: StaffActor,
  event: LiveEvent,
): Promise<boolean> => {
  if (event.client === null) return true
  const lock = await lockOfEvent({ payload }, event, event.client)
  // guard: no-live-events-of-locked
  return lock === null || lock.state === 'open' || seesLocked(actor, lock)
}

/** A client hears what changed about themselves. */
export const clientHears = (client: ID | null, event: LiveEvent): boolean =>
  // guard: staff-events-unheard
  !event.staffOnly && sameID(event.client, client)

/**
 * Whether staff with client management hear an event: shared with them, and of a record that they
 * see.
 */
export const staffHear = async (
  req: PayloadRequest,
  actor: StaffActor,
  event: LiveEvent,
): Promise<boolean> => isShared(req, actor, event) && (await staffMayKnow(req, actor, event))
