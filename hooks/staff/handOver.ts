import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { sameID, toID } from '../../src/core/ids.js'
import { listStaff, takesMessages, type StaffRow } from '../../src/features/care-team/index.js'
import { carryOut, finishDeparture, startDeparture } from '../../src/features/hand-over/index.js'
import { rowBefore } from '../shared/rowBefore.js'

const NAME = 'portalLeaving'

/** Everybody whom this request deletes: none of them takes over from another. */
const leavingWith = ({ context }: PayloadRequest): Set<string> => {
  const known = (context[NAME] as Set<string> | undefined) ?? new Set<string>()
  context[NAME] = known
  return known
}

/**
 * Before a staff user is deleted: what they had in hand goes to others, and their name stays on what
 * they did. Before, because SQL databases empty every pointer with the row itself.
 */
export const handOverWork: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const leaving = leavingWith(req).add(String(id))
  const [staff] = await listStaff(req, [id])
  if (staff) await carryOut(req, await startDeparture(req, staff, 'installation'), leaving)
}

/** After it: what came in meanwhile. */
export const finishHandOver: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await finishDeparture(req, id)
  return doc as unknown
}

/** What a change takes a staff user away from: an agency, or what clients write to them. */
const whatIsLeft = (before: StaffRow, after: StaffRow): 'agency' | 'contact' | null => {
  if (toID(before.agency) !== null && !sameID(before.agency, after.agency)) return 'agency'
  return takesMessages(before) && !takesMessages(after) ? 'contact' : null
}

/** Before staff move to another agency, or take no messages any more: that it is about to be so. */
export const noteDeparture: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const before = rowBefore(args) as StaffRow | undefined
  const leaves = before ? whatIsLeft(before, { ...before, ...data }) : null
  if (before && leaves) {
    const [staff] = await listStaff(req, [before.id])
    if (staff) await startDeparture(req, staff, leaves)
  }
  return data as unknown
}

/** After it: they take nothing of the old agency along, and no message waits where nobody looks. */
export const handOverAfterChange: CollectionAfterChangeHook = async (args) => {
  const before = rowBefore(args) as StaffRow | undefined
  // What the caller may not read is not in the answer: it is as it was, or as they sent it.
  const after = { ...before, ...args.data, ...args.doc } as StaffRow
  // guard: waiting-messages-handed-over
  if (before && whatIsLeft(before, after)) await finishDeparture(args.req, after.id, after)
  return args.doc as unknown
}
