import type { EmailAdapter } from 'payload'

import { sender } from '../../mail/sender.js'

export type Mailbag = {
  adapter: EmailAdapter
  /** Text of the mail that came last to an address. */
  lastTo: (address: string) => string
}

/**
 * Takes the mails of the story, so that people in it can read their links and codes. They are gone
 * with the process: the demo's own mailbox begins empty.
 */
export const mailbag = (): Mailbag => {
  const texts = new Map<string, string>()
  return {
    adapter: () => ({
      ...sender,
      name: 'seed-mailbag',
      sendEmail: (message) => {
        if (typeof message.to === 'string' && typeof message.text === 'string')
          texts.set(message.to, message.text)
        return Promise.resolve()
      },
    }),
    lastTo: (address) => texts.get(address) ?? '',
  }
}
