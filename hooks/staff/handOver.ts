import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { sameID, toID } from '../../src/core/ids.js'
import { listStaff } from '../../src/features/care-team/index.js'
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

type Staff = { agency?: unknown; id: number | string }

/** Before staff move to another agency: that they are about to. */
export const noteMove: CollectionBeforeChangeHook = async (args) => {
  const { data, req } = args
  const before = rowBefore(args) as Staff | undefined
  const moves =
    before !== undefined &&
    toID(before.agency) !== null &&
    'agency' in data &&
    !sameID(before.agency, data.agency)
  if (moves) {
    const [staff] = await listStaff(req, [before.id])
    if (staff) await startDeparture(req, staff, 'agency')
  }
  return data as unknown
}

/** After it: they take nothing of the old agency along. */
export const handOverAfterMove: CollectionAfterChangeHook = async (args) => {
  const { doc, req } = args
  const [after, before] = [doc as Staff, rowBefore(args) as Staff | undefined]
  const moved = before !== undefined && toID(before.agency) !== null
  if (moved && !sameID(before.agency, after.agency)) await finishDeparture(req, after.id)
  return doc as unknown
}
