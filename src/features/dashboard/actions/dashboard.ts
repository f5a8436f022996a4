import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer, anyID } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import {
  boxesPresent,
  DASHBOARD_BOX_NAMES,
  DASHBOARD_BOXES,
  DASHBOARD_ROWS,
  type DashboardBox,
} from '../../../contract/dashboardBoxes.js'
import { knownZone } from '../../../core/formatters.js'
import type { ID } from '../../../core/ids.js'
import { REQUEST_TYPES } from '../../../core/status/request.js'
import { readableWhere } from '../../../data/store.js'
import { BOX_LOADERS } from '../boxes.js'
import { deskOf, type Desk, type DeskRow } from '../desk.js'

const row = answer('PortalDashboardRow', {
  /** When it came in, begins or ends, in UTC. */
  at: z.string().nullable(),
  /** The case that a task is of. */
  case: anyID.nullable(),
  /** The client said that they cannot send what was asked for. */
  cannot: z.boolean(),
  client: anyID.nullable(),
  clientName: z.string(),
  /** Until when it was, or is. */
  day: z.string().nullable(),
  /** From when on something can be done about it; null for now. */
  from: z.string().nullable(),
  id: z.string(),
  /** The message, the name of the request, the place or the address. */
  text: z.string().nullable(),
  /** The client sent it, and it waits to be looked at. */
  toReview: z.boolean(),
  type: z.enum(REQUEST_TYPES).nullable(),
})

const box = answer('PortalDashboardBox', {
  box: z.enum(DASHBOARD_BOX_NAMES),
  /** There are more than these. */
  more: z.boolean(),
  rows: z.array(row),
})

type Named = { fullName?: null | string; id: ID }

/** Names of all boxes at once, of the clients that the staff user may read. */
const namesOf = async (
  req: PayloadRequest,
  rows: readonly DeskRow[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(rows.map(({ client }) => client).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  // guard: dashboard-names-of-readable-clients
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs.clients,
    depth: 0,
    disableErrors: true,
    limit: ids.length,
    overrideAccess: false,
    pagination: false,
    req,
    select: { fullName: true },
    where: { id: { in: ids } },
  })
  return new Map((docs as Named[]).map(({ fullName, id }) => [String(id), fullName ?? '']))
}

const load = async (desk: Desk, name: DashboardBox): Promise<DeskRow[] | null> =>
  (await readableWhere(desk.req, DASHBOARD_BOXES[name].reads)) === null
    ? null
    : BOX_LOADERS[name](desk)

/**
 * What the staff user has to see to now: the first rows of each box that they may read anything of.
 * The same number of statements however much there is. @throws 401
 */
export const dashboard = defineAction({
  name: 'dashboard',
  does: 'What has to be done now: unread messages, appointments of today, one’s own tasks of cases, answers to review, requests past their due day, invitations and releases that end soon, clients opened last and one’s own; the first rows of each',
  who: 'staff, for what they may read',
  input: z.object({}),
  output: answer('PortalDashboard', {
    boxes: z.array(box),
    /** In which the day began. */
    timeZone: z.string(),
    today: z.string(),
  }),
  run: async (req) => {
    const desk = await deskOf(req, requireStaff(req))
    const loaded = await Promise.all(
      boxesPresent(getContext(req.payload).options).map(async (name) => ({
        name,
        rows: await load(desk, name),
      })),
    )
    const names = await namesOf(
      req,
      loaded.flatMap(({ rows }) => rows ?? []),
    )
    return {
      boxes: loaded.flatMap(({ name, rows }) =>
        rows === null
          ? []
          : [
              {
                box: name,
                more: rows.length > DASHBOARD_ROWS,
                rows: rows
                  .slice(0, DASHBOARD_ROWS)
                  // A client who cannot be read is told of nowhere
                  .filter(({ client }) => client === null || names.has(String(client)))
                  .map(({ at, case: of, cannot, client, day, from, id, text, toReview, type }) => ({
                    at: at ?? null,
                    case: of ?? null,
                    cannot: cannot ?? false,
                    client,
                    clientName: client === null ? '' : (names.get(String(client)) ?? ''),
                    day: day ?? null,
                    from: from ?? null,
                    id,
                    text: text ?? null,
                    toReview: toReview ?? false,
                    type: type ?? null,
                  })),
              },
            ],
      ),
      timeZone: knownZone(desk.timeZone),
      today: desk.today,
    }
  },
})
