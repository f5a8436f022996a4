import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { stream } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import { noteForAudit } from '../../../audit/auditScope.js'
import { pageEvents } from '../../../audit/pageEvents.js'
import { writeEvents, type ExportFormat } from '../../../audit/writeEvents.js'
import { getContext } from '../../../config/context.js'
import { AUDIT_ACTIONS, AUDIT_OUTCOMES } from '../../../contract/auditEvents.js'
import { dayIn, endOfDayIn, startOfDayIn } from '../../../core/day.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { readableWhere } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { streamExport, type ExportStream } from '../streamExport.js'

/** An empty field of a form is a filter that was not chosen. */
const chosen = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())

const day = z.iso.date()
const moment = z.union([day, z.iso.datetime({ offset: true })])
const id = z.string().max(100)

export const exportAuditInput = z.strictObject({
  action: chosen(z.enum(AUDIT_ACTIONS)),
  client: chosen(id),
  format: z.enum(['csv', 'jsonl']),
  /** The first moment, or day of the caller's agency, that counts. */
  from: chosen(moment),
  outcome: chosen(z.enum(AUDIT_OUTCOMES)),
  staff: chosen(id),
  /** Up to here: the moment itself is left out, a day counts whole. */
  to: chosen(moment),
})

type Filters = z.output<typeof exportAuditInput>

type Here = { now: Date; timeZone: null | string | undefined }

const startOf = (text: string, { timeZone }: Here): Date =>
  day.safeParse(text).success ? startOfDayIn(timeZone, text) : new Date(text)
const endOf = (text: string, { timeZone }: Here): Date =>
  day.safeParse(text).success ? endOfDayIn(timeZone, text) : new Date(text)

/** @throws PortalError INVALID_INPUT (400) for a span that ends before it begins */
const spanOf = ({ from, to }: Filters, here: Here): Where[] => {
  const { now } = here
  const end = to === undefined ? now : endOf(to, here)
  const start = from === undefined ? undefined : startOf(from, here)
  if (start && start >= end) {
    throw new PortalError('INVALID_INPUT', { field: 'to', values: { detail: 'to' } })
  }
  // What happens meanwhile is left out: an export ends, whatever is written while it runs.
  const until = new Date(Math.min(end.getTime(), now.getTime())).toISOString()
  return [
    { at: { less_than: until } },
    ...(start ? [{ at: { greater_than_equal: start.toISOString() } }] : []),
  ]
}

const filtersOf = ({ action, client, outcome, staff }: Filters): Where[] => [
  ...(action ? [{ action: { equals: action } }] : []),
  ...(client ? [{ clientID: { equals: client } }] : []),
  ...(outcome ? [{ outcome: { equals: outcome } }] : []),
  ...(staff ? [{ actorID: { equals: staff } }, { actorKind: { equals: 'staff' } }] : []),
]

async function* textOf(
  req: PayloadRequest,
  format: ExportFormat,
  where: Where,
): AsyncGenerator<string, void, undefined> {
  for await (const { events, first } of pageEvents(req, where, req.signal)) {
    yield writeEvents(format, events, first)
  }
}

/**
 * The audit events that the caller may read, as CSV or JSON Lines, oldest first. The event about
 * the export itself says by which filters.
 * @throws 401, 403 for who may read no event, 429, 400
 */
export const exportAudit = defineAction({
  name: 'exportAudit',
  does: 'The audit trail as a download, `?format=csv` or `jsonl`: [audit.md](audit.md)',
  who: 'who may read audit events',
  input: exportAuditInput,
  output: stream<ExportStream>(),
  http: { respond: streamExport },
  run: async (req, input) => {
    const actor = requireStaff(req)
    const readable = await readableWhere(req, 'portalAuditEvents')
    if (readable === null) throw new PortalError('FORBIDDEN')
    await spend(req, budget(req, 'auditExport', actor.id))
    const filters = parseInput(exportAuditInput, input)
    const { format } = filters
    const now = getContext(req.payload).options.clock()
    // Days are days where the reader works; a super user of the whole installation has no such place.
    const timeZone = actor.agency === null ? null : (await agencyOf(req, actor.agency))?.timeZone
    // guard: export-of-own-agency
    const where: Where = {
      and: [readable, ...spanOf(filters, { now, timeZone }), ...filtersOf(filters)],
    }
    noteForAudit({ detail: filters })
    return {
      filename: `audit-${dayIn(timeZone, now)}.${format}`,
      format,
      text: textOf(req, format, where),
    }
  },
})
