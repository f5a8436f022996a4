import { clientPortalPlugin, type ClientPortalOptions } from 'payload-client-portal'
import type { Config } from 'payload'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { attack } from '../../attacks/attack.js'

afterEach(() => vi.unstubAllEnvs())

const USERS = { auth: true, fields: [], slug: 'users' } as const
const host = (extra: Partial<Config> = {}): Config =>
  ({ collections: [USERS], db: {}, secret: 'x', ...extra }) as unknown as Config
const run = async (config: Config, options: ClientPortalOptions = {}): Promise<Config> =>
  clientPortalPlugin(options)(config)
const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const entry of Object.values(value)) deepFreeze(entry)
  }
  return value
}

describe('the config of the host', () => {
  test('may be frozen, and is not changed', async () => {
    const config = host({
      endpoints: [],
      globals: [{ fields: [], slug: 'site-settings' }],
      i18n: { translations: { en: { own: { word: 'Word' } } } },
      jobs: { tasks: [] },
    })
    const before = JSON.stringify(config)
    const after = await run(deepFreeze(config), { casework: true })
    expect(JSON.stringify(config)).toBe(before)
    expect(after.collections?.length).toBe(1 + Object.keys(DEFAULT_SLUGS).length)
  })

  test(attack('SIGN-21'), async () => {
    const staff = { auth: true, fields: [], slug: 'employees' } as const
    const two = { collections: [USERS, staff] } as unknown as Partial<Config>
    const userOf = async (extra: Partial<Config>, options: ClientPortalOptions = {}) =>
      (await run(host(extra), options)).admin?.user
    const none = { collections: [{ fields: [], slug: 'posts' }] } as unknown as Partial<Config>
    await expect(userOf(none)).rejects.toThrow('no auth collection for staff')
    await expect(userOf(none, { disabled: true })).rejects.toThrow('no auth collection for staff')
    expect(await userOf({})).toBe('users')
    expect(await userOf(two)).toBe('users')
    expect(await userOf({ ...two, admin: { user: 'employees' } })).toBe('employees')
    expect(await userOf(two, { staff: { collection: 'employees' } })).toBe('users')
    expect(
      await userOf({ ...two, admin: { user: 'users' } }, { staff: { collection: 'employees' } }),
    ).toBe('users')
    expect(await userOf(two, { disabled: true })).toBe('users')
  })

  test('gets the staff fields on the staff collection alone', async () => {
    const staff = { auth: true, fields: [], slug: 'employees' } as const
    const config = host({ collections: [USERS, staff] } as unknown as Partial<Config>)
    const after = await run(config, { staff: { collection: 'employees' } })
    const fieldsOf = (slug: string) =>
      after.collections
        ?.find((collection) => collection.slug === slug)
        ?.fields.flatMap((field) => (field.type === 'collapsible' ? field.fields : [field]))
        .map((field) => ('name' in field ? field.name : ''))
    expect(fieldsOf('users')).toEqual([])
    expect(fieldsOf('employees')).toEqual([
      'agency',
      'portalPermissions',
      'portalSearchText',
      'allowClientInitiatedContact',
      'displayInCustomerPortal',
      'allowAppointmentSlots',
      'portalMail',
      'portalLanguage',
      'portalShortcuts',
      'absentFrom',
      'absentUntil',
      'absenceNote',
      'standIn',
    ])
  })
})

describe('the plugin refuses to start', () => {
  const field = { name: 'agency', type: 'text' }
  test.each<[string, unknown, ClientPortalOptions, RegExp]>([
    [
      'on a slug of the host',
      { collections: [USERS, { fields: [], slug: 'clients' }] },
      {},
      /"clients".*slugs: \{ clients/,
    ],
    [
      'on a remapped slug of the host',
      { collections: [USERS, { fields: [], slug: 'people' }] },
      { slugs: { clients: 'people' } },
      /"people"/,
    ],
    [
      'on a collection that hides its endpoints',
      { collections: [USERS, { fields: [], slug: 'portal' }] },
      {},
      /"portal".*Rename/,
    ],
    [
      'on a global of the host',
      { globals: [{ fields: [], slug: 'portal-settings' }] },
      {},
      /"portal-settings".*Rename/,
    ],
    ['without anybody who can sign in', { collections: [] }, {}, /no auth collection.*users/],
    [
      'on a staff collection that is none',
      {},
      { staff: { collection: 'pages' } },
      /"pages".*users/,
    ],
    [
      'on a staff field of the host',
      { collections: [{ ...USERS, fields: [field] }] },
      {},
      /"users".*"agency".*Rename/,
    ],
    [
      'on an override that renames',
      {},
      {
        collectionOverrides: {
          clients: ({ defaultCollection }) => ({ ...defaultCollection, slug: 'x' }),
        },
      },
      /"clients" to "x".*slugs/,
    ],
  ])('%s', async (_, extra, options, message) => {
    await expect(run(host(extra as Partial<Config>), options)).rejects.toThrow(message)
  })

  test('in production without an address for links or without mail', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const email = (() => ({})) as unknown as Config['email']
    await expect(run(host({ email }))).rejects.toThrow(/publicURL.*serverURL/)
    await expect(run(host(), { publicURL: 'https://p.example' })).rejects.toThrow(/mail adapter/)
    await expect(run(host({ email }), { publicURL: 'https://p.example' })).resolves.toBeDefined()
    await expect(run(host({ email, serverURL: 'https://p.example' }))).resolves.toBeDefined()
    await expect(run(host(), { disabled: true })).resolves.toBeDefined()
    vi.stubEnv('NEXT_PHASE', 'phase-production-build')
    await expect(run(host())).resolves.toBeDefined()
  })

  test('not in development: links fall back to localhost, mail to the log', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    await expect(run(host())).resolves.toBeDefined()
  })
})

describe('switched off', () => {
  test('it adds no endpoint, mutation, start-up work or component', async () => {
    const on = await run(host())
    const off = await run(host(), { disabled: true })
    expect(on.endpoints?.length).toBeGreaterThan(10)
    expect(off.endpoints ?? []).toEqual([])
    expect(off.onInit).toBeUndefined()
    expect(off.graphQL).toBeUndefined()
    const slugs = (config: Config) => config.collections?.map(({ slug }) => slug)
    expect(slugs(off)).toEqual(slugs(on))
    expect(JSON.stringify(off).match(/payload-client-portal\/[^"]+/g)).toBeNull()
  })
})

test('the slugs of ours can all be changed, and overrides see the default', async () => {
  const slugs = Object.fromEntries(
    Object.entries(DEFAULT_SLUGS).map(([key, slug]) => [key, `x-${slug}`]),
  )
  const seen: string[] = []
  const config = await run(host(), {
    casework: true,
    collectionOverrides: {
      programs: ({ defaultCollection }) => {
        seen.push(defaultCollection.slug)
        return { ...defaultCollection, labels: { plural: 'Offers', singular: 'Offer' } }
      },
    },
    slugs,
  })
  const own = config.collections?.map(({ slug }) => slug) ?? []
  expect(own).toEqual(expect.arrayContaining(Object.values(slugs)))
  for (const slug of Object.values(DEFAULT_SLUGS)) expect(own).not.toContain(slug)
  expect(seen).toEqual(['x-programs'])
  expect(config.collections?.find(({ slug }) => slug === 'x-programs')?.labels?.singular).toBe(
    'Offer',
  )
  // No relationship still points at a slug that is not there.
  const targets = [...JSON.stringify(config.collections).matchAll(/"relationTo":"([^"]+)"/g)]
  expect(targets.length).toBeGreaterThan(10)
  for (const [, target] of targets) expect(own).toContain(target)
})
