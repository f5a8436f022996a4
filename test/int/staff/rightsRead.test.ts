import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sameID } from '../../../src/core/ids.js'
import { attack } from '../../attacks/attack.js'
import { graphqlOf } from '../../support/graphql.js'
import { docsOf } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Staff = Awaited<ReturnType<People['staff']>>
type Row = Record<string, unknown> & { id: number | string }

/** Read by whoever reads the row: which agency somebody is of. */
const OPEN = ['agency']

let app: PortalApp
let ask: ReturnType<typeof graphqlOf>
let worker: Staff
let colleague: Staff
let chief: Staff
let chiefElsewhere: Staff
let root: Staff

beforeAll(async () => {
  app = await startPortalApp('rights-read', {
    host: (config) => ({
      ...config,
      collections: [
        ...(config.collections ?? []),
        { auth: true, fields: [{ name: 'name', type: 'text' }], slug: 'members' },
      ],
    }),
  })
  ask = graphqlOf(app)
  const people = peopleOf(app)
  const [own, other] = [(await people.agency()).id, (await people.agency()).id]
  worker = await people.staff({ agency: own })
  colleague = await people.staff({ agency: own })
  chief = await people.staff({ agency: own, permissions: ['super-user'] })
  chiefElsewhere = await people.staff({ agency: other, permissions: ['super-user'] })
  root = await people.staff({ permissions: ['super-user'] })
  await app.payload.update({
    collection: 'users',
    data: {
      absenceNote: { en: 'At a training' },
      absentFrom: '2026-11-02',
      absentUntil: '2026-11-06',
      portalLanguage: 'es',
      standIn: colleague.id,
    },
    id: worker.id,
  })
})
afterAll(() => app.stop())

const fieldsOf = (slug: string): FlattenedField[] =>
  app.payload.collections[slug]?.config.flattenedFields ?? []

/** All that the plugin adds: what the same collection without it does not have. */
const added = (): FlattenedField[] => {
  const known = new Set(fieldsOf('members').map(({ name }) => name))
  return fieldsOf('users').filter(({ name }) => !known.has(name))
}
const isHidden = (field: FlattenedField): boolean => 'hidden' in field && field.hidden === true
const shown = (): string[] =>
  added()
    .filter((field) => !isHidden(field))
    .map(({ name }) => name)
const closed = (): string[] => shown().filter((name) => !OPEN.includes(name))

const DOORS: Readonly<Record<string, (by: Staff, id: Row['id']) => Promise<Row | undefined>>> = {
  'a list over REST': async (by, id) =>
    docsOf(await by.visitor.call('/users?depth=0&limit=0')).find((row) => sameID(row.id, id)),
  GraphQL: async (by, id) => {
    const { data } = await ask<{ Users: { docs: Row[] } }>(
      by.visitor,
      `{ Users(limit: 0) { docs { id ${shown()
        .filter((name) => !OPEN.includes(name))
        .map((name) => (name === 'standIn' ? 'standIn { id }' : name))
        .join(' ')} } } }`,
    )
    return data.Users.docs.find((row) => sameID(row.id, id))
  },
  REST: async (by, id) => (await by.visitor.call(`/users/${id}?depth=0`)).body as unknown as Row,
  'through a relation': async (by, id) => {
    const people = peopleOf(app)
    const agency = String(
      (await app.payload.findByID({ collection: 'users', depth: 0, id })).agency,
    )
    const client = await people.client(agency, { careTeam: [id] })
    const { body } = await by.visitor.call(`/clients/${client.id}?depth=1`)
    return (body.careTeam as unknown as Row[] | undefined)?.[0]
  },
  'server code': async (by, id) =>
    app.payload.findByID({
      collection: 'users',
      depth: 0,
      id,
      overrideAccess: false,
      user: {
        ...(await app.payload.findByID({ collection: 'users', id: by.id })),
        collection: 'users',
      },
    }),
}

/** Which of the closed fields somebody gets of somebody. */
const got = (row: Row | undefined): string[] =>
  closed().filter((name) => row?.[name] !== undefined && row[name] !== null)

test('there is something to read', () => {
  expect(closed()).toContain('portalPermissions')
  expect(
    added()
      .filter(isHidden)
      .map(({ name }) => name),
  ).toEqual(['portalSearchText'])
})

describe.each(Object.entries(DOORS))('%s', (_, read) => {
  test('oneself, super users of the agency and of the installation read every field', async () => {
    for (const by of [worker, chief, root]) expect(got(await read(by, worker.id))).toEqual(closed())
  })

  test(attack('TENANT-42'), async () => {
    for (const by of [colleague, chiefElsewhere]) {
      const row = await read(by, worker.id)
      expect(row?.id).toBeDefined()
      expect(got(row)).toEqual([])
    }
    expect(got(await read(worker, chief.id))).toEqual([])
  })
})

describe(attack('TENANT-43'), () => {
  const count = async (by: Staff, query: string) =>
    (await by.visitor.call(`/users?${query}`)).status
  const names = (): string[] => added().map(({ name }) => name)

  test.each(['worker', 'super user of an agency'])('%s', async (who) => {
    const by = who === 'worker' ? worker : chief
    for (const name of names()) {
      const expected = OPEN.includes(name) ? 200 : 400
      expect(await count(by, `where[${name}][exists]=true`), name).toBe(expected)
      expect(await count(by, `where[or][0][and][0][${name}][exists]=true`), name).toBe(expected)
      expect(await count(by, `sort=${name}`), name).toBe(expected)
      expect(await count(by, `sort=-${name},name`), name).toBe(expected)
      const { errors } = await ask(by.visitor, `{ Users(sort: "${name}") { totalDocs } }`)
      expect(errors.length, name).toBe(OPEN.includes(name) ? 0 : 1)
    }
    const pages = await by.visitor.call('/users?sort=name&where[name][exists]=true')
    expect(pages.status).toBe(200)
  })

  test('but a super user of the installation may', async () => {
    for (const name of shown())
      expect(await count(root, `where[${name}][exists]=true`), name).toBe(200)
    for (const name of shown().filter((one) => one !== 'portalPermissions'))
      expect(await count(root, `sort=${name}`), name).toBe(200)
  })
})

test('signing in and asking who one is still says what one may do', async () => {
  const { body } = await worker.visitor.call('/users/me')
  expect((body.user as unknown as Row).portalPermissions).toEqual(['client-management'])
})

test('a super user of an agency is shown the fields of somebody new', async () => {
  const { body } = await chief.visitor.call('/access')
  const fields = (
    body.collections as unknown as Record<string, { fields: Record<string, unknown> }>
  ).users?.fields
  expect(fields?.portalPermissions).toBeDefined()
})
