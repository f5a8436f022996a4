import { z } from 'zod'

import { answer, anyID, uuid } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { callerReader } from '../../../language/callerReader.js'
import { staffName } from '../../care-team/index.js'
import { offersFor, whoOffers } from '../offers.js'

/** More than anybody looks through; the earliest come first. */
const MOST = 500

const offered = answer('PortalOfferedTime', {
  endsAt: z.string(),
  place: z.string().nullable(),
  slot: uuid,
  staff: anyID,
  staffName: z.string(),
  startsAt: z.string(),
})

/**
 * Times that the client's care team offers and that are free now, earliest first, as moments in UTC
 * beside the zone in which they are meant. @throws 429, 401, 404, 403
 */
export const offeredTimes = defineAction({
  name: 'offeredTimes',
  does: 'Times that the client’s care team offers and nobody has taken, earliest first; `more` where there are later ones',
  who: 'client',
  input: z.object({}),
  output: answer('PortalOfferedTimes', {
    more: z.boolean(),
    timeZone: z.string().nullable(),
    times: z.array(offered),
  }),
  run: async (req) => {
    const { client, recordAgency } = await requireConnected(req)
    const staff = await whoOffers(req, { client, recordAgency })
    const [offers, agency] = await Promise.all([
      offersFor(req, { agency: recordAgency, staff }),
      agencyOf(req, recordAgency),
    ])
    const { locale } = callerReader(req)
    const names = new Map(
      staff.map((one) => [String(one.id), staffName(getContext(req.payload), one, locale)]),
    )
    return {
      more: offers.length > MOST,
      timeZone: agency?.timeZone ?? null,
      times: offers.slice(0, MOST).map(({ endsAt, slot, staff: whose, startsAt }) => ({
        endsAt,
        place: slot.place ?? null,
        slot: slot.id,
        staff: whose,
        staffName: names.get(String(whose)) ?? '',
        startsAt,
      })),
    }
  },
})
