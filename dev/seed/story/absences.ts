import { asStaff } from '../people/staffAtWork.js'
import type { Setup } from '../people/setUp.js'
import type { World } from '../surroundings/openWorld.js'
import type { Scene } from './life.js'

/** Lena is at a training: she says so on her account page, and that Ana stands in. */
export const absenceScenes = (world: World, { staff }: Setup): Scene[] => {
  const { at, day } = world.calendar
  const play = async (): Promise<unknown> =>
    world.payload.update({
      collection: 'users',
      data: {
        absenceNote: {
          en: 'I am at a training. Ana reads your messages and answers.',
          es: 'Estoy en una capacitación. Ana lee y responde sus mensajes.',
        },
        absentFrom: day(-1),
        absentUntil: day(8),
        standIn: staff.ana,
      },
      id: staff.lena,
      overrideAccess: false,
      req: await asStaff(world, staff.lena),
    })
  return [{ at: at(-1, 22), play }]
}
