import type { PayloadRequest } from 'payload'

import { getContext } from '../../config/context.js'
import { getSettings } from '../../config/settings.js'
import { dayIn } from '../../core/day.js'
import { sameID, toID } from '../../core/ids.js'
import type { LeftOutReason } from '../../core/status/massSend.js'
import { blocksNewRoi } from '../../core/status/roi.js'
import { listRows, readableWhere } from '../../data/store.js'
import { workOfMany } from '../connections/index.js'
import { inForceOn } from '../releases/index.js'
import { isSame } from '../requests/index.js'
import type { Content } from './content.js'
import type { Sender } from './massSendWork.js'
import type { Recipient } from './recipients.js'

/** Some open requests or releases for each of the most clients there can be. */
const MOST_ROWS = 20_000

type Looked = {
  clients: readonly Recipient[]
  content: Content
  req: PayloadRequest
  sender: Sender
}

const idsOf = (clients: readonly Recipient[]): string[] => clients.map(({ id }) => id)

/** Who was asked for the same and has not answered, as far as the sender sees it. */
const askedAlready = async ({ clients, content, req }: Looked): Promise<ReadonlySet<string>> => {
  if (content.type === 'message') return new Set()
  const readable = await readableWhere(req, 'portalRequests')
  if (readable === null) return new Set()
  const pending = await listRows(
    req,
    'portalRequests',
    {
      and: [
        { client: { in: idsOf(clients) } },
        { status: { equals: 'pending' } },
        { type: { equals: content.type } },
        readable,
      ],
    },
    {
      limit: MOST_ROWS,
      select: { assessment: true, category: true, client: true, name: true, type: true },
      sort: 'id',
    },
  )
  return new Set(
    pending.filter((row) => isSame(row, content)).map(({ client }) => String(toID(client))),
  )
}

/** Whose release is in force and does not end within the window. */
const released = async ({
  clients,
  content,
  req,
  sender: { agency },
}: Looked): Promise<ReadonlySet<string>> => {
  if (content.type !== 'roi') return new Set()
  const { clock, roi } = getContext(req.payload).options
  const { renewalWindowDays } = (await getSettings(req)).roi
  const today = dayIn(agency.timeZone, clock())
  const rows = await listRows(
    req,
    'releasesOfInformation',
    {
      and: [
        { client: { in: idsOf(clients) } },
        ...inForceOn(today),
        ...(roi.scope === 'agency' ? [{ agency: { equals: agency.id } }] : []),
      ],
    },
    { limit: MOST_ROWS, sort: 'id' },
  )
  return new Set(
    rows
      .filter((row) => blocksNewRoi(row, today, renewalWindowDays))
      .map(({ client }) => String(toID(client))),
  )
}

/**
 * Who gets nothing and why, in a fixed number of statements however many they are. Each rule is asked
 * again when it is a client's turn.
 */
export const leftOutOf = async (
  looked: Looked,
): Promise<(client: Recipient) => LeftOutReason | null> => {
  const { clients, req, sender } = looked
  if (clients.length === 0) return () => null
  const [workOf, asked, active] = await Promise.all([
    workOfMany(req, sender.actor, clients),
    askedAlready(looked),
    released(looked),
  ])
  return (client) => {
    if (!sameID(sender.actor.agency ?? toID(client.agency), sender.agency.id)) return 'no-access'
    const { actions, status } = workOf(client)
    if (status === null) return 'portal-off'
    if (status === 'invite-pending') return 'invite-pending'
    if (status !== 'connected') return 'not-connected'
    if (actions.length === 0) return 'locked'
    if (active.has(client.id)) return 'roi-active'
    return asked.has(client.id) ? 'already-asked' : null
  }
}
