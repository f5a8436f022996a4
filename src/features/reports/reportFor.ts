import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import type { StaffActor } from '../../../access/actor.js'
import { answer, anyID } from '../../actions/answers.js'
import { requirePermission, requireStaff } from '../../actions/caller.js'
import { parseInput } from '../../actions/input.js'
import * as field from '../../actions/schemas.js'
import { getContext } from '../../config/context.js'
import { addDays, dayIn, endOfDayIn, startOfDayIn } from '../../core/day.js'
import { knownZone } from '../../core/formatters.js'
import type { ID } from '../../core/ids.js'
import { REQUEST_TYPES } from '../../core/status/request.js'
import { agencyOf } from '../../data/agencyOf.js'
import { refuseProblems } from '../../errors/everyProblem.js'
import { PortalError } from '../../errors/PortalError.js'
import { countFigures } from './figures.js'

/** Days of a report where nobody says which: today and those before it. */
const DAYS = 30

export const reportInput = z.object({
  /** For super users of the installation; others have theirs. */
  agency: field.id.nullish(),
  /** First day, where the agency is. */
  from: field.optionalDay,
  /** Last day, which counts to its end; today, unless another is said. */
  to: field.optionalDay,
})

const count = z.number().int()

export const reportAnswer = answer('PortalReport', {
  accounts: answer('PortalReportAccounts', {
    /** When the last day was over. */
    connected: count,
    /** Connected on one of the days. */
    joined: count,
    /** Clients who signed in on one of the days. */
    signedIn: count,
  }),
  agency: anyID,
  agencyName: z.string(),
  from: z.string(),
  /** Sent on one of the days, by what became of them until now. */
  invitations: answer('PortalReportInvitations', {
    accepted: count,
    canceled: count,
    expired: count,
    pending: count,
    sent: count,
  }),
  /** To clients, given up on one of the days: the address took it not, or no server did. */
  mails: answer('PortalReportMails', { refused: count, unreachable: count }),
  /** Of clients, written on one of the days. */
  messages: answer('PortalReportMessages', {
    /** Answered on the day, or one of the two days after it. */
    inTime: count,
    later: count,
    /** Not answered, and those days are over. */
    overdue: count,
    received: count,
    /** Not answered yet, and those days are not over. */
    waiting: count,
  }),
  requests: z.array(
    answer('PortalReportRequests', {
      /** Sent on one of the days. */
      asked: count,
      /** Completed on one of the days. */
      completed: count,
      /** Within so many days half of those completed were; none where there were none. */
      medianDays: count.nullable(),
      type: z.enum(REQUEST_TYPES),
    }),
  ),
  /** In which the days begin and end. */
  timeZone: z.string(),
  to: z.string(),
})
type Report = z.output<typeof reportAnswer>

/** Whose figures the caller may see. @throws 403, 400 */
const agencyFor = (actor: StaffActor, asked: ID | null | undefined): ID => {
  // guard: report-of-own-agency
  const agency = actor.superUser === 'installation' ? (asked ?? null) : actor.agency
  if (agency !== null) return agency
  if (actor.superUser === 'installation') refuseProblems([{ code: 'REQUIRED', field: 'agency' }])
  throw new PortalError('FORBIDDEN')
}

/**
 * Figures about an agency from the start of one of its days to the end of another; nothing in them
 * tells one client from another. @throws 401, 403, 404, 400
 */
export const reportFor = async (req: PayloadRequest, input: unknown): Promise<Report> => {
  const actor = requireStaff(req)
  requirePermission(req, actor, 'client-management')
  const wanted = parseInput(reportInput, input)
  const agency = await agencyOf(req, agencyFor(actor, wanted.agency))
  if (!agency) throw new PortalError('NOT_FOUND')
  const { timeZone } = agency
  const now = getContext(req.payload).options.clock()
  const to = wanted.to ?? dayIn(timeZone, now)
  const from = wanted.from ?? addDays(to, 1 - DAYS)
  if (to < from)
    refuseProblems([{ code: 'DAY_BEFORE', field: 'to', values: { date: from, other: 'from' } }])
  const figures = await countFigures(req, {
    agency: agency.id,
    end: endOfDayIn(timeZone, to).toISOString(),
    now,
    start: startOfDayIn(timeZone, from).toISOString(),
    timeZone,
  })
  return {
    ...figures,
    agency: agency.id,
    agencyName: agency.name,
    from,
    timeZone: knownZone(timeZone),
    to,
  }
}
