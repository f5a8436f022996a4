import type { FieldHook, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { getContext } from '../../src/config/context.js'
import { dayIn, storedDay } from '../../src/core/day.js'
import { toID, type ID } from '../../src/core/ids.js'
import { agencyOf } from '../../src/data/agencyOf.js'
import { agencyOfNewRow } from './stampAgency.js'

type Owned = { agency?: unknown; client?: unknown }

const todayAt = async (req: PayloadRequest, agency: ID): Promise<string> => {
  const timeZone = (await agencyOf(req, agency))?.timeZone
  return storedDay(dayIn(timeZone, getContext(req.payload).options.clock()))
}

/**
 * Today where the staff user's agency is, for a form that opens. Whoever has no agency is asked:
 * which day it is depends on the client.
 */
export const todayOfActor = async ({
  req,
}: {
  req: PayloadRequest
}): Promise<string | undefined> => {
  const actor = getActor(req)
  return actor.kind === 'staff' && actor.agency !== null ? todayAt(req, actor.agency) : undefined
}

/**
 * A row that comes without its day gets today, where the agency is that it will belong to: fields
 * are settled side by side, so the agency in the row may still be what the caller sent.
 */
export const fillToday: FieldHook = async ({ data, operation, req, value }) => {
  if (operation !== 'create' || value !== undefined) return value as unknown
  const agency = toID(await agencyOfNewRow(req, (data as Owned | undefined) ?? {}))
  return agency === null ? undefined : todayAt(req, agency)
}
