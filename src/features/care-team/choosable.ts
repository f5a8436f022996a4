import type { PayloadRequest, Where } from 'payload'

import { getActor } from '../../../access/actor.js'
import { openToOthers } from '../../../access/rules/staffRules.js'
import { getContext } from '../../config/context.js'
import type { ID } from '../../core/ids.js'
import { staffIDOf } from '../../data/staffID.js'
import { countRows } from '../../data/store.js'

/** Whose care team: of a client, or of one who is still to be added. */
export type TeamOf = { agency: ID | null; client: ID | null }

/** Conditions on staff; null where there is nobody of that kind. */
export type Choosable = { colleagues: Where | null; partners: Where | null }

/** Whether other agencies see the client's shared records, by the rule that shows them. */
const isOpenToOthers = async (req: PayloadRequest, client: ID | null): Promise<boolean> => {
  const open = openToOthers(req.payload)
  if (open === null) return false
  if (open.length === 0) return true
  // Nobody has signed a release for somebody who is still to be added.
  return (
    client !== null &&
    (await countRows(req, 'clients', { and: [{ id: { equals: client } }, ...open] })) > 0
  )
}

/**
 * Staff who may be put on a care team: of the client's agency, and of the agencies that see the
 * client's shared records by option `sharing`, but for those that hide their staff (`hidesStaff`).
 * Staff without an agency see nothing of the portal and are not among them; super users of the
 * installation may put themselves there and are offered to nobody else.
 */
export const choosableStaff = async (
  req: PayloadRequest,
  { agency, client }: TeamOf,
): Promise<Choosable> => {
  const actor = getActor(req)
  const colleagues: Where[] = [
    ...(agency === null ? [] : [{ agency: { equals: agency } }]),
    ...(actor.kind === 'staff' && actor.superUser === 'installation'
      ? [{ id: { equals: actor.id } }]
      : []),
  ]
  const partners: Where = {
    and: [
      { agency: { exists: true } },
      ...(agency === null ? [] : [{ agency: { not_equals: agency } }]),
      // guard: hidden-staff-not-offered
      { 'agency.hidesStaff': { not_equals: true } },
    ],
  }
  return {
    colleagues: colleagues.length === 0 ? null : { or: colleagues },
    // guard: partners-by-sharing
    partners: (await isOpenToOthers(req, client)) ? partners : null,
  }
}

/** Which of these ids, as text, may not be put on the care team. */
export const strangersOf = async (
  req: PayloadRequest,
  team: TeamOf,
  ids: readonly (ID | null)[],
): Promise<string[]> => {
  const wanted = ids.map(String)
  const known = wanted.map((id) => staffIDOf(req.payload, id)).filter((id) => id !== null)
  if (known.length === 0) return wanted
  const { colleagues, partners } = await choosableStaff(req, team)
  const some = [colleagues, partners].filter((where) => where !== null)
  if (some.length === 0) return wanted
  const { docs } = await req.payload.db.find({
    collection: getContext(req.payload).staffSlug,
    limit: known.length,
    pagination: false,
    req,
    select: { id: true },
    where: { and: [{ id: { in: known } }, { or: some }] },
  })
  const found = new Set(docs.map(({ id }) => String(id)))
  return wanted.filter((id) => !found.has(id))
}
