import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer, anyID } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { LEAVE_MESSAGE, SAFE_WAYS } from '../../../core/contactDoors.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { getContext } from '../../../config/context.js'
import { RECORD_TABS, type RecordTabName } from '../../../contract/recordTabs.js'
import { dayIn, parseDay, yearsBetween } from '../../../core/day.js'
import { needsTranslation } from '../../../core/hud/translationAssistance.js'
import { sameID, toID } from '../../../core/ids.js'
import { agencyOf } from '../../../data/agencyOf.js'
import type { Row } from '../../../data/rows.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { listStaff, namesForStaff } from '../../care-team/index.js'
import { changesRecord } from '../head/changePhoto.js'
import { photoPath } from '../head/photo.js'
import { tabCounts } from '../head/tabCounts.js'

type Client = Row<'clients'>

/** Of 3.03.2: an approximate or partial date was given. */
const APPROXIMATE = '2'

/** Full years on the calendar of the agency, which alone knows where the client is. */
const ageOf = async (
  req: PayloadRequest,
  { agency, dateOfBirth }: Client,
): Promise<null | number> => {
  const born = parseDay(dateOfBirth)
  if (born === null) return null
  const id = toID(agency)
  const zone = id === null ? null : (await agencyOf(req, id))?.timeZone
  const age = yearsBetween(born, dayIn(zone, getContext(req.payload).options.clock()))
  return age < 0 ? null : age
}

/** Names alone, in the order of the record; whoever sees the client reads the team. */
const careTeam = async (
  req: PayloadRequest,
  { careTeam: members }: Client,
): Promise<{ id: number | string; name: string }[]> => {
  const ids = (members ?? []).map(toID).filter((id) => id !== null)
  const staff = await listStaff(req, ids)
  const nameFor = namesForStaff(req)
  return ids.flatMap((id) => {
    const one = staff.find((known) => sameID(known.id, id))
    return one ? [{ id, name: nameFor(one) }] : []
  })
}

export const recordHeadInput = z.object({ id: field.id })

const tabNames = Object.keys(RECORD_TABS) as [RecordTabName, ...RecordTabName[]]

/**
 * What stands above a client's record on each of its tabs, in a fixed number of statements.
 * @throws 401, 404
 */
export const recordHead = defineAction({
  name: 'recordHead',
  does: 'Who a client is at a glance, and how many rows stand behind each tab of the record',
  who: 'staff',
  input: recordHeadInput,
  output: answer('PortalRecordHead', {
    age: z.number().int().nullable(),
    /** The date of birth is only approximately known. */
    ageIsAbout: z.boolean(),
    /** Whether whoever asks may change the photo. */
    changesPhoto: z.boolean(),
    careTeam: z.array(answer('PortalCareTeamName', { id: anyID, name: z.string() })),
    counts: z.array(answer('PortalTabCount', { count: z.number().int(), tab: z.enum(tabNames) })),
    dateOfBirth: z.string().nullable(),
    /** Whether a message may be left; null where the client has not said. */
    leaveMessage: z.enum(LEAVE_MESSAGE).nullable(),
    needsInterpreter: z.boolean(),
    /** Path of the file below the API. */
    photo: z.string().nullable(),
    preferredLanguage: z.string().nullable(),
    preferredName: z.string().nullable(),
    /** Ways in which the client said it is safe to reach them; none where they have not said. */
    safeWays: z.array(z.enum(SAFE_WAYS)),
    uniqueIdentifier: z.string(),
  }),
  run: async (req, input) => {
    const { id } = parseInput(recordHeadInput, input)
    const actor = requireStaff(req)
    const client = await visibleRow(req, 'clients', id)
    if (!client) throw new PortalError('NOT_FOUND')
    noteForAudit({ client: client.id })
    const [age, team, counts, photo] = await Promise.all([
      ageOf(req, client),
      careTeam(req, client),
      tabCounts(req, client.id),
      photoPath(req, client),
    ])
    return {
      age,
      ageIsAbout: client.dobDataQuality === APPROXIMATE,
      careTeam: team,
      changesPhoto: changesRecord(actor, client),
      counts,
      dateOfBirth: parseDay(client.dateOfBirth),
      leaveMessage: client.leaveMessage ?? null,
      needsInterpreter: client.translationAssistance === needsTranslation,
      photo,
      preferredLanguage: client.preferredLanguage ?? null,
      preferredName: client.preferredName ?? null,
      safeWays: client.safeWays ?? [],
      uniqueIdentifier: client.uniqueIdentifier,
    }
  },
})
