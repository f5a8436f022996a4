import type { EmailAdapter } from 'payload'

import { sender } from '../../mail/sender.js'

export type Mailbag = {
  adapter: EmailAdapter
  /** From now on the server of this address takes nothing any more. */
  fill: (address: string) => void
  /** Text of the mail that came last to an address. */
  lastTo: (address: string) => string
}

/** As nodemailer hands on what a mail server says (RFC 3463: 5.2.2). */
const mailboxFull = (): Error =>
  Object.assign(new Error('552 5.2.2 Mailbox full'), { code: 'EENVELOPE', responseCode: 552 })

/**
 * Takes the mails of the story, so that people in it can read their links and codes. They are gone
 * with the process: the demo's own mailbox begins empty.
 */
export const mailbag = (): Mailbag => {
  const texts = new Map<string, string>()
  const full = new Set<string>()
  return {
    adapter: () => ({
      ...sender,
      name: 'seed-mailbag',
      sendEmail: (message) => {
        if (typeof message.to === 'string' && full.has(message.to))
          return Promise.reject(mailboxFull())
        if (typeof message.to === 'string' && typeof message.text === 'string')
          texts.set(message.to, message.text)
        return Promise.resolve()
      },
    }),
    fill: (address) => {
      full.add(address)
    },
    lastTo: (address) => texts.get(address) ?? '',
  }
}
