import type { EmailAdapter } from 'payload'

import { saveMail } from './mailbox.js'
import { sender } from './sender.js'

type Address = Parameters<ReturnType<EmailAdapter>['sendEmail']>[0]['to']

const addressText = (value: Address): string => {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.map(addressText).join(', ')
  if (typeof value === 'string') return value
  return value.name ? `${value.name} <${value.address}>` : value.address
}

const partText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Delivers to the demo's own mailbox, so that the whole job can be tried without a mail server. */
export const demoMailAdapter: EmailAdapter = () => ({
  ...sender,
  name: 'demo-mailbox',
  sendEmail: async (message) => {
    await saveMail({
      from: addressText(message.from) || `${sender.defaultFromName} <${sender.defaultFromAddress}>`,
      html: partText(message.html),
      subject: message.subject ?? '',
      text: partText(message.text),
      to: addressText(message.to),
    })
  },
})
