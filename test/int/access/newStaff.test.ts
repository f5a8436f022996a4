import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { graphqlOf } from '../../support/graphql.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

type Staff = Awaited<ReturnType<People['staff']>>
type Wanted = { agency?: string; email: string; rights?: string[] }

const PASSWORD = 'a-password-for-new-staff'

let app: PortalApp
const agency = { own: '', other: '' }
let chief: Staff

beforeAll(async () => {
  app = await startPortalApp('new-staff')
  const people = peopleOf(app)
  agency.own = (await people.agency()).id
  agency.other = (await people.agency()).id
  chief = await people.staff({ agency: agency.own, permissions: ['super-user'] })
})
afterAll(() => app.stop())

const dataOf = ({ agency, email, rights = ['client-management'] }: Wanted) => ({
  ...(agency === undefined ? {} : { agency }),
  email,
  name: 'New here',
  password: PASSWORD,
  portalPermissions: rights,
})

/** Each answers whether the user was made. */
const DOORS: Readonly<Record<string, (wanted: Wanted) => Promise<boolean>>> = {
  'the admin panel': async (wanted) => {
    const body = new FormData()
    body.set('_payload', JSON.stringify(dataOf(wanted)))
    return (await chief.visitor.call('/users?depth=0', { body })).status === 201
  },
  GraphQL: async (wanted) => {
    const ask = graphqlOf(app)
    const { portalPermissions: rights, ...rest } = dataOf(wanted)
    const fields = Object.entries(rest).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    const names = rights.map((right) => right.replaceAll('-', '_')).join(', ')
    const { errors } = await ask(
      chief.visitor,
      `mutation { createUser(data: { ${fields.join(', ')}, portalPermissions: [${names}] }) { id } }`,
    )
    return errors.length === 0
  },
  REST: async (wanted) => (await chief.visitor.post('/users', dataOf(wanted))).status === 201,
  'server code': async (wanted) => {
    const user = await app.payload.findByID({ collection: 'users', id: chief.id })
    return app.payload
      .create({ collection: 'users', data: dataOf(wanted), overrideAccess: false, user })
      .then(
        () => true,
        () => false,
      )
  },
}

describe.each(Object.entries(DOORS))('by %s', (door, make) => {
  const address = (word: string): string => `${word}.${door.replaceAll(' ', '-')}@agency.example`
  const made = async (email: string) =>
    storedRows(app, 'users', { email: { equals: email.toLowerCase() } })

  test('a super user of an agency adds staff of this agency', async () => {
    const email = address('own')
    expect(await make({ agency: agency.own, email })).toBe(true)
    expect(await made(email)).toMatchObject([
      { agency: agency.own, portalPermissions: ['client-management'] },
    ])
  })

  test('but none of another, none without an agency that has rights, none for all', async () => {
    for (const wanted of [
      { agency: agency.other, email: address('other') },
      { agency: agency.other, email: address('other-no-rights'), rights: [] },
      { email: address('nowhere') },
      { email: address('for-all'), rights: ['super-user'] },
    ]) {
      expect(await make(wanted), JSON.stringify(wanted)).toBe(false)
      expect(await made(wanted.email)).toEqual([])
    }
  })
})

test('what is refused is said in plain words', async () => {
  const body = dataOf({ agency: agency.other, email: 'words@agency.example' })
  const { message, status } = await chief.visitor.call('/users', { body })
  expect(status).toBe(403)
  expect(message).toBe('You can add staff and give rights in your own agency only.')
})
