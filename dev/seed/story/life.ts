import type { PayloadRequest } from 'payload'

import { clientAtHome, type ClientAtHome } from '../people/clientAtHome.js'
import type { Setup } from '../people/setUp.js'
import { asStaff, type ID } from '../people/staffAtWork.js'
import type { World } from '../surroundings/openWorld.js'
import type { SeedClient, StaffKey } from '../types.js'

/** Something that happens, and when. */
export type Scene = { at: string; play: () => Promise<unknown> }

/** What the scenes of one client share. */
export type Life = {
  by: (staff: StaffKey) => Promise<PayloadRequest>
  /** Id of the record, once there is one. */
  client: { id: ID }
  home: ClientAtHome
  seed: SeedClient
  setup: Setup
  world: World
}

export const lifeOf = (world: World, setup: Setup, seed: SeedClient): Life => ({
  by: (staff) => asStaff(world, setup.staff[staff]),
  client: { id: '' },
  home: clientAtHome(world, seed.language ?? 'en'),
  seed,
  setup,
  world,
})
