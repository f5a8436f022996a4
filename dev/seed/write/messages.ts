import { richText } from '../richText.js'
import { addRow, type Seeder } from '../rows.js'
import type { Owner } from './client.js'
import { notify } from './inbox.js'
import type { Setup } from './setup.js'

/** The talk between client and staff, with the copies and notices that staff find in their inbox. */
export const writeMessages = async (
  seeder: Seeder,
  { staff }: Setup,
  { agency, client, seed }: Owner,
): Promise<void> => {
  for (const [index, message] of (seed.messages ?? []).entries()) {
    // Minutes apart, so that several of one day keep their order
    const createdAt = seeder.calendar.at(message.at, 15 + index / 4)
    const id = await addRow(seeder, {
      collection: 'portal-messages',
      data: {
        agency,
        body: richText(message.text),
        client,
        createdAt,
        direction: message.from === 'staff' ? 'to-client' : 'to-staff',
        readAt: message.read ? createdAt : null,
        staff: staff[message.staff],
        text: message.text,
      },
    })
    const isCopy = message.from === 'staff'
    await notify(seeder, {
      client,
      createdAt,
      kind: isCopy ? 'message-copy' : 'client-message',
      read: isCopy || message.read === true,
      staff: staff[message.staff],
      subject: id,
      text: message.text,
    })
  }
}
