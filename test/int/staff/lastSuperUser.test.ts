import { afterAll, beforeAll, expect, test } from 'vitest'

import { attack } from '../../attacks/attack.js'
import { outcome } from '../../support/outcome.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import { storedRows } from '../../support/storedRows.js'

let app: PortalApp
let people: People

beforeAll(async () => {
  app = await startPortalApp('last-super-user')
  people = peopleOf(app)
})
afterAll(() => app.stop())

test(attack('LEAVE-05'), async () => {
  const both = [
    await people.staff({ permissions: ['super-user'] }),
    await people.staff({ permissions: ['super-user'] }),
  ] as const
  const agency = (await people.agency()).id
  const ofAgency = await people.staff({ agency, permissions: ['super-user'] })
  const path = `/users?where[id][in]=${both.map(({ id }) => id).join(',')}`
  const refused = await both[0].visitor.call(path, { method: 'DELETE' })
  expect(refused.status).toBe(409)
  // Whichever came second is kept, or both
  const left = await storedRows(app, 'users', { agency: { exists: false } })
  expect(left.length).toBeGreaterThan(0)
  const [last, ...others] = both.filter(({ id }) => left.some((row) => row.id === id))
  if (!last) throw new Error('nobody left')
  for (const { id } of others) await app.payload.delete({ collection: 'users', id })
  const alone = await last.visitor.call(`/users/${last.id}`, { method: 'DELETE' })
  expect(outcome(alone)).toBe('409 LAST_SUPER_USER')
  expect(alone.message).toContain('Choose another super user first')
  await expect(app.payload.delete({ collection: 'users', id: last.id })).rejects.toThrow('last')
  expect(await storedRows(app, 'users', { id: { equals: last.id } })).toHaveLength(1)
  // A super user of an agency is not the last one
  await app.payload.delete({ collection: 'users', id: ofAgency.id })
})
