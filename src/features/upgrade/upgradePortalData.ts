import { createLocalReq, type Payload } from 'payload'

import { presentKeys } from '../../config/presentKeys.js'
import { getContext } from '../../config/context.js'
import { COLLECTION_KEYS, CLOSED_COLLECTIONS } from '../../contract/collectionLists.js'
import type { CollectionKey } from '../../contract/collections.js'
import { carryPhones } from './carryPhones.js'
import { createNamedStaff, handOverGone } from './goneStaff.js'
import { mendCollection } from './mendCollection.js'
import { mendReleases } from './mendReleases.js'
import { mendStaff } from './mendStaff.js'
import { createTally, type UpgradeReport } from './tally.js'

/** The trail is append-only, and closed collections hold nothing that people typed. */
const isMended = (key: CollectionKey): boolean =>
  key !== 'portalAuditEvents' && !CLOSED_COLLECTIONS.some((closed) => closed === key)

/**
 * Brings rows that 0.1.0 wrote into the form they have now: days, telephone numbers, addresses and
 * typed texts in their one form, numbers of accounts in the profile, what lists are searched by,
 * ends of releases, texts and agencies of the inbox, what reports count. Run it once after the database has its new columns; a second run
 * changes nothing, and one that was stopped half way is taken up by the next. Reads every row, some
 * at a time; hooks do not run and no mail is sent.
 * @param dryRun counts and writes nothing; an older "Yes" that a "No" ends is not among what it counts
 * @returns what was changed, and what somebody has to look at. Ids alone, nothing about people.
 */
export const upgradePortalData = async (
  payload: Payload,
  { dryRun = false }: { dryRun?: boolean } = {},
): Promise<UpgradeReport> => {
  const req = await createLocalReq({}, payload)
  const tally = createTally(!dryRun)
  await carryPhones({ payload }, tally)
  const named = createNamedStaff(getContext(payload).staffSlug)
  for (const key of presentKeys({ payload }, COLLECTION_KEYS).filter(isMended))
    await mendCollection(req, key, { named, tally })
  await handOverGone({ payload }, named, tally)
  await mendReleases(payload, tally)
  await mendStaff(payload, tally)
  const msg = dryRun ? 'Portal data would change so' : 'Portal data is in the form of this version'
  payload.logger.info({ ...tally.report, msg })
  return tally.report
}
