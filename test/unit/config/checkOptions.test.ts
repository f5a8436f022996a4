import { describe, expect, test, vi } from 'vitest'

import { checkOptions } from '../../../src/config/checkOptions.js'
import type { ClientPortalOptions } from '../../../src/config/options.js'
import { en } from '../../../src/translations/languages/en.js'

const refused = (options: unknown): string => {
  try {
    checkOptions(options as ClientPortalOptions)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'taken'
}
const nested = (path: string, value: unknown): Record<string, unknown> => {
  const [head = '', ...rest] = path.split('.')
  return { [head]: rest.length > 0 ? nested(rest.join('.'), value) : value }
}

const ONE_OR_MORE = [
  'invitation.expiresInDays',
  'limits.codeMailsPerHour',
  'limits.messagesPerHour',
  'limits.signInsPerAddress',
  'limits.signInsPerInstallation',
  'limits.uploadsPerHour',
  'limits.wrongCodesPerHour',
  'limits.wrongPasswords',
  'oneTimeCode.expiresInMinutes',
  'oneTimeCode.tries',
  'rememberedDevice.days',
  'roi.termDays',
  'session.absoluteHours',
  'session.idleMinutes',
  'upload.maxFiles',
  'upload.maxMegabytes',
]
const ZERO_OR_MORE = ['outbox.tickSeconds', 'roi.renewalWindowDays', 'trustedProxies']

describe('numbers are whole and large enough', () => {
  test.each([...ONE_OR_MORE.map((path) => [path, 1]), ...ZERO_OR_MORE.map((path) => [path, 0])])(
    '%s from %i on',
    (path, minimum) => {
      const [name, least] = [String(path), Number(minimum)]
      expect(refused(nested(name, least))).toBe('taken')
      for (const value of [least - 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '7']) {
        const message = refused(nested(name, value))
        expect(message).toContain(`option \`${name}\``)
        expect(message).toContain(typeof value === 'string' ? '"7"' : String(value))
        expect(message).toContain(`whole number of at least ${least}`)
      }
    },
  )

  test('a shortest password of fewer than eight characters is refused', () => {
    expect(refused({ password: { minLength: 8 } })).toBe('taken')
    expect(refused({ password: { minLength: 7 } })).toContain('at least 8')
  })

  test('each day of a reminder', () => {
    expect(refused({ invitation: { remindBeforeDays: [] } })).toBe('taken')
    expect(refused({ invitation: { remindBeforeDays: [3, 0] } })).toContain(
      '`invitation.remindBeforeDays` is 0',
    )
  })
})

describe('what is wrong is named: option, value and remedy', () => {
  test.each([
    ['publicURL', { publicURL: 'portal.example.org' }, /"portal\.example\.org".*https/],
    ['publicURL', { publicURL: 'ftp://portal.example.org' }, /ftp.*http\(s\)/],
    ['publicURL', { publicURL: 'https://portal.example.org/portal' }, /origin alone/],
    ['exitURL', { exitURL: 'javascript:alert(1)' }, /javascript.*http/],
    ['portalPath', { portalPath: 'portal' }, /"portal".*slash/],
    ['portalPath', { portalPath: '/portal/' }, /end without/],
    ['portalPath', { portalPath: '/' }, /Start with a slash/],
    ['portalPath', { portalPath: '//other.example' }, /Start with a slash/],
    ['portalPath', { portalPath: '/my//portal' }, /Start with a slash/],
    ['sharing', { sharing: 'everyone' }, /"everyone".*"network" or "roi" or "agency"/],
    ['roi.scope', { roi: { scope: 'county' } }, /"county".*"system" or "agency"/],
    ['productName', { productName: ' ' }, /one line/],
    ['productName', { productName: 'A\r\nBcc: x' }, /one line/],
    ['slugs.clients', { slugs: { clients: 'My Clients' } }, /"My Clients".*lower-case/],
    ['slugs.clients', { slugs: { clients: 'portal' } }, /another slug/],
    ['slugs.clients', { slugs: { clients: 'agencies' } }, /`agencies` has the same/],
    ['slugs.customers', { slugs: { customers: 'x' } }, /no such collection/],
    [
      'collectionOverrides.customers',
      { collectionOverrides: { customers: (x: unknown) => x } },
      /no such collection/,
    ],
    ['collectionOverrides.clients', { collectionOverrides: { clients: {} } }, /Give a function/],
    ['staff.displayName', { staff: { displayName: 'name' } }, /"name".*function/],
    ['superUsers', { superUsers: ['ana'] }, /"ana".*mail address/],
    ['languages.fr.admin', { languages: { fr: { ...en, admin: {} } } }, /every text/],
    ['languages.fr.legal', { languages: { fr: { ...en, legal: undefined } } }, /every text/],
    ['productname', { productname: 'X' }, /no such option/],
  ])('%s', (option, options, remedy) => {
    const message = refused(options)
    expect(message).toMatch(/^clientPortalPlugin: /)
    expect(message).toContain(option)
    expect(message.replaceAll('\n', ' ')).toMatch(remedy)
  })
})

test('what a host may say is taken', () => {
  expect(refused({})).toBe('taken')
  expect(
    refused({
      collectionOverrides: { clients: (args: unknown) => args },
      exitURL: 'https://www.weather.gov',
      languages: { fr: en },
      portalPath: '/my/portal',
      publicURL: 'https://Portal.example.org:8443/',
      sharing: 'roi',
      slugs: { clients: 'participants' },
      superUsers: [' Ana@agency.example '],
    }),
  ).toBe('taken')
})

test('what is for tests is refused in production', () => {
  const testing = { passwordN: 1024 }
  expect(refused({ testing })).toBe('taken')
  vi.stubEnv('NODE_ENV', 'production')
  try {
    expect(refused({})).toBe('taken')
    const message = refused({ testing })
    expect(message).toContain('option `testing` is {"passwordN":1024}')
    expect(message).toContain('leave it out')
  } finally {
    vi.unstubAllEnvs()
  }
})

describe('adapters', () => {
  const bus = { publish: () => undefined, subscribe: () => () => undefined }
  const files = { open: () => null, put: () => null, quarantine: () => null, remove: () => null }

  test('are taken where every function is there', () => {
    expect(refused({ adapters: { bus, files: undefined } })).toBe('taken')
    expect(refused({ adapters: { files }, upload: { directory: undefined } })).toBe('taken')
  })

  test('of no such name, or without a function, are refused', () => {
    expect(refused({ adapters: { cache: {} } })).toContain('option `adapters.cache`')
    const half = refused({ adapters: { bus: { publish: bus.publish } } })
    expect(half).toContain('option `adapters.bus.subscribe` is "undefined". Give a function.')
  })

  test('that keep the files leave no use for folders', () => {
    for (const folder of ['directory', 'quarantineDirectory'])
      expect(refused({ adapters: { files }, upload: { [folder]: 'a' } })).toContain(
        `option \`upload.${folder}\` is "a"`,
      )
  })
})
