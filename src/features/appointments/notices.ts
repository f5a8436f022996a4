import type { PayloadRequest } from 'payload'

import type { Effect } from '../../contract/effects.js'
import type { InboxKind } from '../../core/kinds.js'
import { sameID, type ID } from '../../core/ids.js'
import type { Source } from '../../core/source.js'
import { budget } from '../../limits/budgets.js'
import { spend } from '../../limits/rateLimit.js'
import { publish } from '../../realtime/bus.js'

/** That something changed about an appointment, to a client: without a word about what. */
export const tellClient = (id: string, revision: number | string): Effect => ({
  key: `appointment-changed:${id}:${revision}`,
  kind: 'mail',
  mail: 'appointment-changed',
  subject: id,
})

type Told = { agency: ID; client: ID; id: string; kind: InboxKind; staff: ID | null; why: string }

/** The same to whom the appointment is with, in their inbox. */
export const tellWorker = ({ agency, client, id, kind, staff, why }: Told): Effect => ({
  agency,
  client,
  inbox: kind,
  key: `appointment-inbox:${id}:${why}`,
  kind: 'inbox',
  staff,
  subject: id,
})

/** To somebody else than who does it: nobody needs to be told what they did. */
export const tellColleague = (told: Told, actor: ID): Effect[] =>
  sameID(told.staff, actor) ? [] : [tellWorker(told)]

/** Each of these may send the client a mail. @throws 429 */
export const spendNotice = (req: PayloadRequest, client: ID): Promise<void> =>
  spend(req, budget(req, 'notice', client))

/** Tells open pages of both sides. */
export const tellPages = (
  source: Source,
  { agency, client, staff }: { agency: ID; client: ID; staff: ID | null },
): void =>
  publish(source, {
    agency,
    client,
    private: true,
    ...(staff === null ? {} : { staff }),
    type: 'appointment',
  })
