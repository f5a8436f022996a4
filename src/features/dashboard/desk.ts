import type { PayloadRequest } from 'payload'

import type { StaffActor } from '../../../access/actor.js'
import { getContext } from '../../config/context.js'
import { getSettings, type PortalSettings } from '../../config/settings.js'
import { dayIn, type Day } from '../../core/day.js'
import type { RequestType } from '../../core/status/request.js'
import type { ID } from '../../core/ids.js'
import { agencyOf } from '../../data/agencyOf.js'

/** Who looks at the dashboard, and when that is where their agency is. */
export type Desk = {
  actor: StaffActor
  now: Date
  req: PayloadRequest
  settings: PortalSettings
  timeZone: null | string | undefined
  today: Day
}

export const deskOf = async (req: PayloadRequest, actor: StaffActor): Promise<Desk> => {
  const [settings, agency] = await Promise.all([
    getSettings(req),
    actor.agency === null ? null : agencyOf(req, actor.agency),
  ])
  const now = getContext(req.payload).options.clock()
  const timeZone = agency?.timeZone
  return { actor, now, req, settings, timeZone, today: dayIn(timeZone, now) }
}

/** One thing that waits. What does not fit a box is left out. */
export type DeskRow = {
  /** When it came in, begins or ends. */
  at?: string | undefined
  /** The case that a task is of. */
  case?: ID
  /** The client said that they cannot send it. */
  cannot?: boolean
  client: ID | null
  /** Until when it was, or is. */
  day?: Day | null
  /** From when on something can be done about it; left out where that is now. */
  from?: Day
  id: string
  text?: null | string | undefined
  /** The client sent it, and somebody has to look. */
  toReview?: boolean
  type?: RequestType
}

/** What a box shows, and one row more where there are more; each in as many statements as there are. */
export type LoadBox = (desk: Desk) => Promise<DeskRow[]>
