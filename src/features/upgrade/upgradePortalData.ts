import type { Payload } from 'payload'

import { getContext } from '../../config/context.js'
import { COLLECTION_KEYS, CLOSED_COLLECTIONS } from '../../contract/collectionLists.js'
import type { CollectionKey } from '../../contract/collections.js'
import { toID } from '../../core/ids.js'
import { agencyOf } from '../../data/agencyOf.js'
import { changeStored, eachRow } from '../../data/eachRow.js'
import { mendedFields } from './mendedFields.js'
import { mendInbox } from './mendInbox.js'
import { mendReleases } from './mendReleases.js'
import { createTally, type Tally, type UpgradeReport } from './tally.js'

/** The trail is append-only, and closed collections hold nothing that people typed. */
const isMended = (key: CollectionKey): boolean =>
  key !== 'portalAuditEvents' && !CLOSED_COLLECTIONS.some((closed) => closed === key)

const mendCollection = async (
  payload: Payload,
  collection: string,
  tally: Tally,
): Promise<void> => {
  const fields = payload.collections[collection]?.config.flattenedFields ?? []
  const zones = new Map<string, string | undefined>()
  const zoneOf = async (agency: unknown): Promise<string | undefined> => {
    const id = toID(agency)
    if (id === null) return undefined
    const key = String(id)
    if (!zones.has(key)) zones.set(key, (await agencyOf({ payload }, id))?.timeZone ?? undefined)
    return zones.get(key)
  }
  for await (const row of eachRow(payload, collection)) {
    const { changes, unseen } = mendedFields(fields, row, await zoneOf(row.agency))
    for (const field of unseen) tally.look(collection, field, row.id)
    const names = Object.keys(changes)
    for (const field of names) tally.changed(collection, field)
    if (names.length > 0 && tally.writes)
      await changeStored(payload, { changes, collection, id: row.id })
  }
}

/**
 * Brings rows that 0.1.0 wrote into the form they have now: days as one form, typed texts without
 * what nobody sees, what lists are searched by, ends of releases, texts of the inbox. Run it once
 * after the database has its new columns; a second run changes nothing, and one that was stopped
 * half way is taken up by the next. Reads every row, some at a time; hooks do not run and no mail
 * is sent.
 * @param dryRun counts and writes nothing; an older "Yes" that a "No" ends is not among what it counts
 * @returns what was changed, and what somebody has to look at. Ids alone, nothing about people.
 */
export const upgradePortalData = async (
  payload: Payload,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<UpgradeReport> => {
  const { slugs } = getContext(payload)
  const tally = createTally(!dryRun)
  for (const key of COLLECTION_KEYS.filter(isMended))
    await mendCollection(payload, slugs[key], tally)
  await mendInbox(payload, tally)
  await mendReleases(payload, tally)
  payload.logger.info({ ...tally.report, msg: 'Portal data is in the form of this version' })
  return tally.report
}
