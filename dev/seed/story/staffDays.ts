import type { Payload, PayloadRequest } from 'payload'

import type { Setup } from '../people/setUp.js'
import { asStaff } from '../people/staffAtWork.js'
import type { World } from '../surroundings/openWorld.js'
import type { Scene } from './life.js'

/** What came in since then still lies unread. */
const UNREAD_DAYS = 7

/** Marks what is new in the inbox of whoever asks as read, as the admin panel does. */
const readInbox = async (payload: Payload, req: PayloadRequest, at: Date): Promise<void> => {
  await payload.update({
    collection: 'portal-inbox',
    data: { readAt: at.toISOString() },
    overrideAccess: false,
    req,
    where: { readAt: { exists: false } },
  })
}

const dayOf = ({ at }: Scene): string => at.slice(0, 10)

/** Days back from today of which the server makes a round in the morning as well. */
const MORNINGS = 30
/** Hours of UTC: nine in the morning, when reminders leave, from New York in summer to California in winter. */
const MORNING = [13, 14, 15, 16, 17]

/** What is due without anybody doing anything, at the hour at which it is. */
export const serverMornings = ({ calendar, jobs }: World): Scene[] =>
  Array.from({ length: MORNINGS + 1 }, (_, day) => day - MORNINGS)
    .flatMap((day) => MORNING.map((hour) => calendar.at(day, hour)))
    .filter((at) => at < calendar.hours(0))
    .map((at) => ({ at, play: jobs.sweep }))

/**
 * The end of each day on which something happened: staff look through their inbox, and the server
 * makes its round.
 */
export const staffDays = (world: World, setup: Setup, scenes: readonly Scene[]): Scene[] => {
  const { calendar, clock, jobs, payload } = world
  const readUntil = calendar.at(-UNREAD_DAYS, 0)
  const today = calendar.at(0, 0)
  const days = [...new Set(scenes.map(dayOf))].map((day) => `${day}T23:00:00.000Z`)
  return days
    .filter((at) => at < today)
    .map((at) => ({
      at,
      play: async (): Promise<void> => {
        if (at < readUntil)
          for (const staff of Object.values(setup.staff))
            await readInbox(payload, await asStaff(world, staff), clock.now())
        await jobs.sweep()
      },
    }))
}
