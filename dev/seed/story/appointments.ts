import { portalActions } from 'payload-client-portal'

import { asStaff, type ID } from '../people/staffAtWork.js'
import type { Setup } from '../people/setUp.js'
import type { World } from '../surroundings/openWorld.js'
import type { SeedAppointment } from '../types.js'
import type { Life, Scene } from './life.js'

const dayOf = (world: World, days: number): string => world.calendar.at(days).slice(0, 10)

/** Ana lets her clients book, and offers half an hour twice a week at the office. */
export const offerScenes = (world: World, { staff }: Setup): Scene[] => {
  const { at } = world.calendar
  const play = async (): Promise<void> => {
    const req = await asStaff(world, staff.ana)
    await world.payload.update({
      collection: 'users',
      data: { allowAppointmentSlots: true },
      id: staff.ana,
      overrideAccess: false,
      req,
    })
    for (const first of [2, 5])
      await portalActions.addAppointmentSlot(req, {
        count: 8,
        minutes: 30,
        place: 'Harbor Street Outreach, room 2',
        repeats: 'weekly',
        startsAt: `${dayOf(world, first)}T14:00`,
      })
  }
  return [{ at: at(-6, 15), play }]
}

/** The first of Ana's offered times that is free, as the client's page has it. */
const bookFirst = async ({ home }: Life): Promise<void> => {
  const browser = await home.signedIn()
  const { times } = await browser.get('/offered-times')
  const [first] = times as { slot: string; startsAt: string }[]
  if (!first) throw new Error('No time is offered')
  await browser.post('/appointments', { slot: first.slot, startsAt: first.startsAt })
}

const schedule = async (
  { by, client, setup, world }: Life,
  { by: who, day, minutes, place, time, with: worker }: SeedAppointment,
): Promise<ID> => {
  const made = await portalActions.scheduleAppointment(await by(who), {
    id: client.id,
    insist: false,
    minutes,
    place,
    startsAt: `${dayOf(world, day)}T${time}`,
    ...(worker ? { staff: setup.staff[worker] } : {}),
  })
  return made.id
}

/** What staff schedule with a client, what is called off, and what the client books. */
export const appointmentScenes = (life: Life): Scene[] => {
  const { at } = life.world.calendar
  const { appointments = [], booksFirst } = life.seed
  return [
    ...appointments.flatMap((one): Scene[] => {
      let id: ID = ''
      const made = {
        at: at(one.at, 18.5),
        play: async () => {
          id = await schedule(life, one)
        },
      }
      const { canceled } = one
      if (canceled === undefined) return [made]
      const play = async (): Promise<unknown> =>
        portalActions.callOffAppointment(await life.by(one.by), { id })
      return [made, { at: at(canceled, 19), play }]
    }),
    ...(booksFirst === undefined
      ? []
      : [{ at: at(booksFirst, 19.5), play: () => bookFirst(life) }]),
  ]
}
