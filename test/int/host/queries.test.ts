import type { CollectionConfig, CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { docsOf, outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

const anyone = { create: () => true, delete: () => true, read: () => true, update: () => true }
const about = (slug: string): CollectionConfig => ({
  access: anyone,
  fields: [
    { name: 'client', relationTo: 'clients' as CollectionSlug, type: 'relationship' },
    {
      hasMany: true,
      name: 'clients',
      relationTo: 'clients' as CollectionSlug,
      type: 'relationship',
    },
    { name: 'author', relationTo: 'users' as CollectionSlug, type: 'relationship' },
    {
      blocks: [
        {
          fields: [{ name: 'who', relationTo: 'clients' as CollectionSlug, type: 'relationship' }],
          slug: 'mention',
        },
      ],
      name: 'parts',
      type: 'blocks',
    },
    { name: 'rank', type: 'number' },
  ],
  slug,
})

let app: PortalApp
let people: People
let agency: string
let elsewhere: string
let worker: { id: string; visitor: Visitor }

beforeAll(async () => {
  app = await startPortalApp('host-queries', {
    host: (config) => ({
      ...config,
      collections: (config.collections ?? [])
        // A host may show its users to everybody
        .map((one) => (one.slug === 'users' ? { ...one, access: { read: () => true } } : one))
        .concat(about('stories')),
      plugins: [
        ...(config.plugins ?? []),
        (later) => ({
          ...later,
          collections: [...(later.collections ?? []), about('late-stories')],
        }),
      ],
    }),
    plugin: { sharing: 'agency' },
  })
  people = peopleOf(app)
  agency = (await people.agency()).id
  elsewhere = (await people.agency()).id
  worker = await people.staff({ agency })
})
afterAll(() => app.stop())

const notRefused = async (visitor: Visitor, paths: readonly string[]): Promise<string[]> => {
  const others: string[] = []
  for (const path of paths) {
    const given = outcome(await visitor.call(path))
    if (given !== '400 INVALID_QUERY') others.push(`${path}: ${given}`)
  }
  return others
}

test(attack('TENANT-24', 'where users are public'), async () => {
  const paths = ['sessions.id', 'sessions.expiresAt', 'sessions'].flatMap((field) => [
    `/stories?where[author.${field}][exists]=true`,
    `/stories?sort=author.${field}`,
  ])
  expect(await notRefused(app.visitor(), paths)).toEqual([])
})

describe.each([
  ['stories', attack('HOST-11')],
  ['late-stories', attack('HOST-12')],
])('%s of the host', (slug, title) => {
  const nested = (condition: object) => `where=${encodeURIComponent(JSON.stringify(condition))}`

  test(title, async () => {
    const seen = await people.client(agency, { lastName: 'Seen' })
    const gone = await people.client(elsewhere, { lastName: 'Gone' })
    for (const client of [seen, gone])
      await people.create(slug, { author: worker.id, client: client.id, clients: [client.id] })
    const everybody = [
      'sort=client.ssn',
      'sort=author.hash',
      'sort=author.nothing',
      'sort=clients.lastName',
      'where[client.ssn][exists]=true',
      'where[client.erasedAt][exists]=true',
      'where[author.sessions.id][exists]=true',
      'where[client.agency.effects][exists]=true',
      'where[parts.who.ssn][exists]=true',
      nested({ clients: { contains: { lastName: { like: 'Gone' } } } }),
      nested({ or: [{ clients: { contains: { and: [{ ssn: { exists: true } }] } } }] }),
    ].map((query) => `/${slug}?${query}`)
    expect(await notRefused(worker.visitor, everybody)).toEqual([])
    expect(
      await notRefused(app.visitor(), [
        ...everybody,
        `/${slug}?sort=client.lastName`,
        `/${slug}?where[client.lastName][like]=G`,
        `/${slug}?where[clients.lastName][like]=G`,
        `/${slug}/count?where[client.searchText][like]=gone`,
      ]),
    ).toEqual([])
    // What is the host's stays as it is, and so does what the caller may read of ours.
    const list = async (query: string) => {
      const answer = await worker.visitor.call(`/${slug}?${query}`)
      expect(outcome(answer), query).toBe('200')
      return docsOf(answer).length
    }
    expect(await list('sort=-rank&where[rank][exists]=false')).toBe(2)
    expect(await list('sort=nothing')).toBe(2)
    expect(await list('sort=author.name')).toBe(2)
    expect(await list('sort=client.lastName')).toBe(1)
    expect(await list('where[client.lastName][exists]=true')).toBe(1)
    expect(await list('where[clients.lastName][exists]=true')).toBe(1)
    expect(await list(`where[client][equals]=${gone.id}`)).toBe(1)
  })
})
