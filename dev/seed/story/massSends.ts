import { portalActions } from 'payload-client-portal'

import { asStaff } from '../people/staffAtWork.js'
import type { Setup } from '../people/setUp.js'
import type { World } from '../surroundings/openWorld.js'
import type { Scene } from './life.js'

/** Grace tells everybody of the supportive housing that the office is closed for a day. */
export const massSendScenes = (world: World, { programs, staff }: Setup): Scene[] => {
  const play = async (): Promise<unknown> =>
    portalActions.massSend(await asStaff(world, staff.grace), {
      recipients: { programs: [programs.supportive], status: 'active' },
      text: 'The office is closed on Friday for repairs. If something cannot wait, call the main number.',
      type: 'message',
    })
  return [{ at: world.calendar.at(-50, 19), play }]
}
