import { describe, expect, test } from 'vitest'

import { DAY, daysUntil, HOUR, isoIn } from '../../../src/core/clock.js'
import { maskEmail, normalizeEmail } from '../../../src/core/email.js'
import { PORTAL_ERROR_CODES } from '../../../src/core/errorCodes.js'
import { sameID, toID } from '../../../src/core/ids.js'
import {
  formatSSN,
  isMaskedSSN,
  isWritableSSN,
  maskedSSN,
  parseSSN,
} from '../../../src/core/ssn.js'
import { errors as english } from '../../../src/translations/en/errors.js'
import { errors as spanish } from '../../../src/translations/es/errors.js'

describe('mail addresses', () => {
  test('have one spelling; dots and plus tags may be other people', () => {
    expect(normalizeEmail('  Mike.T+home@Client.Example ')).toBe('mike.t+home@client.example')
  })

  test.each([
    ['mike@client.example', 'm•••@client.example'],
    ['m@client.example', 'm•••@client.example'],
    ['"a@b"@client.example', '"•••@client.example'],
    ['@client.example', '•••'],
    ['', '•••'],
  ])('%s is shown as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked)
  })
})

describe('ids', () => {
  test('are read from a value, populated or not', () => {
    expect(toID('a')).toBe('a')
    expect(toID(7)).toBe(7)
    expect(toID({ id: 'a' })).toBe('a')
    expect(toID({ id: { id: 7 } })).toBe(7)
    for (const none of [null, undefined, {}, [], true]) expect(toID(none)).toBeNull()
  })

  test('are the same as text, and no id is the same as none', () => {
    expect(sameID(7, '7')).toBe(true)
    expect(sameID({ id: 7 }, '7')).toBe(true)
    expect(sameID('a', 'b')).toBe(false)
    expect(sameID(null, null)).toBe(false)
    expect(sameID(undefined, undefined)).toBe(false)
  })
})

describe('days until', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  test.each([
    [HOUR, 1],
    [DAY, 1],
    [DAY + 1, 2],
    [14 * DAY, 14],
    [0, 0],
    [-DAY, 0],
  ])('%i milliseconds are %i days, rounded up', (milliseconds, days) => {
    expect(daysUntil(isoIn(now, milliseconds), now)).toBe(days)
  })
})

describe('Social Security numbers', () => {
  test.each(['123456789', '123-45-6789', '123 45 6789', ' 123-456789 '])('%j is whole', (text) => {
    expect(parseSSN(text)).toBe('123456789')
    expect(isWritableSSN(text)).toBe(true)
  })

  test.each([
    ['XXX-XX-6789', 'XXXXX6789'],
    ['123-xx-xxxx', '123XXXXXX'],
  ])('%s is known in part', (text, plain) => {
    expect(parseSSN(text)).toBe(plain)
  })

  test.each(['', '12345678', '1234567890', '12345678A', '***-**-6789'])('%j is none', (text) => {
    expect(parseSSN(text)).toBeNull()
  })

  test('are shown with the last four digits only, and the mask is known again', () => {
    expect(maskedSSN('123456789')).toBe('***-**-6789')
    expect(isMaskedSSN(maskedSSN('123456789'))).toBe(true)
    expect(isMaskedSSN(maskedSSN('XXXXXXXXX'))).toBe(true)
    expect(isMaskedSSN('123-45-6789')).toBe(false)
    expect(isWritableSSN('***-**-6789')).toBe(true)
    expect(formatSSN('123456789')).toBe('123-45-6789')
  })
})

describe('error codes', () => {
  test('each has a true status and a text in both languages', () => {
    for (const [code, status] of Object.entries(PORTAL_ERROR_CODES)) {
      expect([400, 401, 403, 404, 408, 409, 410, 413, 415, 422, 429, 500, 503]).toContain(status)
      expect(english).toHaveProperty(code)
      expect(spanish).toHaveProperty(code)
    }
  })

  test('the refusal of a second release is the sentence of the source, with a straight apostrophe', () => {
    expect(english.ROI_ALREADY_ACTIVE).toBe(
      "This client already has an active Release of Information. Please review the client's Release of Information history.",
    )
  })
})
