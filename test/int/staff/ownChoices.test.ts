import { afterAll, beforeAll, expect, test } from 'vitest'

import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

type Staff = Awaited<ReturnType<People['staff']>>

let app: PortalApp
let worker: Staff
let colleague: Staff
beforeAll(async () => {
  app = await startPortalApp('own-choices')
  const people = peopleOf(app)
  const agency = (await people.agency()).id
  worker = await people.staff({ agency })
  colleague = await people.staff({ agency })
})
afterAll(() => app.stop())

const OWN = ['portalMail', 'portalLanguage', 'portalShortcuts', 'absentFrom', 'standIn']

/** What the form of a staff user lets somebody change, as Payload's panel asks. */
const openIn = async (by: Staff, of: Staff): Promise<string[]> => {
  const { body } = await by.visitor.call(`/users/access/${of.id}`, { method: 'POST' })
  const fields = body.fields as unknown as Record<string, true | { update?: unknown }> | true
  return OWN.filter((name) => {
    const field = fields === true || fields[name]
    return field === true || (typeof field === 'object' && Boolean(field.update))
  })
}

test('the account page lets somebody make their own choices, and no colleague’s', async () => {
  expect(await openIn(worker, worker)).toEqual(OWN)
  expect(await openIn(worker, colleague)).toEqual([])
})

test('single keys are turned off by oneself alone', async () => {
  const turn = (by: Staff) =>
    by.visitor.call(`/users/${worker.id}`, { body: { portalShortcuts: false }, method: 'PATCH' })
  const kept = async () =>
    (await worker.visitor.call('/users/me')).body as unknown as {
      user: { portalShortcuts: boolean }
    }
  await turn(colleague)
  expect((await kept()).user.portalShortcuts).toBe(true)
  expect((await turn(worker)).status).toBe(200)
  expect((await kept()).user.portalShortcuts).toBe(false)
})
