import { afterAll, beforeAll, expect, test } from 'vitest'

import { appointmentsOf } from '../../support/appointments.js'
import { statementsDuring } from '../../support/driverStatements.js'
import { peopleOf } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('calendar-speed')
})
afterAll(() => app.stop())

test('a week takes as many statements with many appointments, offers and colleagues as with one', async () => {
  const people = peopleOf(app)
  const of = appointmentsOf(app)
  const agency = (await people.agency()).id
  const reader = await people.staff({ agency })
  const from = of.ahead(7).slice(0, 10)
  const addPerson = async (): Promise<void> => {
    const worker = await people.staff({ agency })
    for (const hours of [1, 3]) {
      const made = await of.schedule(worker, await people.client(agency), of.ahead(8, hours))
      expect(made.status, made.message).toBe(201)
    }
    expect((await of.offer(worker, of.ahead(9))).status).toBe(201)
  }
  const week = async (appointments: number): Promise<number> => {
    const statements = await statementsDuring(app, async () => {
      const { appointments: shown, offered } = await of.calendar(reader, `?staff=all&from=${from}`)
      expect(shown).toHaveLength(appointments)
      expect(offered).toHaveLength(appointments / 2)
    })
    return statements.length
  }
  await addPerson()
  // Who was not there for a while is noted down once
  await week(2)
  const few = await week(2)
  for (let added = 0; added < 4; added += 1) await addPerson()
  expect(await week(10)).toBe(few)
})
