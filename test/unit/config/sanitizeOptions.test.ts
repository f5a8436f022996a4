import { describe, expect, test } from 'vitest'

import type { ClientPortalOptions } from '../../../src/config/options.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { en } from '../../../src/exports/translations/en.js'

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const entry of Object.values(value)) deepFreeze(entry)
    Object.freeze(value)
  }
  return value
}

describe('the numbers that no source gives', () => {
  test('have these defaults', () => {
    expect(sanitizeOptions()).toMatchObject({
      invitation: { expiresInDays: 14, remindBeforeDays: [3, 1] },
      limits: {
        codeMailsPerHour: 10,
        signInsPerAddress: 60,
        wrongCodesPerHour: 10,
        wrongPasswords: 10,
      },
      oneTimeCode: { expiresInMinutes: 10, tries: 5 },
      password: { minLength: 15 },
      passwordCost: { N: 32768, p: 3, r: 8 },
      portalPath: '/portal',
      rememberedDevice: { days: 7 },
      roi: { renewalWindowDays: 7, scope: 'system', termDays: 365 },
      session: { absoluteHours: 12, idleMinutes: 30 },
      sharing: 'network',
      trustedProxies: 0,
      upload: { maxMegabytes: 25 },
    })
  })

  test('also where a group or a key is left undefined', () => {
    const options = sanitizeOptions({
      limits: { wrongPasswords: undefined },
      oneTimeCode: { tries: 3 },
      sharing: undefined,
    })
    expect(options.limits.wrongPasswords).toBe(10)
    expect(options.oneTimeCode).toEqual({ expiresInMinutes: 10, tries: 3 })
    expect(options.sharing).toBe('network')
  })
})

describe('what the host passed in', () => {
  const given = (): ClientPortalOptions => ({
    help: { phone: '555' },
    invitation: { remindBeforeDays: [5] },
    languages: { fr: structuredClone(en) },
    limits: { wrongPasswords: 5 },
    slugs: { clients: 'participants' },
    staff: { collection: 'users' },
    superUsers: ['Ana@agency.example'],
  })

  test('may be frozen through and through', () => {
    expect(() => sanitizeOptions(deepFreeze(given()))).not.toThrow()
  })

  test('is neither changed nor frozen', () => {
    const options = given()
    sanitizeOptions(options)
    expect(options).toEqual(given())
    for (const value of [options, ...Object.values(options), options.languages?.fr?.client]) {
      expect(Object.isFrozen(value)).toBe(false)
    }
  })

  test('changes nothing afterwards, and nobody changes what was made of it', () => {
    const options = given()
    const sanitized = sanitizeOptions(options)
    options.limits = { wrongPasswords: 99 }
    options.invitation?.remindBeforeDays?.push(1)
    expect(sanitized.limits.wrongPasswords).toBe(5)
    expect(sanitized.invitation.remindBeforeDays).toEqual([5])
    expect(Object.isFrozen(sanitized)).toBe(true)
    expect(Object.isFrozen(sanitized.limits)).toBe(true)
  })
})

test('addresses and the public URL are put into one form', () => {
  const options = sanitizeOptions({
    publicURL: 'https://portal.example.org/',
    superUsers: [' Ana@Agency.Example '],
  })
  expect(options.superUsers).toEqual(['ana@agency.example'])
  expect(options.publicURL).toBe('https://portal.example.org')
})
