import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { ACCESS_MATRIX, RULES } from '../../../access/matrix.js'
import { DEFAULT_SLUGS, INTERNAL_COLLECTIONS, type CollectionKey } from '../../../src/core/slugs.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
let people: People
const visitors: Record<string, Visitor> = {}

beforeAll(async () => {
  app = await startPortalApp('matrix')
  people = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  visitors.anonymous = app.visitor()
  visitors.client = (await people.connected(worker, agency)).visitor
  visitors['staff without an agency'] = (
    await people.staff({ permissions: ['client-management'] })
  ).visitor
  visitors.staff = (await people.staff({ agency, permissions: ['view-identifiers'] })).visitor
  visitors['case worker'] = worker.visitor
  visitors['super user of an agency'] = (
    await people.staff({ agency, permissions: ['super-user'] })
  ).visitor
  visitors['super user of the installation'] = (
    await people.staff({ permissions: ['super-user'] })
  ).visitor
})
afterAll(() => app.stop())

/** Who gets past each rule at all; which rows is for the other tests. */
const PASSES: Record<keyof typeof RULES, string[]> = (() => {
  const root = ['super user of the installation']
  const supers = [...root, 'super user of an agency']
  const managers = [...supers, 'case worker']
  const staff = [...managers, 'staff']
  const withClient = [...staff, 'client']
  return {
    'its super user': supers,
    never: [],
    'own agency': staff,
    'own agency, client management, or client: own': [...managers, 'client'],
    'own agency, super user': supers,
    'own inbox': [...staff, 'staff without an agency'],
    'shared clients or client: own': withClient,
    'shared or client: own': withClient,
    'shared unless private or client: own': withClient,
    'shared unless private, client management, or client: own': [...managers, 'client'],
    'shared, client management': managers,
    staff,
    'staff or client: connected': withClient,
    'staff or client: enabled': withClient,
    'staff or client: enrolled': withClient,
    'super user': supers,
    'super user of the installation': root,
  }
})()

const KEYS = Object.keys(ACCESS_MATRIX) as CollectionKey[]

describe('each line of the table holds over REST', () => {
  test.each(KEYS)('%s', async (key) => {
    const slug = DEFAULT_SLUGS[key]
    const rules = ACCESS_MATRIX[key]
    for (const [who, visitor] of Object.entries(visitors)) {
      const read = await visitor.call(`/${slug}`)
      expect(read.status !== 403, `${who} reads: ${rules.read}`).toBe(
        PASSES[rules.read].includes(who),
      )
      const create = await visitor.post(`/${slug}`, { text: '' })
      expect(create.status !== 403, `${who} creates: ${rules.create}`).toBe(
        PASSES[rules.create].includes(who),
      )
      for (const [method, rule] of [
        ['PATCH', rules.update],
        ['DELETE', rules.delete],
      ] as const) {
        const path = `/${slug}?where[id][equals]=00000000-0000-4000-8000-000000000000`
        const answer = await visitor.call(path, { body: {}, method })
        expect(answer.status !== 403, `${who} ${method}: ${rule}`).toBe(PASSES[rule].includes(who))
      }
    }
  })
})

test('what is bookkeeping is closed to everybody, and nobody reads versions', () => {
  for (const key of INTERNAL_COLLECTIONS) {
    expect(ACCESS_MATRIX[key]).toEqual({
      create: 'never',
      delete: 'never',
      read: 'never',
      update: 'never',
    })
  }
  for (const key of KEYS) {
    const { access } = app.payload.collections[DEFAULT_SLUGS[key]]?.config ?? {}
    expect(access?.readVersions, key).toBe(RULES.never)
  }
})

test('clients create, change and remove nothing by generated paths', () => {
  for (const key of KEYS) {
    for (const operation of ['create', 'update', 'delete'] as const) {
      expect(PASSES[ACCESS_MATRIX[key][operation]], `${key} ${operation}`).not.toContain('client')
    }
  }
})
