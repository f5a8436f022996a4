import type { Where } from 'payload'

import { getContext } from '../../config/context.js'
import { presentKeys } from '../../config/presentKeys.js'
import type { Source } from '../../core/source.js'
import { changeRows, takeOffLists } from '../../data/changeRows.js'
import { deleteRows } from '../../data/store.js'
import { handOverCases, keepCaseNames } from './handOverCases.js'
import { handOverPlanActions } from './handOverPlanActions.js'
import { moveNotices, moveRows, moveTalks, type Leaver, type Leaving } from './moveRows.js'

export type HandedOver = { messages: number; notices: number; requests: number }

const UNREAD: Where = { readAt: { exists: false } }

/** What they still have to do: it goes to somebody who looks, or to the agency's own inbox. */
const handOverOpen = async (source: Source, leaving: Leaving): Promise<HandedOver> => ({
  messages: await moveTalks(source, leaving),
  notices: await moveNotices(source, leaving, [UNREAD]),
  requests: await moveRows(
    source,
    {
      field: 'requestedBy',
      key: 'portalRequests',
      names: 'both',
      to: 'successor',
      where: [{ status: { equals: 'pending' } }],
    },
    leaving,
  ),
})

/** Who invited is told that the client came; that is for others now. */
const leaveInvitations = (source: Source, leaving: Leaving, where: Where[]): Promise<number> =>
  moveRows(
    source,
    { field: 'invitedBy', key: 'portalConnections', names: 'staff', to: 'nobody', where },
    leaving,
  )

/**
 * Nobody sends what they wrote for later: it is looked at at once, and whoever looks after the client
 * is told that it was not sent.
 */
const leaveScheduled = (source: Source, leaving: Leaving): Promise<number> =>
  moveRows(
    source,
    {
      extra: () => ({ nextAt: getContext(source.payload).options.clock().toISOString() }),
      field: 'staff',
      key: 'scheduledMessages',
      names: 'staff',
      to: 'nobody',
      where: leaving.leavesAll ? [] : [{ state: { equals: 'waiting' } }],
    },
    leaving,
  )

/** Whom clients were to meet: somebody who looks after them does, or the agency sees that nobody does. */
const handOverAppointments = (source: Source, leaving: Leaving): Promise<number> =>
  moveRows(
    source,
    // guard: appointments-handed-over
    {
      field: 'staff',
      key: 'appointments',
      names: 'both',
      to: 'successor',
      where: [
        { status: { equals: 'booked' } },
        { startsAt: { greater_than: getContext(source.payload).options.clock().toISOString() } },
      ],
    },
    leaving,
  )

/** Plans that run go on with somebody who looks after the client; what is over keeps the name. */
const handOverPlans = async (source: Source, leaving: Leaver): Promise<void> => {
  if (presentKeys(source, ['housingPlans']).length === 0) return
  const plans = { field: 'staff', key: 'housingPlans', names: 'both' } as const
  const runs: Where = { status: { not_equals: 'ended' } }
  await moveRows(source, { ...plans, to: 'successor', where: [runs] }, leaving)
  await handOverPlanActions(source, leaving)
  if (leaving.leavesAll) await moveRows(source, { ...plans, to: 'nobody' }, leaving)
}

/** Nobody keeps what they offered. */
const takeOffersBack = (source: Source, leaving: Leaving): Promise<number> =>
  moveRows(
    source,
    {
      extra: () => ({ state: 'removed' }),
      field: 'staff',
      key: 'appointmentSlots',
      to: 'nobody',
      where: leaving.leavesAll ? [] : [{ state: { equals: 'open' } }],
    },
    leaving,
  )

/** What they did keeps their name, where nothing points at them any more. */
const keepNames = async (source: Source, leaving: Leaving): Promise<void> => {
  await leaveInvitations(source, leaving, [])
  const requests = { key: 'portalRequests', to: 'nobody' } as const
  await moveRows(source, { ...requests, field: 'requestedBy', names: 'both' }, leaving)
  await moveRows(source, { ...requests, field: 'canceledBy', names: 'staff' }, leaving)
  await moveRows(
    source,
    { field: 'staff', key: 'appointments', names: 'both', to: 'nobody' },
    leaving,
  )
  await moveRows(
    source,
    { field: 'author', key: 'clientNotes', names: 'staff', to: 'nobody' },
    leaving,
  )
  await moveRows(
    source,
    { field: 'createdBy', key: 'massSends', names: 'staff', to: 'nobody' },
    leaving,
  )
  await keepCaseNames(source, leaving)
}

/**
 * Hands over what a staff user had in hand, and keeps their name on what they did. Of an agency that
 * they leave for another one they lose everything: conversations, notices, care teams of its clients.
 * Safe to repeat, also after it was cut off.
 */
export const handOver = async (source: Source, leaving: Leaver): Promise<HandedOver> => {
  const { agency, leavesAll, staff } = leaving
  const handedOver = await handOverOpen(source, leaving)
  const mine: Where = { staff: { equals: staff } }
  const ofAgency: Where = { or: [{ agency: { equals: agency } }, { agency: { exists: false } }] }
  await deleteRows(source, 'portalInbox', leavesAll ? mine : { and: [mine, ofAgency] })
  const own: Where = { defaultOwner: { equals: staff } }
  const ownAgency: Where = { and: [own, { id: { equals: agency } }] }
  await changeRows(source, 'agencies', leavesAll ? own : ownAgency, { defaultOwner: null })
  await takeOffLists(source, 'clients', 'careTeam', {
    id: staff,
    where: leavesAll ? {} : { agency: { equals: agency } },
  })
  await leaveScheduled(source, leaving)
  await handOverAppointments(source, leaving)
  await handOverPlans(source, leaving)
  await takeOffersBack(source, leaving)
  await handOverCases(source, leaving)
  if (leavesAll) await keepNames(source, leaving)
  else await leaveInvitations(source, leaving, [{ status: { equals: 'invite-pending' } }])
  return handedOver
}
