import { portalActions } from 'payload-client-portal'

import type { SeedMessage } from '../types.js'
import type { Life, Scene } from './life.js'

const send = async (
  { by, client, home, setup, world }: Life,
  message: SeedMessage,
): Promise<unknown> => {
  const { from, later, staff, text } = message
  const id = String(client.id)
  if (later !== undefined) {
    const sendAt = `${world.calendar.at(later).slice(0, 10)}T09:00`
    return portalActions.scheduleMessage(await by(staff), { id, sendAt, text })
  }
  if (from === 'staff') return portalActions.sendMessage(await by(staff), { id, text })
  return (await home.signedIn()).post('/messages', { text, to: setup.staff[staff] })
}

/** Staff give the conversation to a colleague, as in the inbox. */
const handOverScenes = ({ by, client, seed, setup, world }: Life): Scene[] => {
  const { handedOver } = seed
  if (!handedOver) return []
  const play = async (): Promise<unknown> =>
    portalActions.handOverConversation(await by(handedOver.by), {
      id: String(client.id),
      to: setup.staff[handedOver.to],
    })
  return [{ at: world.calendar.at(handedOver.at, 18), play }]
}

/** A mailbox that nobody empties: what staff write then stands in the portal, and no mail says so. */
const mailboxScenes = ({ seed, world }: Life): Scene[] => {
  const { email = '', mailboxFull } = seed
  if (mailboxFull === undefined) return []
  const play = (): Promise<void> => Promise.resolve(world.mailbag.fill(email))
  return [{ at: world.calendar.at(mailboxFull, 8), play }]
}

/** The talk between client and staff. */
export const messageScenes = (life: Life): Scene[] => {
  const { at } = life.world.calendar
  const said = (life.seed.messages ?? []).flatMap((message, index) => {
    // Minutes apart, so that several of one day keep their order
    const hour = 16 + index / 4
    const read = async (): Promise<void> =>
      (await life.home.signedIn()).open(`/messages/${life.setup.staff[message.staff]}`)
    return [
      {
        // Today's are written before it is too late for it
        at: at(message.at, message.later === undefined || message.at < 0 ? hour : 0),
        play: () => send(life, message),
      },
      ...(message.from === 'staff' && message.read
        ? [{ at: at(message.at, hour + 0.1), play: read }]
        : []),
    ]
  })
  return [...mailboxScenes(life), ...said, ...handOverScenes(life)]
}
