import type { CollectionConfig, PayloadRequest } from 'payload'
import { describe, expect, test } from 'vitest'

import { getActor, hasPermission } from '../../../access/actor.js'
import { byActor, never, type RuleArgs } from '../../../access/compose.js'
import { denyClients, guardCollection, guardGlobal, guardJobs } from '../../../access/hostGuard.js'
import { createContext } from '../../../src/config/context.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { PLUGIN_SLUG } from '../../../src/core/slugs.js'
import { REGISTRY } from '../../../src/registry/index.js'
import { createPorts } from '../../../src/registry/ports.js'

const context = createContext({
  options: sanitizeOptions(),
  ports: createPorts(sanitizeOptions()),
  registry: REGISTRY,
  staffSlug: 'users',
})
const as = (user: unknown): PayloadRequest =>
  ({
    payload: { config: { custom: { [PLUGIN_SLUG]: context } } },
    user,
  }) as unknown as PayloadRequest
const staff = (data: object = {}) => as({ collection: 'users', id: 7, ...data })
const client = as({ collection: 'portal-accounts', id: 'c', portal: { clientID: 'x' } })
const args = (req: PayloadRequest): RuleArgs => ({ req }) as RuleArgs

describe('who is behind a request', () => {
  test.each([
    ['nobody', null],
    ['a text', 'admin'],
    ['a user without a collection', { id: 1 }],
    ['a user without an id', { collection: 'users' }],
    [
      "a user of the host's other auth collection",
      { collection: 'members', id: 7, portalPermissions: ['super-user'] },
    ],
    ['an account that no session stands behind', { collection: 'portal-accounts', id: 'c' }],
  ])('%s is anonymous', (_, user) => {
    expect(getActor(as(user))).toEqual({ kind: 'anonymous' })
  })

  test('staff, with the rights there are and no others', () => {
    const actor = getActor(
      staff({ agency: { id: 'a' }, portalPermissions: ['client-management', 'root'] }),
    )
    expect(actor).toMatchObject({ agency: 'a', id: 7, kind: 'staff', superUser: 'none' })
    if (actor.kind !== 'staff') throw new Error('not staff')
    expect([...actor.permissions]).toEqual(['client-management'])
    expect(hasPermission(actor, 'client-management')).toBe(true)
    expect(hasPermission(actor, 'view-identifiers')).toBe(false)
  })

  test('a super user of an agency, or without one of the installation, holds every right', () => {
    for (const [agency, superUser] of [
      ['a', 'agency'],
      [null, 'installation'],
      [undefined, 'installation'],
    ]) {
      const actor = getActor(staff({ agency, portalPermissions: ['super-user'] }))
      expect(actor).toMatchObject({ superUser })
      expect(actor.kind === 'staff' && hasPermission(actor, 'view-identifiers')).toBe(true)
    }
  })

  test('rights that are no list are none', () => {
    expect(getActor(staff({ portalPermissions: 'super-user' }))).toMatchObject({
      superUser: 'none',
    })
  })
})

describe('rules', () => {
  test('deny whoever they do not name', async () => {
    const rule = byActor({ staff: () => true })
    expect(await rule(args(staff()))).toBe(true)
    expect(await rule(args(client))).toBe(false)
    expect(await rule(args(as(null)))).toBe(false)
    expect(await byActor({})(args(staff()))).toBe(false)
    expect(await never(args(staff({ portalPermissions: ['super-user'] })))).toBe(false)
  })
})

describe('what the host has is refused to clients and nobody else', () => {
  test('a rule of the host is kept for others', async () => {
    const rule = denyClients(() => ({ id: { equals: 1 } }))
    expect(await rule(args(staff()))).toEqual({ id: { equals: 1 } })
    expect(await rule(args(as(null)))).toEqual({ id: { equals: 1 } })
    expect(await rule(args(client))).toBe(false)
  })

  test('where there is none, signed in means signed in as somebody else', async () => {
    const rule = denyClients(undefined)
    expect(await rule(args(staff()))).toBe(true)
    expect(await rule(args(as(null)))).toBe(false)
    expect(await rule(args(client))).toBe(false)
  })

  test('every operation of a collection, a global and the jobs is covered, and nothing of the host changed', async () => {
    const collection: Pick<CollectionConfig, 'access'> = Object.freeze({
      access: Object.freeze({ read: () => true, unlock: () => true }),
    })
    const guarded = guardCollection(collection).access ?? {}
    for (const operation of [
      'create',
      'delete',
      'read',
      'readVersions',
      'update',
      'unlock',
    ] as const) {
      expect(await guarded[operation]?.(args(client)), operation).toBe(false)
    }
    expect(await guarded.read?.(args(as(null)))).toBe(true)
    const global = guardGlobal(Object.freeze({ fields: [], slug: 'site' })).access
    for (const operation of ['read', 'readVersions', 'update'] as const) {
      expect(await global?.[operation]?.(args(client)), operation).toBe(false)
    }
    const jobs = guardJobs(Object.freeze({ access: { run: () => true }, tasks: [] }))?.access
    for (const operation of ['cancel', 'queue', 'run'] as const) {
      expect(await jobs?.[operation]?.({ req: client }), operation).toBe(false)
      expect(await jobs?.[operation]?.({ req: staff() }), operation).toBe(true)
    }
    expect(guardJobs(undefined)).toBeUndefined()
  })
})
