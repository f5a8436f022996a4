import { expect, it } from 'vitest'

import { messageID } from '../../../src/mail/messageID.js'

it('is the same for the same mail and different for another', () => {
  const id = messageID('invitation:1:2', 'https://portal.client.example:8443/x')
  expect(id).toMatch(/^<[0-9a-f]{32}@portal\.client\.example>$/)
  expect(messageID('invitation:1:2', 'https://portal.client.example')).toBe(id)
  expect(messageID('invitation:1:3', 'https://portal.client.example')).not.toBe(id)
})

it('falls back to localhost without a public address', () => {
  expect(messageID('a', undefined)).toMatch(/@localhost>$/)
})
