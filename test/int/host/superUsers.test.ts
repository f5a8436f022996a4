import { afterEach, expect, test } from 'vitest'

import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp | undefined
afterEach(async () => {
  await app?.stop()
  app = undefined
})

const start = async (name: string, superUsers: string[] = []): Promise<PortalApp> => {
  app = await startPortalApp(name, { plugin: { superUsers } })
  return app
}
const rightsOf = async (current: PortalApp) =>
  Object.fromEntries(
    (await storedRows(current, 'users')).map(({ email, portalPermissions }) => [
      email,
      portalPermissions ?? [],
    ]),
  )
const user = (email: string) => ({ email, password: 'first-password-1' })

test('the first staff user of an empty installation is a super user, nobody after', async () => {
  const current = await start('first-user')
  const visitor = current.visitor()
  const first = await visitor.post('/users/first-register', user('first@agency.example'))
  expect(first.status, first.message).toBe(200)
  const again = await current.visitor().post('/users/first-register', user('next@agency.example'))
  expect(again.status).toBe(403)
  await peopleOf(current).create('users', user('second@agency.example'))
  expect(await rightsOf(current)).toEqual({
    'first@agency.example': ['super-user', 'client-management'],
    'second@agency.example': [],
  })
  const agency = await visitor.post('/agencies', { name: 'First agency', portalEnabled: true })
  expect(agency.status, agency.message).toBe(201)
})

test('an installation with staff but no super user gets those that the option names, once', async () => {
  const before = await start('named-users')
  const people = peopleOf(before)
  await people.create('users', {
    ...user('one@agency.example'),
    portalPermissions: ['view-identifiers'],
  })
  await people.create('users', user('two@agency.example'))
  await before.stop()
  app = undefined

  const after = await start('named-users', [' TWO@agency.example ', 'nobody@agency.example'])
  expect(await rightsOf(after)).toEqual({
    'one@agency.example': ['view-identifiers'],
    'two@agency.example': ['super-user', 'client-management'],
  })
  await after.stop()
  app = undefined

  const later = await start('named-users', ['one@agency.example'])
  expect((await rightsOf(later))['one@agency.example']).toEqual(['view-identifiers'])
})
