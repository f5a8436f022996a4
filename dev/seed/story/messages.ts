import { portalActions } from 'payload-client-portal'

import type { SeedMessage } from '../types.js'
import type { Life, Scene } from './life.js'

const send = async ({ by, client, home, setup }: Life, message: SeedMessage): Promise<unknown> => {
  const { from, staff, text } = message
  if (from === 'staff')
    return portalActions.sendMessage(await by(staff), { id: String(client.id), text })
  return (await home.signedIn()).post('/messages', { text, to: setup.staff[staff] })
}

/** The talk between client and staff. */
export const messageScenes = (life: Life): Scene[] => {
  const { at } = life.world.calendar
  return (life.seed.messages ?? []).flatMap((message, index) => {
    // Minutes apart, so that several of one day keep their order
    const hour = 16 + index / 4
    const read = async (): Promise<void> =>
      (await life.home.signedIn()).open(`/messages/${life.setup.staff[message.staff]}`)
    return [
      { at: at(message.at, hour), play: () => send(life, message) },
      ...(message.from === 'staff' && message.read
        ? [{ at: at(message.at, hour + 0.1), play: read }]
        : []),
    ]
  })
}
