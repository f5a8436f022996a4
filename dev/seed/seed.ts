import { clients } from './data/clients.js'
import { setUp, type Setup } from './people/setUp.js'
import { writeWebsite } from './people/website.js'
import { absenceScenes } from './story/absences.js'
import { appointmentScenes, offerScenes } from './story/appointments.js'
import { caseScenes } from './story/casework.js'
import { connectionScenes } from './story/connections.js'
import { lifeOf, type Scene } from './story/life.js'
import { massSendScenes } from './story/massSends.js'
import { writeDirectory } from './story/directory.js'
import { messageScenes } from './story/messages.js'
import { planScenes } from './story/plans.js'
import { programScenes, type Households } from './story/programs.js'
import { recordScenes } from './story/record.js'
import { requestScenes } from './story/requests.js'
import { serverMornings, staffDays } from './story/staffDays.js'
import type { World } from './surroundings/openWorld.js'

/** Days ago on which the installation was set up: before the first client came. */
const SET_UP = -720

const scenesOf = (world: World, setup: Setup): Scene[] => {
  const households: Households = new Map()
  const scenes = clients.flatMap((client) => {
    const life = lifeOf(world, setup, client)
    return [
      ...recordScenes(life),
      ...programScenes(life, households),
      ...connectionScenes(life),
      ...messageScenes(life),
      ...requestScenes(life),
      ...caseScenes(life),
      ...appointmentScenes(life),
      ...planScenes(life),
    ]
  })
  const all = [
    ...scenes,
    ...absenceScenes(world, setup),
    ...massSendScenes(world, setup),
    ...offerScenes(world, setup),
    ...staffDays(world, setup, scenes),
    ...serverMornings(world),
  ]
  return all.toSorted((one, other) => one.at.localeCompare(other.at))
}

/**
 * Fills an empty database; does nothing where there are agencies. Nothing of the portal is written
 * here: people do what they do in the product, one after the other, at the time at which it is said
 * to have happened.
 */
export const seed = async (world: World): Promise<'seeded' | 'unchanged'> => {
  const { calendar, clock, jobs, payload } = world
  const { totalDocs } = await payload.count({ collection: 'agencies', overrideAccess: true })
  if (totalDocs > 0) return 'unchanged'
  const now = clock.now().toISOString()
  clock.set(calendar.at(SET_UP, 14))
  const setup = await setUp(world)
  await writeWebsite(world, setup.staff.morgan)
  await writeDirectory(world, setup.staff.morgan)
  for (const { at, play } of scenesOf(world, setup)) {
    clock.set(at)
    await play()
    await jobs.settle()
  }
  clock.set(now)
  await jobs.sweep()
  return 'seeded'
}
